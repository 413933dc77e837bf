package amends.policy.resolve;

import amends.policy.FactShape;
import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.Kind;
import amends.policy.StandardFacts;
import amends.policy.syntax.KindSyntax;
import amends.policy.syntax.KindSyntax.EnumSyntax;
import amends.policy.syntax.KindSyntax.FieldSyntax;
import amends.policy.syntax.PolicySyntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Resolves the declared types of one domain. */
final class KindResolver {

    private static final String INCIDENT = "Incident";
    private static final Map<String, FieldType> TYPES = Map.of(
            "String", FieldType.Basic.TEXT,
            "boolean", FieldType.Basic.BOOLEAN,
            "int", FieldType.Basic.INT,
            "long", FieldType.Basic.LONG,
            "BigDecimal", FieldType.Basic.DECIMAL,
            "LocalDate", FieldType.Basic.DATE,
            "Instant", FieldType.Basic.INSTANT);

    private final String domain;
    private final Problems problems;
    private final Map<String, FieldType> types = new HashMap<>(TYPES);
    private final Map<String, KindSyntax> written = new LinkedHashMap<>();
    private final Map<String, Kind> resolved = new HashMap<>();
    private final Set<String> brokenFields = new HashSet<>();

    KindResolver(String domain, Problems problems) {
        this.domain = domain;
        this.problems = problems;
    }

    Map<String, Kind> resolve(List<PolicySyntax> files) {
        for (PolicySyntax file : files) {
            file.enums().forEach(this::addEnum);
        }
        for (PolicySyntax file : files) {
            file.kinds().forEach(this::addKind);
        }
        written.values().forEach(kind -> kind(kind, new HashSet<>()));
        return resolved;
    }

    /** What is declared but could not be resolved. */
    Broken broken() {
        Set<String> kinds = new HashSet<>(written.keySet());
        kinds.removeAll(resolved.keySet());
        return new Broken(kinds, Set.copyOf(brokenFields));
    }

    private void addEnum(EnumSyntax declared) {
        if (new HashSet<>(declared.values()).size() < declared.values().size()) {
            problems.add("enum", declared.at(), "the enum " + declared.name() + " has a value twice");
        }
        if (types.putIfAbsent(declared.name(), new FieldType.Closed(declared.name(), declared.values())) != null) {
            problems.add("duplicate-type", declared.at(), "there is already a type named " + declared.name());
        }
    }

    private void addKind(KindSyntax declared) {
        String name = declared.name();
        boolean taken =
                StandardFacts.BESIDE_KINDS.containsKey(name) || INCIDENT.equals(name) || types.containsKey(name);
        KindSyntax earlier = taken ? null : written.putIfAbsent(name, declared);
        if (taken || earlier != null) {
            String where = earlier == null ? "" : ", declared at " + earlier.at();
            problems.add("duplicate-type", declared.at(), "there is already a type named " + name + where);
        }
    }

    /** Resolves a kind after those it extends; null where that cannot be done. */
    private Kind kind(KindSyntax declared, Set<String> underWay) {
        Kind known = resolved.get(declared.name());
        if (known != null) {
            return known;
        }
        if (!underWay.add(declared.name())) {
            problems.add("cyclic-kind", declared.at(), "the kind " + declared.name() + " extends itself");
            return null;
        }
        if (declared.parent() == null) {
            problems.add(
                    "kind-extends",
                    declared.at(),
                    "a kind extends Incident or another kind: write declare " + declared.name() + " extends Incident");
            return null;
        }
        List<Field> fields;
        List<String> lineage = new ArrayList<>(List.of(declared.name()));
        if (INCIDENT.equals(declared.parent())) {
            fields = new ArrayList<>(StandardFacts.INCIDENT.fields());
            lineage.add(INCIDENT);
        } else {
            KindSyntax parent = written.get(declared.parent());
            if (parent == null) {
                Set<String> possible = new TreeSet<>(written.keySet());
                possible.remove(declared.name());
                possible.add(INCIDENT);
                problems.unknown(
                        "unknown-kind",
                        declared.at(),
                        declared.name() + " extends a kind that is declared neither here nor in common",
                        declared.parent(),
                        possible);
                return null;
            }
            Kind above = kind(parent, underWay);
            if (above == null) {
                return null;
            }
            fields = new ArrayList<>(above.shape().fields());
            lineage.addAll(above.lineage());
        }
        declared.fields().forEach(field -> addField(declared.name(), fields, field));
        Kind kind = new Kind(domain, declared.name(), lineage, new FactShape(declared.name(), fields), declared.at());
        resolved.put(kind.name(), kind);
        return kind;
    }

    private void addField(String kind, List<Field> fields, FieldSyntax declared) {
        if (fields.stream().anyMatch(f -> f.name().equals(declared.name()))) {
            problems.add("duplicate-field", declared.at(), kind + " already has a field " + declared.name());
            return;
        }
        if (declared.name().equals("kind")) {
            problems.add("reserved-name", declared.at(), "\"kind\" is how a request says what an incident is");
            return;
        }
        FieldType type = types.get(declared.type());
        if (type == null) {
            brokenFields.add(declared.name());
            problems.unknown(
                    "unknown-type",
                    declared.at(),
                    "there is no type " + declared.type() + " for the field " + declared.name(),
                    declared.type(),
                    types.keySet());
            return;
        }
        Object initial = declared.initial() == null
                ? null
                : new Literals(problems).value(type, declared.initial(), "the default of " + declared.name());
        fields.add(new Field(
                declared.name(), type, fields.size(), Field.Pace.STEADY, declared.initial() == null, initial));
    }
}
