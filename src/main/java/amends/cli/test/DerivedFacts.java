package amends.cli.test;

import amends.policy.Fact;
import amends.policy.Field;
import amends.promise.Clock;
import amends.testing.StepResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells what follows from what a case states. */
final class DerivedFacts {

    private DerivedFacts() {}

    /** The fields of the incident that were not stated, and the clocks, in one line. */
    static String of(StepResult result) {
        List<String> parts = new ArrayList<>();
        Fact incident = result.seen().incident();
        Map<String, Object> stated = result.step().situation().incident();
        for (Field field : incident.shape().fields()) {
            Object value = incident.get(field);
            if (value != null && !value.equals(stated.get(field.name()))) {
                parts.add(field.name() + " " + (value instanceof BigDecimal d ? d.toPlainString() : value));
            }
        }
        for (Clock clock : result.seen().plan().clocks()) {
            parts.add(clock.sort().wireName() + " clock " + clock.state() + " (due " + clock.dueAt() + ")");
        }
        return String.join(", ", parts);
    }
}
