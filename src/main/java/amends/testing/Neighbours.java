package amends.testing;

import amends.policy.Condition;
import amends.policy.DomainPolicy;
import amends.policy.Field;
import amends.policy.Library.DomainSettings;
import amends.policy.Operand;
import amends.policy.Pattern;
import amends.policy.PolicySet;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What lies next to a number or a date that a rule names: one unit below and one above. The unit is 1 for whole
 * numbers and a day for dates. Decimals are told to as many decimals as any rule of the domain tells the same field to,
 * and money to the smallest coin of the domain's currency at least: beside {@code 99.0B} lies 98.99 where another rule
 * says {@code 99.99B}.
 */
public final class Neighbours {

    private static final Set<String> MONEY =
            Set.of("Incident.orderValue", "Customer.goodwillLast90Days", "Taken.amount");
    private static final int USUAL_DECIMALS = 2;

    private final Map<Told, Integer> decimals = new HashMap<>();

    private record Told(String domain, String field) {}

    private Neighbours() {}

    /** The neighbours in these policies. */
    public static Neighbours in(PolicySet policies) {
        Neighbours neighbours = new Neighbours();
        for (DomainPolicy domain : policies.domains()) {
            DomainSettings settings = policies.library().settings(domain.name());
            int coin = settings.currency() == null
                    ? USUAL_DECIMALS
                    : settings.currency().getDefaultFractionDigits();
            MONEY.forEach(field -> neighbours.tell(new Told(domain.name(), field), coin));
            for (Rule rule : domain.rules()) {
                for (Pattern pattern : rule.patterns()) {
                    pattern.condition()
                            .leaves()
                            .forEach(leaf -> literals(leaf)
                                    .filter(BigDecimal.class::isInstance)
                                    .forEach(literal -> neighbours.tell(
                                            told(domain.name(), pattern, leaf.field()),
                                            ((BigDecimal) literal).scale())));
                }
            }
        }
        return neighbours;
    }

    private void tell(Told told, int scale) {
        decimals.merge(told, scale, Math::max);
    }

    private static Told told(String domain, Pattern pattern, Field field) {
        String fact = pattern.isIncident() ? StandardFacts.INCIDENT.name() : pattern.fact();
        return new Told(domain, fact + "." + field.name());
    }

    /** The numbers or dates that a comparison names. */
    public static Stream<Object> literals(Condition.Leaf leaf) {
        if (!leaf.field().type().isOrdered()) {
            return Stream.of();
        }
        if (leaf instanceof Condition.OneOf oneOf) {
            return oneOf.values().stream();
        }
        return ((Condition.Compare) leaf).operand() instanceof Operand.Constant constant
                ? Stream.of(constant.value())
                : Stream.of();
    }

    /**
     * To how many decimals a field is told in a domain; 0 for one that is no decimal.
     *
     * @param pattern the pattern that names the field
     */
    public int decimals(String domain, Pattern pattern, Field field) {
        return Math.max(0, decimals.getOrDefault(told(domain, pattern, field), 0));
    }

    /**
     * The values around a literal.
     *
     * @param literal a {@code Long}, {@code BigDecimal} or {@code LocalDate}
     * @param decimals see {@link #decimals}
     * @return the value below, the literal itself, and the value above
     */
    public static List<Object> around(Object literal, int decimals) {
        if (literal instanceof Long whole) {
            return List.of(whole - 1, whole, whole + 1);
        }
        if (literal instanceof LocalDate date) {
            return List.of(date.minusDays(1), date, date.plusDays(1));
        }
        BigDecimal decimal = (BigDecimal) literal;
        BigDecimal scaled = decimal.setScale(Math.max(decimal.scale(), decimals));
        return List.of(scaled.subtract(scaled.ulp()), scaled, scaled.add(scaled.ulp()));
    }
}
