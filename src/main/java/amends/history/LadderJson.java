package amends.history;

import amends.backtest.steps.Ladder;
import amends.backtest.steps.Step;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tells programs the steps to perfect service. Money and the values of numbers are text. */
final class LadderJson {

    private LadderJson() {}

    static void write(Ladder ladder, ObjectNode json) {
        json.put("currency", ladder.currency());
        SweepJson.effect(ladder.today(), json.putObject("today"));
        ArrayNode steps = json.putArray("steps");
        ladder.steps().forEach(step -> write(step, steps.addObject()));
        ladder.notes().forEach(json.putArray("notes")::add);
    }

    private static void write(Step step, ObjectNode json) {
        json.put("file", step.file());
        json.put("rule", step.rule());
        json.put("number", step.what());
        json.put("unit", step.unit());
        json.put("from", step.from().toPlainString());
        json.put("to", step.to().toPlainString());
        json.put("cost", step.cost().toPlainString());
        json.put("customers", step.customers());
        json.put("worth", step.worth().toPlainString());
        json.put("costPerCustomer", SweepJson.text(step.costPerCustomer()));
        json.put("worthPerCost", SweepJson.text(step.worthPerCost()));
        json.put("smallForUs", step.smallForUs());
        SweepJson.effect(step.after(), json.putObject("after"));
        step.notes().forEach(json.putArray("notes")::add);
    }
}
