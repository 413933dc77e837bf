package amends.drools;

import amends.policy.Act;
import amends.policy.Catalogue;
import amends.policy.Condition;
import amends.policy.DomainPolicy;
import amends.policy.Fact;
import amends.policy.FactShape;
import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.Kind;
import amends.policy.Library;
import amends.policy.Operand;
import amends.policy.Operator;
import amends.policy.Pattern;
import amends.policy.PolicySet;
import amends.policy.Position;
import amends.policy.Quantifier;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import amends.promise.PromiseSort;
import amends.promise.Stretch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts kinds and resolved rules of one domain together, without reading any text. */
final class TestPolicy {

    static final Position AT = Position.startOf("test/test.drl");

    private final String domain;
    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    TestPolicy() {
        this("test");
    }

    TestPolicy(String domain) {
        this.domain = domain;
    }

    /** Declares a kind below Incident or another kind; fields are given as name, type, name, type. */
    TestPolicy kind(String name, String parent, Object... fields) {
        Kind above = kinds.get(parent);
        List<String> lineage = new ArrayList<>(List.of(name));
        lineage.addAll(above == null ? List.of("Incident") : above.lineage());
        List<Field> all = new ArrayList<>((above == null ? StandardFacts.INCIDENT : above.shape()).fields());
        for (int i = 0; i < fields.length; i += 2) {
            all.add(new Field(
                    (String) fields[i], (FieldType) fields[i + 1], all.size(), Field.Pace.STEADY, false, null));
        }
        kinds.put(name, new Kind(domain, name, lineage, new FactShape(name, all), AT));
        return this;
    }

    /** Adds a rule that recommends something; its name is its index. */
    TestPolicy rule(Pattern... patterns) {
        return add(new Act.Acknowledge("sorry"), patterns);
    }

    /** Adds a rule that promises something; its name is its index. */
    TestPolicy promise(Pattern... patterns) {
        return add(
                new Act.Promise(PromiseSort.RESOLVE, new Operand.Constant(20L), null, Stretch.Unit.MINUTES, null),
                patterns);
    }

    private TestPolicy add(Act act, Pattern... patterns) {
        int index = rules.size();
        rules.add(new Rule(
                index,
                "rule " + index,
                new Rule.About(null, null, null),
                0,
                null,
                null,
                List.of(patterns),
                List.of(act),
                new Position("test/test.drl", index + 1, 1)));
        return this;
    }

    Kind kind(String name) {
        return kinds.get(name);
    }

    List<Rule> rules() {
        return rules;
    }

    DomainPolicy policy() {
        return new DomainPolicy(domain, kinds, rules);
    }

    PolicySet set() {
        return set(this);
    }

    static PolicySet set(TestPolicy... domains) {
        Map<String, DomainPolicy> policies = new LinkedHashMap<>();
        for (TestPolicy each : domains) {
            policies.put(each.domain, each.policy());
        }
        return new PolicySet(
                "sha256:test",
                policies,
                new Library(Map.of(), Catalogue.EMPTY, Map.of(), Map.of(), Map.of(), Set.of()));
    }

    /** The shape that patterns on a fact have. */
    FactShape shape(String fact) {
        Kind kind = kinds.get(fact);
        if (kind != null) {
            return kind.shape();
        }
        return StandardFacts.BESIDE_KINDS.getOrDefault(fact, StandardFacts.INCIDENT);
    }

    Pattern one(String fact, Condition... conditions) {
        return pattern(Quantifier.ONE, fact, conditions);
    }

    Pattern not(String fact, Condition... conditions) {
        return pattern(Quantifier.NOT, fact, conditions);
    }

    Pattern exists(String fact, Condition... conditions) {
        return pattern(Quantifier.EXISTS, fact, conditions);
    }

    private Pattern pattern(Quantifier quantifier, String fact, Condition... conditions) {
        Condition condition = conditions.length == 1 ? conditions[0] : new Condition.All(List.of(conditions));
        return new Pattern(quantifier, fact, shape(fact), condition, List.of(), AT);
    }

    /** Compares a field with a literal. */
    Condition is(String fact, String field, Operator operator, Object value) {
        return new Condition.Compare(shape(fact).field(field), operator, new Operand.Constant(value), AT);
    }

    /** Compares a field with another one of the same fact. */
    Condition sibling(String fact, String field, Operator operator, String other) {
        return new Condition.Compare(
                shape(fact).field(field),
                operator,
                new Operand.Sibling(shape(fact).field(other)),
                AT);
    }

    /** Compares a field with a field of the fact that another pattern of the rule matches. */
    Condition bound(String fact, String field, Operator operator, int pattern, String boundFact, String boundField) {
        Operand variable = new Operand.Variable("$x", pattern, shape(boundFact).field(boundField));
        return new Condition.Compare(shape(fact).field(field), operator, variable, AT);
    }

    Condition oneOf(String fact, String field, Object... values) {
        return new Condition.OneOf(shape(fact).field(field), false, List.of(values), AT);
    }

    Condition noneOf(String fact, String field, Object... values) {
        return new Condition.OneOf(shape(fact).field(field), true, List.of(values), AT);
    }

    static Condition all(Condition... parts) {
        return new Condition.All(List.of(parts));
    }

    static Condition any(Condition... parts) {
        return new Condition.Any(List.of(parts));
    }

    /** A fact of a kind or beside; fields are given as name, value, name, value. */
    Fact fact(String name, Object... fields) {
        Fact.Builder fact = Fact.of(shape(name));
        for (int i = 0; i < fields.length; i += 2) {
            fact.set((String) fields[i], fields[i + 1]);
        }
        return fact.build();
    }

    /** The indexes of the rules, promises first, that match an incident of a kind. */
    List<Integer> matches(DroolsEngine engine, Fact incident, Fact... beside) {
        Fact customer = StandardFacts.CUSTOMER == (beside.length == 0 ? null : beside[0].shape())
                ? beside[0]
                : Fact.of(StandardFacts.CUSTOMER).build();
        List<Fact> others = new ArrayList<>(List.of(beside));
        others.remove(customer);
        List<Rule> fired = new ArrayList<>();
        try (var matching = engine.match(kind(incident.shape().name()), incident, customer)) {
            fired.addAll(matching.promises());
            fired.addAll(matching.recoveries(incident, others));
        }
        return fired.stream().map(Rule::index).toList();
    }
}
