package amends.history;

import amends.backtest.sweep.Curve;
import amends.backtest.sweep.Effect;
import amends.backtest.sweep.Point;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** Tells programs what came of sweeps. Money and the values of numbers are text. */
final class SweepJson {

    private SweepJson() {}

    static void write(List<Curve> curves, ArrayNode json) {
        curves.forEach(curve -> write(curve, json.addObject()));
    }

    private static void write(Curve curve, ObjectNode json) {
        json.put("spec", curve.spec());
        json.put("file", curve.file());
        json.put("rule", curve.rule());
        json.put("number", curve.what());
        json.put("unit", curve.unit());
        ArrayNode points = json.putArray("points");
        for (Point point : curve.points()) {
            ObjectNode one = points.addObject();
            one.put("value", point.value().toPlainString());
            one.put("today", point.today());
            effect(point.effect(), one);
            point.notes().forEach(one.putArray("notes")::add);
        }
    }

    /** What came of one set of numbers. */
    static void effect(Effect effect, ObjectNode json) {
        json.put("incidents", effect.incidents());
        json.put("customers", effect.customers());
        json.put("nameless", effect.nameless());
        ArrayNode costs = json.putArray("costs");
        effect.cost()
                .forEach((currency, sum) -> costs.addObject()
                        .put("currency", currency)
                        .put("total", sum.toPlainString())
                        .put("goodwill", text(effect.goodwill().get(currency)))
                        .put("entitlement", text(effect.owed().get(currency)))
                        .put("perCustomer", text(effect.costPerCustomer(currency)))
                        .put("worth", text(effect.worth().get(currency))));
        ArrayNode promises = json.putArray("promises");
        effect.promises()
                .forEach((sort, kept) -> promises.addObject()
                        .put("promise", sort.wireName())
                        .put("kept", kept.kept())
                        .put("broken", kept.broken()));
    }

    static String text(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
