package amends.policy.resolve;

import amends.policy.DomainPolicy;
import amends.policy.Kind;
import amends.policy.Library;
import amends.policy.PolicyProblem;
import amends.policy.Rule;
import amends.policy.syntax.PolicySyntax;
import amends.policy.syntax.RuleSyntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Turns policies as written into kinds and rules: every name found, every type checked, or a problem told. */
public final class PolicyResolver {

    /** The folder whose kinds and rules belong to every domain. */
    public static final String COMMON = "common";

    private final Library library;
    private final Problems problems = new Problems();

    private PolicyResolver(Library library) {
        this.library = library;
    }

    /**
     * What came of resolving.
     *
     * @param domains the domains by name; not to be used where there are problems
     * @param problems what is wrong, in the order of the files, none twice
     */
    public record Resolved(Map<String, DomainPolicy> domains, List<PolicyProblem> problems) {}

    /**
     * Resolves all policies of a rules folder.
     *
     * @param policies the files as read
     * @param library what stands beside them
     */
    public static Resolved resolve(List<PolicySyntax> policies, Library library) {
        return new PolicyResolver(library).resolveAll(policies);
    }

    private Resolved resolveAll(List<PolicySyntax> policies) {
        Map<String, List<PolicySyntax>> byFolder = new TreeMap<>();
        for (PolicySyntax policy : policies) {
            byFolder.computeIfAbsent(folderOf(policy), f -> new ArrayList<>()).add(policy);
        }
        List<PolicySyntax> common = byFolder.getOrDefault(COMMON, List.of());
        TreeSet<String> names = new TreeSet<>(byFolder.keySet());
        names.remove(COMMON);
        Map<String, DomainPolicy> domains = new TreeMap<>();
        for (String name : names) {
            List<PolicySyntax> files = new ArrayList<>(byFolder.get(name));
            files.addAll(common);
            domains.put(name, domain(name, files));
        }
        policies.forEach(this::checkPackage);
        return new Resolved(domains, problems.all().stream().sorted().distinct().toList());
    }

    private DomainPolicy domain(String name, List<PolicySyntax> files) {
        KindResolver kindResolver = new KindResolver(name, problems);
        Map<String, Kind> kinds = kindResolver.resolve(files);
        RuleResolver ruleResolver = new RuleResolver(kinds, kindResolver.broken(), library, problems);
        List<Rule> rules = new ArrayList<>();
        Map<String, RuleSyntax> seen = new HashMap<>();
        for (PolicySyntax file : files) {
            for (RuleSyntax written : file.rules()) {
                RuleSyntax earlier = seen.putIfAbsent(written.name(), written);
                if (earlier != null && !earlier.equals(written)) {
                    problems.add(
                            "duplicate-rule",
                            written.at(),
                            "the rule \"" + written.name() + "\" already stands at " + earlier.at()
                                    + "; dated versions differ in a bracket, as in \"… [2025]\"");
                    continue;
                }
                Rule rule = ruleResolver.resolve(written, rules.size());
                if (rule != null) {
                    rules.add(rule);
                }
            }
        }
        return new DomainPolicy(name, kinds, rules);
    }

    private void checkPackage(PolicySyntax policy) {
        String folder = folderOf(policy);
        if (!folder.equals(policy.packageName())) {
            problems.add(PolicyProblem.of(
                            "wrong-package", policy.packageAt(), "the package of a policy is the folder it stands in")
                    .expecting("package " + folder, "package " + policy.packageName())
                    .nearest(folder));
        }
    }

    private static String folderOf(PolicySyntax policy) {
        int slash = policy.file().indexOf('/');
        return slash < 0 ? "" : policy.file().substring(0, slash);
    }
}
