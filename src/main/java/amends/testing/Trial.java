package amends.testing;

import amends.incident.Situation;
import amends.incident.SituationException;
import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.Kind;
import amends.policy.PolicyProblem;
import amends.policy.PolicySet;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Recommender;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tries policies out before they serve: whether each kind can be evaluated at all. */
public final class Trial {

    /** What is wrong with policies that cannot be evaluated. */
    public static final String CODE = "cannot-evaluate";

    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
    private static final List<Long> DELAYS = List.of(0L, 90L);

    private Trial() {}

    /**
     * Evaluates an incident of each kind that says what it must and no more, before it is due and long after.
     *
     * @return the kinds of which it could not be done, and why; empty where all could
     */
    public static List<PolicyProblem> of(CompiledPolicySet compiled) {
        List<PolicyProblem> problems = new ArrayList<>();
        PolicySet policies = compiled.policies();
        for (String name : policies.kindNames()) {
            Kind kind = policies.kind(name);
            for (long delay : DELAYS) {
                String failure = failure(compiled, kind, delay);
                if (failure != null) {
                    problems.add(PolicyProblem.of(
                            CODE, kind.at(), "an incident of the kind " + name + " cannot be evaluated: " + failure));
                    break;
                }
            }
        }
        return problems;
    }

    private static String failure(CompiledPolicySet compiled, Kind kind, long delay) {
        try {
            Recommender.evaluated(compiled, least(compiled.policies(), kind, delay), NOW);
            return null;
        } catch (SituationException incomplete) {
            // What money is reckoned from may have to be said, which no declaration tells.
            return null;
        } catch (RuntimeException | StackOverflowError e) {
            return e.getMessage() == null ? e.toString() : e.getMessage();
        }
    }

    private static Situation least(PolicySet policies, Kind kind, long delay) {
        Map<String, Object> incident = new HashMap<>();
        for (Field field : kind.shape().fields()) {
            if (field.required()) {
                incident.put(field.name(), least(field.type()));
            }
        }
        incident.put("dueAt", NOW.minusSeconds(delay * 60));
        incident.put("orderValue", new BigDecimal("100.00"));
        Currency currency = policies.library().settings(kind.domain()).currency();
        incident.put("currency", currency == null ? "USD" : currency.getCurrencyCode());
        return Situation.of(kind.fullName(), incident, Map.of());
    }

    private static Object least(FieldType type) {
        if (type instanceof FieldType.Closed closed) {
            return closed.values().get(0);
        }
        return switch ((FieldType.Basic) type) {
            case TEXT -> "x";
            case BOOLEAN -> false;
            case INT, LONG -> 1L;
            case DECIMAL -> BigDecimal.ONE;
            case DATE -> LocalDate.ofInstant(NOW, ZoneOffset.UTC);
            case INSTANT -> NOW;
        };
    }
}
