package amends.site.backtest;

import amends.backtest.steps.Ladder;
import amends.backtest.steps.Step;
import amends.site.backtest.Chart.Form;
import amends.site.backtest.Chart.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The steps from today to perfect service.
 *
 * @param chart what all steps up to each cost against the customers helped, or null where there is too little to draw
 */
public record Steps(Ladder ladder, Chart chart) {

    private record Place(int step, long helped, BigDecimal cost) {}

    static Steps of(Ladder ladder) {
        return new Steps(ladder, ladder.steps().isEmpty() || ladder.currency().isEmpty() ? null : chart(ladder));
    }

    private static Chart chart(Ladder ladder) {
        String currency = ladder.currency();
        List<Place> places = new ArrayList<>();
        places.add(new Place(0, ladder.today().helped(), Sweeps.cost(ladder.today(), currency)));
        for (Step step : ladder.steps()) {
            places.add(new Place(places.size(), step.after().helped(), Sweeps.cost(step.after(), currency)));
        }
        boolean byStep = places.stream().map(Place::helped).distinct().count() == 1;
        places.sort((byStep ? Comparator.comparing(Place::step) : Comparator.comparing(Place::helped))
                .thenComparing(Place::step));
        return new Chart(
                "chart-steps",
                "Cost in " + currency + (byStep ? "" : " against customers helped") + ", from today on step by step",
                Form.LINES,
                byStep ? "step" : Sweeps.HELPED,
                currency,
                places.stream()
                        .map(place -> byStep ? (long) place.step() : place.helped())
                        .toList(),
                List.of(
                        Series.of(
                                "cost",
                                places.stream()
                                        .map(place -> place.cost().doubleValue())
                                        .toList()),
                        Series.marks(
                                "today",
                                places.stream()
                                        .map(place ->
                                                place.step() == 0 ? place.cost().doubleValue() : null)
                                        .toList()),
                        Series.told(
                                byStep ? Sweeps.HELPED : "step",
                                places.stream()
                                        .map(place -> (double) (byStep ? place.helped() : place.step()))
                                        .toList())));
    }

    /** A sum in the currency of the steps. */
    public String sum(BigDecimal sum) {
        return sum == null || ladder.currency().isEmpty() ? "–" : Words.sum(sum, ladder.currency());
    }

    /** A difference in the currency of the steps. */
    public String signed(BigDecimal sum) {
        return sum == null || ladder.currency().isEmpty() ? "–" : Words.signed(sum, ladder.currency());
    }
}
