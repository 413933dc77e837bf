package amends.check;

import amends.policy.syntax.CallSyntax;
import amends.policy.syntax.PatternSyntax;
import amends.policy.syntax.PolicySyntax;
import amends.policy.syntax.RuleSyntax;
import amends.policy.syntax.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names that rules use, those of disabled rules too. */
final class Uses {

    final Set<String> messages = new HashSet<>();
    final Set<String> remedies = new HashSet<>();
    final Set<String> entitlements = new HashSet<>();
    final Set<String> roles = new HashSet<>();
    final Set<String> calendars = new HashSet<>();

    /** Folder and name of each fact that is matched: {@code restaurant/LateMeal}. */
    final Set<String> facts = new HashSet<>();

    /** The folders with a rule that gives goodwill. */
    final Set<String> givers = new HashSet<>();

    private Uses() {}

    static Uses of(List<PolicySyntax> policies) {
        Uses uses = new Uses();
        for (PolicySyntax policy : policies) {
            String folder = Syntax.folder(policy.file());
            for (RuleSyntax rule : policy.rules()) {
                rule.patterns().forEach(pattern -> uses.add(folder, pattern));
                rule.calls().forEach(call -> uses.add(folder, call));
            }
        }
        return uses;
    }

    private void add(String folder, PatternSyntax pattern) {
        facts.add(folder + '/' + pattern.fact());
        if (pattern.fact().equals("Hours")) {
            Syntax.comparisons(pattern, comparison -> {
                for (Term term : comparison.right()) {
                    if (term instanceof Term.Text name) {
                        calendars.add(name.value());
                    }
                }
            });
        }
    }

    private void add(String folder, CallSyntax call) {
        for (CallSyntax.Link link : call.links()) {
            String name = Syntax.firstText(link);
            switch (link.name()) {
                case "acknowledge", "status", "ask", "followUp" -> add(messages, name);
                case "entitle" -> add(entitlements, name);
                case "escalate" -> add(roles, name);
                case "during" -> add(calendars, name);
                case "compensate" -> {
                    add(remedies, name);
                    givers.add(folder);
                }
                default -> {
                    // The other calls name nothing.
                }
            }
        }
    }

    private static void add(Set<String> names, String name) {
        if (name != null) {
            names.add(name);
        }
    }
}
