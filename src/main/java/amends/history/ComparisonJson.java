package amends.history;

import amends.backtest.Comparison;
import amends.backtest.Lateness;
import amends.backtest.Treatment;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells programs how two sets of policies treat the same customers. */
final class ComparisonJson {

    private ComparisonJson() {}

    static void write(Comparison comparison, ObjectNode json) {
        json.put("both", comparison.both())
                .put("onlyFirst", comparison.onlyFirst())
                .put("onlySecond", comparison.onlySecond())
                .put("neither", comparison.neither());
        sides(comparison.sides(), json.putArray("sides"));
        ArrayNode bands = json.putArray("byLateness");
        comparison.byLateness().forEach((late, sides) -> {
            ObjectNode band = bands.addObject();
            band.put("late", late.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            band.put("most", late == Lateness.LONGER || late == Lateness.UNKNOWN ? null : late.most());
            sides(sides, band.putArray("sides"));
        });
    }

    private static void sides(List<Treatment> sides, ArrayNode json) {
        for (Treatment side : sides) {
            ObjectNode one = json.addObject();
            one.put("incidents", side.incidents()).put("helped", side.helped()).put("messages", side.messages());
            money(side.costs(), one.putObject("cost"));
            money(side.worth(), one.putObject("worth"));
            one.put("acknowledged", side.acknowledged().number());
            one.put("minutesToFirstP50", side.acknowledged().percentile(50));
            one.put("minutesToFirstP90", side.acknowledged().percentile(90));
        }
    }

    private static void money(Map<String, BigDecimal> sums, ObjectNode json) {
        sums.forEach((currency, sum) -> json.put(currency, sum.toPlainString()));
    }
}
