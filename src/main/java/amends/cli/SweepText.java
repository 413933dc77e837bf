package amends.cli;

import amends.backtest.sweep.Curve;
import amends.backtest.sweep.Effect;
import amends.backtest.sweep.Point;
import amends.promise.PromiseSort;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Tells people what came of sweeps: a line for each value. */
final class SweepText {

    private final PrintWriter out;

    SweepText(PrintWriter out) {
        this.out = out;
    }

    void print(List<Curve> curves) {
        curves.forEach(this::print);
    }

    private void print(Curve curve) {
        out.println();
        out.println("== "
                + Snippet.visible(curve.file() + ": " + curve.what() + " of \"" + curve.rule() + "\""
                        + (curve.unit().isEmpty() ? "" : ", in " + curve.unit())));
        Set<String> currencies = new TreeSet<>();
        Set<PromiseSort> sorts = new TreeSet<>();
        for (Point point : curve.points()) {
            currencies.addAll(point.effect().cost().keySet());
            sorts.addAll(point.effect().promises().keySet());
        }
        TextTable table = new TextTable("rlrr" + "rrr".repeat(currencies.size()) + "r".repeat(sorts.size()));
        table.row(header(currencies, sorts).toArray(String[]::new));
        for (Point point : curve.points()) {
            table.row(row(point, currencies, sorts).toArray(String[]::new));
        }
        table.lines().forEach(out::println);
        for (Point point : curve.points()) {
            point.notes().forEach(note -> out.println("  " + point.value().toPlainString() + ": " + note));
        }
    }

    private static List<String> header(Set<String> currencies, Set<PromiseSort> sorts) {
        List<String> header = new ArrayList<>(List.of("value", "", "incidents", "customers"));
        for (String currency : currencies) {
            header.addAll(List.of("goodwill " + currency, "owed " + currency, currency + " a customer"));
        }
        sorts.forEach(sort -> header.add(sort.wireName() + " kept"));
        return header;
    }

    private static List<String> row(Point point, Set<String> currencies, Set<PromiseSort> sorts) {
        Effect effect = point.effect();
        List<String> row = new ArrayList<>(List.of(
                point.value().toPlainString(),
                point.today() ? "today" : "",
                whole(effect.incidents()),
                whole(effect.helped())));
        for (String currency : currencies) {
            row.add(sum(effect.goodwill().get(currency)));
            row.add(sum(effect.owed().get(currency)));
            row.add(effect.helped() == 0 ? "" : sum(effect.costPerCustomer(currency)));
        }
        for (PromiseSort sort : sorts) {
            Effect.Promises kept = effect.promises().getOrDefault(sort, new Effect.Promises(0, 0));
            row.add(whole(kept.kept()) + " of " + whole(kept.kept() + kept.broken()));
        }
        return row;
    }

    static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String sum(BigDecimal sum) {
        return sum == null ? "0.00" : String.format(Locale.ROOT, "%,.2f", sum.setScale(2, RoundingMode.HALF_UP));
    }
}
