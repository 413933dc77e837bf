package amends.book;

import amends.policy.DomainPolicy;
import amends.policy.PolicySet;
import amends.policy.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The policies of a release, with every rule in a sentence.
 *
 * @param release the release
 * @param policies in the order of their paths
 */
public record PolicyListing(String release, List<Policy> policies) {

    public PolicyListing {
        policies = List.copyOf(policies);
    }

    /**
     * One policy file.
     *
     * @param path below the rules folder
     * @param domain its domain, the first folder
     * @param rules in the order in which they are written
     */
    public record Policy(String path, String domain, List<Line> rules) {

        public Policy {
            rules = List.copyOf(rules);
        }
    }

    /**
     * One rule.
     *
     * @param rule the rule
     * @param kind the kind that it is about
     * @param sentence what it does
     */
    public record Line(Rule rule, String kind, String sentence) {}

    /** Lists the policies of a release; a rule of all domains stands once. */
    public static PolicyListing of(PolicySet policies) {
        Sentences sentences = new Sentences(policies.library());
        Map<String, Map<Integer, Line>> byFile = new LinkedHashMap<>();
        for (DomainPolicy domain : policies.domains()) {
            for (Rule rule : domain.rules()) {
                byFile.computeIfAbsent(rule.policy(), path -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                rule.at().line(),
                                line -> new Line(
                                        rule,
                                        Sentences.mainFact(rule),
                                        sentences.of(rule).text()));
            }
        }
        List<Policy> listed = new ArrayList<>();
        byFile.forEach((path, rules) -> listed.add(new Policy(
                path,
                path.substring(0, path.indexOf('/')),
                rules.values().stream()
                        .sorted(Comparator.comparing(line -> line.rule().at()))
                        .toList())));
        listed.sort(Comparator.comparing(Policy::path));
        return new PolicyListing(policies.release(), listed);
    }
}
