package amends.console.editor;

import amends.explanation.AskedFacts;
import amends.policy.DomainPolicy;
import amends.policy.Fact;
import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.Kind;
import amends.policy.PolicySet;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import amends.recommendation.Observation;
import amends.testing.Case;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What can be turned of an incident: its kind, a case to start from, and the facts that rules ask for. */
final class WhatIfForm {

    private static final int MOST_CASES = 300;
    private static final List<String> MONEY = List.of("orderValue", "currency");

    private WhatIfForm() {}

    /** The kinds of a file's domain, or all: first those that it declares, then those that it names. */
    static List<Kind> kinds(PolicySet policies, Edited edited) {
        String folder = edited.folder();
        List<Kind> kinds = new ArrayList<>();
        for (DomainPolicy domain : policies.domains()) {
            if (policies.domain(folder) == null || domain.name().equals(folder)) {
                kinds.addAll(domain.kinds().values());
            }
        }
        kinds.sort(Comparator.comparing((Kind kind) -> !kind.at().file().equals(edited.path()))
                .thenComparing(kind -> !edited.text().contains(kind.name()))
                .thenComparing(Kind::fullName));
        return kinds;
    }

    static void write(List<Kind> kinds, List<Case> cases, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("kinds");
        for (Kind kind : kinds) {
            json.writeString(kind.fullName());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("cases");
        int count = 0;
        for (Case one : cases) {
            if (count++ < MOST_CASES) {
                json.writeStartObject();
                json.writeStringField("key", Start.key(one));
                json.writeStringField("name", one.name());
                json.writeStringField("kind", one.steps().get(0).situation().kind());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    /** The facts that may be stated, with what they are where an incident is started from; that or null. */
    static void facts(Kind kind, List<Rule> rules, Observation seen, JsonGenerator json) throws IOException {
        AskedFacts asked = AskedFacts.of(kind, rules);
        json.writeArrayFieldStart("facts");
        for (AskedFacts.Asked one : asked.incident()) {
            fact("incident", one, seen == null ? null : seen.incident(), json);
        }
        for (String money : MONEY) {
            if (asked.incident().stream().noneMatch(one -> one.field().name().equals(money))) {
                AskedFacts.Asked field = new AskedFacts.Asked(StandardFacts.ofIncident(money), List.of());
                fact("incident", field, seen == null ? null : seen.incident(), json);
            }
        }
        for (AskedFacts.Asked one : asked.customer()) {
            fact("customer", one, seen == null ? null : seen.customer(), json);
        }
        json.writeEndArray();
    }

    private static void fact(String of, AskedFacts.Asked asked, Fact known, JsonGenerator json) throws IOException {
        Field field = asked.field();
        json.writeStartObject();
        json.writeStringField("of", of);
        json.writeStringField("name", field.name());
        json.writeStringField("type", type(field.type()));
        json.writeBooleanField("required", field.required());
        Object value = known == null ? field.initial() : known.get(field);
        json.writeStringField("value", value == null ? "" : text(value));
        json.writeArrayFieldStart("choices");
        if (field.type() instanceof FieldType.Closed closed) {
            for (String choice : closed.values()) {
                json.writeString(choice);
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("values");
        for (Object compared : asked.values()) {
            json.writeString(text(compared));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String type(FieldType type) {
        if (type.isWhole()) {
            return "whole";
        }
        if (type.isNumber()) {
            return "decimal";
        }
        return type == FieldType.Basic.BOOLEAN ? "boolean" : "text";
    }

    private static String text(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }
}
