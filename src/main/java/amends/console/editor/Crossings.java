package amends.console.editor;

import amends.explanation.AskedFacts;
import amends.policy.Field;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation;
import amends.testing.Wanted;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** What a plan gains and loses as a number goes from one value to another, each at the value where it happens. */
final class Crossings {

    private static final int MOST_VALUES = 120;

    private final Function<String, Plan> plans;
    private final List<Crossing> crossings = new ArrayList<>();

    /**
     * @param at the value
     * @param gained whether it is given from there on, or no more
     */
    private record Crossing(String at, boolean gained, Recommendation what) {}

    /** @param plans the plan at a value of the number */
    Crossings(Function<String, Plan> plans) {
        this.plans = plans;
    }

    /** The values to look at on the way: on both sides of each number that a rule names. */
    static List<BigDecimal> between(AskedFacts.Asked asked, BigDecimal from, BigDecimal to) {
        BigDecimal step = step(asked.field());
        TreeSet<BigDecimal> values = new TreeSet<>();
        for (Object value : asked.values()) {
            BigDecimal number = value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
            values.add(number.subtract(step));
            values.add(number);
            values.add(number.add(step));
        }
        values.add(to);
        boolean up = from.compareTo(to) <= 0;
        List<BigDecimal> way = new ArrayList<>((up ? values : values.descendingSet()));
        way.removeIf(value -> up
                ? value.compareTo(from) <= 0 || value.compareTo(to) > 0
                : value.compareTo(from) >= 0 || value.compareTo(to) < 0);
        return way.subList(0, Math.min(MOST_VALUES, way.size()));
    }

    private static BigDecimal step(Field field) {
        return field.type().isWhole() ? BigDecimal.ONE : new BigDecimal("0.01");
    }

    /** Walks along. */
    Crossings walk(BigDecimal from, List<BigDecimal> way) {
        Map<String, Recommendation> before = byName(plans.apply(from.toPlainString()));
        for (BigDecimal value : way) {
            Map<String, Recommendation> now = byName(plans.apply(value.toPlainString()));
            compare(value.toPlainString(), before, now);
            before = now;
        }
        return this;
    }

    private void compare(String at, Map<String, Recommendation> before, Map<String, Recommendation> now) {
        now.forEach((name, one) -> {
            if (!before.containsKey(name)) {
                crossings.add(new Crossing(at, true, one));
            }
        });
        before.forEach((name, one) -> {
            if (!now.containsKey(name)) {
                crossings.add(new Crossing(at, false, one));
            }
        });
    }

    private static Map<String, Recommendation> byName(Plan plan) {
        Map<String, Recommendation> byName = new LinkedHashMap<>();
        plan.recommendations().forEach(one -> byName.put(Wanted.of(one).toString(), one));
        return byName;
    }

    void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("crossings");
        for (Crossing crossing : crossings) {
            json.writeStartObject();
            json.writeStringField("at", crossing.at());
            json.writeBooleanField("gained", crossing.gained());
            json.writeStringField("what", Wanted.of(crossing.what()).toString());
            json.writeStringField("rule", crossing.what().origin().rule());
            json.writeStringField("policy", crossing.what().origin().policy());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
