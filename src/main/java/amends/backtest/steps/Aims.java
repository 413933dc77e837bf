package amends.backtest.steps;

import amends.backtest.sweep.Dial;
import amends.backtest.sweep.Sweep;
import amends.policy.Kind;
import amends.policy.PolicySet;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What perfect service would be.
 *
 * @param values what each number would be
 * @param promises the promises of which that is to be found out: the tightest that would be kept in nearly all cases
 * @param named those of the numbers that somebody named one by one
 */
public record Aims(Map<Dial, BigDecimal> values, List<Dial> promises, Set<Dial> named) {

    /** In place of a number: everything. */
    public static final String ALL = "all";

    public Aims {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        promises = List.copyOf(promises);
        named = Set.copyOf(named);
    }

    /** The same without numbers that nobody named and that concern none of these kinds. */
    public Aims concerning(Set<Kind> kinds) {
        Map<Dial, BigDecimal> concerned = new LinkedHashMap<>();
        values.forEach((dial, value) -> {
            if (named.contains(dial) || dial.concernsAny(kinds)) {
                concerned.put(dial, value);
            }
        });
        return new Aims(
                concerned,
                promises.stream().filter(dial -> dial.concernsAny(kinds)).toList(),
                named);
    }

    /**
     * Reads what perfect service would be.
     *
     * @param texts numbers with the value of each, and {@link #ALL} where everything else is meant too
     * @return it, or null where nothing is asked for
     * @throws amends.backtest.sweep.SpecException where one of them cannot be
     */
    public static Aims asked(List<String> texts, PolicySet policies) {
        if (texts.isEmpty()) {
            return null;
        }
        List<String> specs = texts.stream().filter(text -> !text.equals(ALL)).toList();
        return of(specs, specs.size() < texts.size(), policies);
    }

    /**
     * Reads what perfect service would be.
     *
     * @param specs numbers with the value of each, in any order
     * @param all whether everything is meant that they do not speak of: goodwill from the first late minute on, and the
     *     tightest promises
     * @throws amends.backtest.sweep.SpecException where one of them cannot be
     */
    public static Aims of(List<String> specs, boolean all, PolicySet policies) {
        List<Dial> dials = Dial.of(policies);
        Map<Dial, BigDecimal> values = new LinkedHashMap<>();
        specs.forEach(spec -> Sweep.one(spec, dials, values::put));
        if (!all) {
            return new Aims(values, List.of(), values.keySet());
        }
        Set<Dial> named = Set.copyOf(values.keySet());
        dials.stream().filter(Dial::isGoodwillThreshold).forEach(dial -> values.putIfAbsent(dial, dial.firstMinute()));
        return new Aims(
                values,
                dials.stream()
                        .filter(dial -> dial.isResolution() && !values.containsKey(dial))
                        .toList(),
                named);
    }
}
