package amends.check.meaning;

import amends.policy.Act;
import amends.policy.Catalogue;
import amends.policy.DomainPolicy;
import amends.policy.Kind;
import amends.policy.Library.DomainSettings;
import amends.policy.PolicySet;
import amends.policy.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rules that concern one kind, and where each of them fires.
 *
 * @param kind the kind
 * @param promises the rules that promise
 * @param recoveries the others
 * @param catalogue what can be given
 * @param settings those of the domain
 * @param spoken what they say, by what it competes for
 * @param coverers the same, to be looked up by where it is said
 */
record KindRules(
        Kind kind,
        List<Region> promises,
        List<Region> recoveries,
        Catalogue catalogue,
        DomainSettings settings,
        Map<String, List<Spoken>> spoken,
        Map<String, Coverers<Spoken>> coverers) {

    /** One act of a rule. */
    record Spoken(Region region, Act act) {}

    static KindRules of(Kind kind, DomainPolicy domain, PolicySet policies) {
        List<Region> promises = new ArrayList<>();
        List<Region> recoveries = new ArrayList<>();
        for (Rule rule : domain.rules()) {
            if (rule.concerns(kind)) {
                (rule.isPromise() ? promises : recoveries).add(Region.of(rule, kind));
            }
        }
        Catalogue catalogue = policies.library().catalogue();
        Rivals rivals = new Rivals(catalogue);
        Map<String, List<Spoken>> spoken = new LinkedHashMap<>();
        for (Region region :
                Stream.of(promises, recoveries).flatMap(List::stream).toList()) {
            for (Act act : region.rule().acts()) {
                spoken.computeIfAbsent(rivals.key(act), key -> new ArrayList<>())
                        .add(new Spoken(region, act));
            }
        }
        return new KindRules(
                kind,
                List.copyOf(promises),
                List.copyOf(recoveries),
                catalogue,
                policies.library().settings(domain.name()),
                spoken,
                coverers(spoken));
    }

    private static Map<String, Coverers<Spoken>> coverers(Map<String, List<Spoken>> spoken) {
        Map<String, Coverers<Spoken>> coverers = new HashMap<>();
        spoken.forEach((key, said) -> coverers.put(key, new Coverers<>(said, Spoken::region)));
        return coverers;
    }

    /** What competes for the same. */
    List<Spoken> saying(String key) {
        return spoken.getOrDefault(key, List.of());
    }

    /** What competes for the same and may cover some conditions. */
    List<Spoken> saying(String key, Box where) {
        Coverers<Spoken> said = coverers.get(key);
        return said == null ? List.of() : said.of(where);
    }

    /** All of them, promises first. */
    List<Region> all() {
        return Stream.of(promises, recoveries).flatMap(List::stream).toList();
    }

    /** How many there are. */
    int size() {
        return promises.size() + recoveries.size();
    }

    /** Those that give something. */
    List<Region> gifts() {
        return recoveries.stream().filter(region -> gives(region.rule())).toList();
    }

    /** Those that acknowledge. */
    List<Region> acknowledgements() {
        return recoveries.stream()
                .filter(region -> region.rule().acts().stream().anyMatch(Act.Acknowledge.class::isInstance))
                .toList();
    }

    static boolean gives(Rule rule) {
        return rule.acts().stream().anyMatch(act -> act instanceof Act.Compensate || act instanceof Act.Entitle);
    }
}
