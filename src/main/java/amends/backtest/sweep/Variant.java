package amends.backtest.sweep;

import amends.policy.Rule;
import amends.policy.RuleChange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Policies with some numbers put otherwise. */
public final class Variant {

    private final Map<Dial, BigDecimal> settings;
    private final List<Revision> revisions = new ArrayList<>();

    /** A rule with all that is changed in it. */
    record Revision(RuleChange change, Map<Dial, BigDecimal> settings) {}

    /** @param settings what each number is; one that is left out is as it is today */
    public Variant(Map<Dial, BigDecimal> settings) {
        this.settings = new LinkedHashMap<>(settings);
        Map<String, Map<Integer, Map<Dial, BigDecimal>>> byRule = new TreeMap<>();
        settings.forEach((dial, value) -> dial.rules()
                .forEach((domain, rule) -> byRule.computeIfAbsent(domain, name -> new TreeMap<>())
                        .computeIfAbsent(rule.index(), index -> new LinkedHashMap<>())
                        .put(dial, value)));
        byRule.forEach((domain, rules) -> rules.values().forEach(dials -> revise(domain, dials)));
    }

    private void revise(String domain, Map<Dial, BigDecimal> dials) {
        Rule before = dials.keySet().iterator().next().rules().get(domain);
        Rule after = before;
        // How long a promise is bounds its target, so that it is put first.
        for (Dial dial : dials.keySet().stream()
                .sorted(Comparator.comparing(one -> !one.isPromiseLength()))
                .toList()) {
            after = dial.place().with(after, dials.get(dial));
        }
        revisions.add(new Revision(new RuleChange(domain, before, after), dials));
    }

    /** The same variants, each of which speaks of all the numbers that any of them speaks of. */
    public static List<Variant> together(List<Variant> variants) {
        Map<Dial, BigDecimal> all = new LinkedHashMap<>();
        variants.forEach(variant -> variant.settings.keySet().forEach(dial -> all.put(dial, dial.today())));
        return variants.stream()
                .map(variant -> {
                    Map<Dial, BigDecimal> settings = new LinkedHashMap<>(all);
                    settings.putAll(variant.settings);
                    return new Variant(settings);
                })
                .toList();
    }

    /** The same variant with a number otherwise. */
    public Variant with(Dial dial, BigDecimal value) {
        Map<Dial, BigDecimal> changed = new LinkedHashMap<>(settings);
        changed.put(dial, value);
        return new Variant(changed);
    }

    /** What a number is. */
    public BigDecimal value(Dial dial) {
        return settings.getOrDefault(dial, dial.today());
    }

    /** The numbers that it speaks of. */
    public Map<Dial, BigDecimal> settings() {
        return new LinkedHashMap<>(settings);
    }

    /** The changes of rules that make it. */
    public List<RuleChange> changes() {
        return revisions.stream().map(Revision::change).toList();
    }

    List<Revision> revisions() {
        return revisions;
    }
}
