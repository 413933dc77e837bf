package amends.console.incident;

import amends.console.Form;
import amends.incident.SituationException;
import amends.incident.SituationProblem;
import amends.policy.FactShape;
import amends.policy.Field;
import amends.policy.FieldType.Basic;
import amends.policy.Kind;
import amends.policy.PolicySet;
import amends.policy.StandardFacts;
import amends.wire.EvaluationReader;
import amends.wire.EvaluationRequest;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;

/** What somebody filled in about a new incident, as a request that can be evaluated or kept. */
final class NewForm {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_NUMBER = 18;

    private final PolicySet policies;
    private final Kind kind;
    private final Form form;

    NewForm(PolicySet policies, Kind kind, Form form) {
        this.policies = policies;
        this.kind = kind;
        this.form = form;
    }

    /**
     * What came of reading it.
     *
     * @param request the request, or null where something is wrong
     * @param problems what is wrong, by the name of the field; an empty name for what is wrong with the whole
     */
    record Read(EvaluationRequest request, Map<String, String> problems) {}

    /** Reads it as a request of now. */
    Read read(Instant now) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode incident = body.putObject("incident").put("kind", kind.fullName());
        put(incident, "incident.", kind.shape());
        Currency house = policies.library().settings(kind.domain()).currency();
        if (incident.has("orderValue") && !incident.has("currency") && house != null) {
            incident.put("currency", house.getCurrencyCode());
        }
        put(body.putObject("customer"), "customer.", StandardFacts.CUSTOMER);
        try {
            return new Read(new EvaluationReader(policies).read(body, now), Map.of());
        } catch (SituationException wrong) {
            return new Read(null, problems(wrong));
        }
    }

    /** What is wrong, by field. */
    static Map<String, String> problems(SituationException wrong) {
        Map<String, String> problems = new LinkedHashMap<>();
        for (SituationProblem one : wrong.problems()) {
            if (one.pointer().equals("/asOf")) {
                problems.put("incident.openedAt", "lies ahead; expected when it began, or nothing");
                continue;
            }
            String[] steps = one.pointer().split("/", -1);
            String name = steps.length == 3 ? steps[1] + '.' + steps[2] : "";
            problems.merge(name, words(one), (before, next) -> before + "; " + next);
        }
        return problems;
    }

    /** What is wrong as people at a form are told: no names of kinds, no bounds that nobody reaches. */
    private static String words(SituationProblem one) {
        if (one.message().startsWith("is required")) {
            return "is needed";
        }
        StringBuilder words = new StringBuilder(one.message().split(": ", 2)[0]);
        if (one.expected() != null) {
            words.append("; expected ").append(one.expected().replace(" as text,", ","));
        }
        if (one.nearest() != null) {
            words.append("; did you mean ").append(one.nearest()).append('?');
        }
        return words.toString();
    }

    private void put(ObjectNode object, String above, FactShape shape) {
        for (Field field : shape.fields()) {
            String text = form.text(above + field.name()).strip();
            if (!text.isEmpty()) {
                put(object, field, text);
            }
        }
    }

    /** What cannot be read is put in as it is: whoever reads the request says what is wrong with it. */
    private void put(ObjectNode object, Field field, String text) {
        if (field.type() == Basic.BOOLEAN && (text.equals("true") || text.equals("false"))) {
            object.put(field.name(), text.equals("true"));
        } else if (field.type().isWhole() && text.length() <= LONGEST_NUMBER && text.matches("-?[0-9]+")) {
            object.put(field.name(), Long.parseLong(text));
        } else if (field.type() == Basic.INSTANT) {
            object.put(field.name(), instant(text));
        } else {
            object.put(field.name(), text);
        }
    }

    /** A time of the reader's zone, which the page says. */
    private String instant(String text) {
        try {
            return LocalDateTime.parse(text).atZone(zone()).toInstant().toString();
        } catch (DateTimeException e) {
            return text;
        }
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(form.text("zone"));
        } catch (DateTimeException e) {
            return policies.library().settings(kind.domain()).zone();
        }
    }
}
