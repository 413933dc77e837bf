package amends.wire;

import amends.policy.Catalogue;
import amends.policy.DomainPolicy;
import amends.policy.FactShape;
import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.Kind;
import amends.policy.Library;
import amends.policy.PolicySet;
import amends.policy.Position;
import amends.policy.StandardFacts;
import amends.promise.BusinessCalendar;
import amends.promise.Hours;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.RuleEngine;
import amends.recommendation.Wording;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A policy set with two kinds and no rules: all that reading and writing need. */
public final class SmallPolicies {

    public static final String RELEASE = "sha256:5ma11";

    private SmallPolicies() {}

    public static PolicySet policies() {
        Kind lateMeal = kind(
                "LateMeal",
                new Wanted("course", FieldType.Basic.TEXT, true),
                new Wanted("partySize", FieldType.Basic.INT, false),
                new Wanted("steps", FieldType.Basic.LONG, false),
                new Wanted("seat", new FieldType.Closed("Seat", List.of("BAR", "TABLE", "TERRACE")), false),
                new Wanted("bill", FieldType.Basic.DECIMAL, false),
                new Wanted("bookedFor", FieldType.Basic.DATE, false),
                new Wanted("bookedAt", FieldType.Basic.INSTANT, false),
                new Wanted("regular", FieldType.Basic.BOOLEAN, false));
        Kind wrongDish = kind("WrongDish");
        DomainPolicy restaurant =
                new DomainPolicy("restaurant", Map.of("LateMeal", lateMeal, "WrongDish", wrongDish), List.of());
        BusinessCalendar kitchen = new BusinessCalendar(
                "kitchen", ZoneId.of("UTC"), Map.of(DayOfWeek.MONDAY, List.of(Hours.ALL_DAY)), day -> false);
        return new PolicySet(RELEASE, Map.of("restaurant", restaurant), library(kitchen));
    }

    public static CompiledPolicySet compiled() {
        RuleEngine engine = (kind, incident, customer) -> {
            throw new UnsupportedOperationException();
        };
        Wording wording = (names, language, fallback, zone, values) -> new Wording.Words(null, null, List.of());
        return new CompiledPolicySet(policies(), engine, wording);
    }

    private record Wanted(String name, FieldType type, boolean required) {}

    private static Kind kind(String name, Wanted... own) {
        List<Field> fields = new ArrayList<>(StandardFacts.INCIDENT.fields());
        for (Wanted field : own) {
            fields.add(new Field(field.name, field.type, fields.size(), Field.Pace.STEADY, field.required, null));
        }
        return new Kind(
                "restaurant",
                name,
                List.of(name, "Incident"),
                new FactShape(name, fields),
                new Position("restaurant/kinds.drl", own.length + 1, 1));
    }

    private static Library library(BusinessCalendar kitchen) {
        return new Library(Map.of(), Catalogue.EMPTY, Map.of("kitchen", kitchen), Map.of(), Map.of(), Set.of());
    }
}
