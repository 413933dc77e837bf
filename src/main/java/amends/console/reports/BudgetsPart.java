package amends.console.reports;

import amends.console.reports.Chart.Series;
import amends.console.reports.Chart.Show;
import amends.console.reports.Report.Part;
import amends.console.reports.Report.Table;
import amends.ledger.BudgetState;
import amends.ledger.BurnDown;
import amends.ledger.Periods;
import amends.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Budgets as they are spent. */
final class BudgetsPart {

    private static final String EMPTY = "No budget is set; budgets stand in budgets.yaml, beside the policies.";

    private final BurnDown burn;
    private final BudgetState state;
    private final Money limit;

    private BudgetsPart(BurnDown burn) {
        this.burn = burn;
        this.state = burn.state();
        this.limit = state.account().budget().goodwill();
    }

    static Report of(Asked asked, List<BurnDown> burns) {
        List<BurnDown> chosen = burns.stream()
                .filter(burn -> asked.domain() == null
                        || burn.state().account().domain().equals(asked.domain()))
                .toList();
        List<List<String>> csv = new ArrayList<>(
                List.of(List.of("domain", "day", "currency", "spent", "spentSoFar", "straightLine", "limit")));
        List<Part> parts = new ArrayList<>();
        for (BurnDown burn : chosen) {
            BudgetsPart budget = new BudgetsPart(burn);
            parts.add(budget.part());
            csv.addAll(budget.csv());
        }
        if (parts.isEmpty()) {
            parts.add(Part.told(null, asked.domain() == null ? EMPTY : asked.domain() + " has no budget."));
        }
        return new Report(
                "budgets",
                "Budget burn-down",
                "The running period of each budget, whichever weeks are chosen; only goodwill is paid from it.",
                parts,
                csv);
    }

    private Part part() {
        return new Part(
                Told.capital(state.account().domain()) + ", this "
                        + Periods.name(state.account().per()),
                told(),
                List.of(chart()),
                List.of(table()));
    }

    private List<String> told() {
        List<String> told = new ArrayList<>();
        told.add("Spent " + Told.money(state.spent()) + " of " + Told.money(limit) + " with "
                + burn.elapsed().movePointRight(2).setScale(0, RoundingMode.DOWN) + " % of the "
                + Periods.name(state.account().per()) + " gone by" + reserved() + ".");
        if (state.isDegraded()) {
            told.add("Past " + Told.money(state.degradesPast()) + ", gestures give way to cheaper ones now.");
        }
        told.add(forecast());
        return told;
    }

    private String reserved() {
        return state.reserved().isPositive() ? "; " + Told.money(state.reserved()) + " more is reserved" : "";
    }

    private String forecast() {
        LocalDate reached = burn.reachedOn();
        if (state.spent().compare(limit) >= 0) {
            return "The limit is reached" + (reached == null ? "" : " since " + Told.weekday(reached)) + ".";
        }
        if (!state.spent().isPositive()) {
            return "Nothing was spent yet.";
        }
        Money forecast = burn.forecast();
        if (forecast == null) {
            return "It is too early to tell how it ends.";
        }
        return reached == null
                ? "At this pace " + Told.money(forecast) + " will be spent by the end on "
                        + Told.weekday(burn.end().minusDays(1)) + "."
                : "At this pace the limit is reached on " + Told.weekday(reached) + ".";
    }

    /** What would have been spent at the end of a day if every day took the same. */
    private Money straight(LocalDate day) {
        long days = ChronoUnit.DAYS.between(state.account().start(), burn.end());
        long gone = ChronoUnit.DAYS.between(state.account().start(), day) + 1;
        return new Money(
                limit.amount()
                        .multiply(BigDecimal.valueOf(gone))
                        .divide(BigDecimal.valueOf(days), 6, RoundingMode.HALF_UP),
                limit.currency());
    }

    /** From the first midnight to the last: what was spent of a day stands at its end. */
    private Chart chart() {
        List<LocalDate> ends =
                state.account().start().datesUntil(burn.end().plusDays(1)).toList();
        List<BurnDown.Day> course = burn.course();
        List<Double> spent = new ArrayList<>(List.of(0.0));
        List<String> told = new ArrayList<>(List.of("nothing yet"));
        for (BurnDown.Day day : course) {
            spent.add(day.spent().amount().doubleValue());
            told.add(Told.money(day.spent()));
        }
        spent.addAll(Collections.nCopies(ends.size() - spent.size(), null));
        told.addAll(Collections.nCopies(ends.size() - told.size(), "to come"));
        List<Double> straight = new ArrayList<>();
        List<String> straightTold = new ArrayList<>();
        for (LocalDate end : ends) {
            Money sum = straight(end.minusDays(1));
            straight.add(sum.amount().doubleValue());
            straightTold.add(Told.money(sum));
        }
        return new Chart(
                "Goodwill spent in " + state.account().domain() + " against a straight line",
                Chart.Form.TIME,
                ends.stream().map(Told::seconds).toList(),
                new Chart.Scale(limit.currency().getCurrencyCode(), 0, null),
                null,
                List.of(
                        Series.left("Spent", Show.LINE, spent, told),
                        Series.left("Straight line", Show.DASHED, straight, straightTold),
                        level("Cheaper gestures", state.degradesPast(), ends.size()),
                        level("Limit", limit, ends.size())));
    }

    private static Series level(String name, Money at, int places) {
        return Series.left(
                name,
                Show.DOTTED,
                Collections.nCopies(places, at.amount().doubleValue()),
                Collections.nCopies(places, Told.money(at)));
    }

    private Table table() {
        List<List<String>> rows = new ArrayList<>();
        List<BurnDown.Day> course = burn.course();
        for (int i = 0; i < course.size(); i++) {
            rows.add(List.of(
                    Told.day(course.get(i).day()),
                    Told.money(burn.days().get(i).spent()),
                    Told.money(course.get(i).spent()),
                    Told.money(straight(course.get(i).day()))));
        }
        return Table.of(
                "By day; limit " + Told.money(limit) + ", cheaper gestures past " + Told.money(state.degradesPast()),
                List.of("Day", "Spent", "Spent so far", "Straight line"),
                rows);
    }

    private List<List<String>> csv() {
        List<List<String>> rows = new ArrayList<>();
        List<BurnDown.Day> course = burn.course();
        for (int i = 0; i < course.size(); i++) {
            LocalDate day = course.get(i).day();
            rows.add(List.of(
                    state.account().domain(),
                    day.toString(),
                    limit.currency().getCurrencyCode(),
                    burn.days().get(i).spent().amount().toPlainString(),
                    course.get(i).spent().amount().toPlainString(),
                    straight(day).amount().toPlainString(),
                    limit.amount().toPlainString()));
        }
        return rows;
    }
}
