package amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.policy.Fact;
import amends.policy.FactShape;
import amends.policy.Kind;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.RuleEngine;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.internal.builder.KnowledgeBuilder;

/**
 * What a policy says is what Drools would take it for: rules drawn by chance are given to Drools as text, with Java
 * beans for facts, and must match there when they match here. All facts are known, for of what is unknown the policy
 * language has a meaning of its own.
 */
class DroolsMeaningTest {
    private static final int RULES = 30;
    private static final int FACTS = 30;
    private static final List<String> TEXTS = List.of("main", "dessert", "a b", "MAIN", "10", "");
    private static final List<String> NUMBERS = List.of("-1", "0", "5", "10", "60");
    private static final List<String> DECIMALS = List.of("10.00B", "10.0B", "5", "12.50B", "10");

    private final Random random = new Random(Integer.getInteger("amends.guard.seed", 1));

    @Test
    void drawnRulesMatchAsInDrools() throws Exception {
        String kinds = Files.readString(HostileCase.folder().resolve("restaurant/kinds.drl"));
        StringBuilder policy = new StringBuilder("package restaurant;\n");
        for (int i = 0; i < RULES; i++) {
            policy.append(TestRules.rule("" + i, conditions(), "recommend.ask(\"late-meal.sorry\");"));
        }
        CompiledPolicySet ours = TestRules.folder(HostileCase.folder())
                .with("restaurant/policy.drl", policy.toString())
                .compile();
        KnowledgeBuilder built = RawDrools.build(kinds, policy.toString());
        assertThat(built.hasErrors()).as("%s", built.getErrors()).isFalse();
        KieBase theirs = built.newKieBase();

        int matches = 0;
        for (int i = 0; i < FACTS; i++) {
            Map<String, Object> incident = incident();
            Map<String, Object> customer = Map.of("tier", text(), "customerMonths", number(), "detractor", truth());
            List<Map<String, Object>> taken = new ArrayList<>();
            for (int j = random.nextInt(4); j > 0; j--) {
                taken.add(Map.of(
                        "action", random.nextBoolean() ? "ask" : "status", "name", text(), "minutesAgo", number()));
            }
            Set<String> here = here(ours, incident, customer, taken);
            assertThat(here)
                    .as("%s %s %s%n%s", incident, customer, taken, policy)
                    .isEqualTo(RawDrools.matches(theirs, incident, customer, taken));
            matches += here.size();
        }
        assertThat(matches).isBetween(RULES * FACTS / 20, RULES * FACTS * 19 / 20);
    }

    private static Set<String> here(
            CompiledPolicySet policies,
            Map<String, Object> incident,
            Map<String, Object> customer,
            List<Map<String, Object>> taken) {
        Kind kind = policies.policies().kind("restaurant.LateMeal");
        Fact complete = fact(kind.shape(), incident);
        List<Fact> beside =
                taken.stream().map(one -> fact(StandardFacts.TAKEN, one)).toList();
        Set<String> names = new TreeSet<>();
        try (RuleEngine.Matching matching =
                policies.engine().match(kind, complete, fact(StandardFacts.CUSTOMER, customer))) {
            matching.promises();
            matching.recoveries(complete, beside).stream().map(Rule::name).forEach(names::add);
        }
        return names;
    }

    private static Fact fact(FactShape shape, Map<String, Object> fields) {
        Fact.Builder fact = Fact.of(shape);
        fields.forEach(fact::set);
        return fact.build();
    }

    private Map<String, Object> incident() {
        Map<String, Object> incident = new HashMap<>();
        incident.put("course", text());
        incident.put("cause", text());
        incident.put("partySize", number());
        incident.put("delayMinutes", number());
        incident.put("openMinutes", number());
        incident.put("messagesSent", number());
        incident.put("acknowledged", truth());
        incident.put("controllable", truth());
        incident.put("orderValue", new BigDecimal(one(List.of("10", "10.00", "5.0", "12.5", "60"))));
        return incident;
    }

    private String conditions() {
        StringBuilder when = new StringBuilder(
                "LateMeal( " + (random.nextBoolean() ? "$n : partySize, $c : course, " : "partySize >= -5, ")
                        + some("course", "cause", "partySize", "delayMinutes", "orderValue", "acknowledged") + " )");
        boolean bound = when.indexOf("$n") >= 0;
        for (int more = random.nextInt(3); more > 0; more--) {
            when.append("\n    ").append(one(List.of("", "", "not ", "exists ")));
            if (random.nextBoolean()) {
                when.append("Customer( ").append(some("tier", "customerMonths", "detractor"));
                when.append(bound && random.nextBoolean() ? ", customerMonths " + sign() + " $n" : "")
                        .append(" )");
            } else {
                when.append("Taken( ").append(some("name", "minutesAgo", "name"));
                when.append(bound && random.nextBoolean() ? ", name " + one(List.of("==", "!=")) + " $c" : "")
                        .append(" )");
            }
        }
        return when.toString();
    }

    /** Conditions with every way to join them. */
    private String some(String... fields) {
        StringBuilder some = new StringBuilder(condition(one(List.of(fields))));
        for (int more = random.nextInt(4); more > 0; more--) {
            some.append(one(List.of(", ", " && ", " || ", " || "))).append(condition(one(List.of(fields))));
        }
        String text = some.toString();
        return random.nextInt(3) > 0 || text.contains(",") ? text : "( " + text + " ) && " + condition(fields[0]);
    }

    private String condition(String field) {
        return switch (field) {
            case "acknowledged", "detractor" -> field + one(List.of(" == ", " != ")) + truth();
            case "course", "cause", "tier", "name" -> field + ofText();
            case "orderValue" -> field + " " + sign() + " " + one(DECIMALS);
            default -> ofNumber(field);
        };
    }

    private String ofText() {
        String text = " \"" + text() + "\"";
        return switch (random.nextInt(6)) {
            case 0 -> " in (\"main\"," + text + ")";
            case 1 -> " not in (" + text + ", \"10\")";
            case 2 -> " matches \"" + one(List.of("m.*", "(?i)main", "[a-z ]+", "\\\\d+", ".*")) + "\"";
            case 3 -> " contains " + one(List.of("\"a\"", "\"main\"", "\" \"", "\"\""));
            case 4 -> " !=" + text;
            default -> " ==" + text;
        };
    }

    private String ofNumber(String field) {
        return switch (random.nextInt(6)) {
            case 0 -> field + " > " + one(NUMBERS) + " && < " + one(NUMBERS);
            case 1 -> field + " ( >= " + one(NUMBERS) + " && <= " + one(NUMBERS) + " || == 60 )";
            case 2 -> field + " in (5, " + one(NUMBERS) + ")";
            case 3 -> one(NUMBERS) + " " + sign() + " " + field;
            case 4 -> field + " < " + one(NUMBERS) + " || > " + one(NUMBERS);
            default -> field + " " + sign() + " " + one(NUMBERS);
        };
    }

    private String sign() {
        return one(List.of("==", "!=", "<", "<=", ">", ">="));
    }

    private String text() {
        return one(TEXTS);
    }

    private Long number() {
        return Long.valueOf(one(NUMBERS));
    }

    private Boolean truth() {
        return random.nextBoolean();
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
