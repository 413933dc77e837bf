package amends.drools;

import amends.policy.PolicyProblem;
import amends.policy.Position;
import amends.policy.syntax.PolicyReader;
import amends.policy.syntax.PolicySyntax;
import java.util.List;

/**
 * Reads a {@code .drl} file: the part of Drools' rule language that is the policy language, and nothing else.
 *
 * <p>Two readers must agree. The first knows only the policy language and tells every problem with its place; what it
 * has no word for cannot pass. Where it has nothing to refuse, Drools' own parser reads the same text, and the two must
 * have seen the same, token for token: so nothing that the author wrote is silently left out or taken otherwise.
 *
 * <p>Columns count UTF-16 units from 1, a tab as one. A reader may be used by many threads.
 */
public final class DrlReader implements PolicyReader {

    /** Makes a reader; it holds no state. */
    public DrlReader() {}

    /** {@inheritDoc} Whatever the text is, this does not throw. */
    @Override
    public Reading read(String file, String text) {
        Problems problems = new Problems();
        PolicySyntax policy = null;
        try {
            policy = read(file, text, problems);
        } catch (RuntimeException | StackOverflowError unforeseen) {
            problems.add(PolicyProblem.of(
                    "unreadable", Position.startOf(file), "this file cannot be read; write it more simply"));
        }
        return new Reading(policy, problems.list());
    }

    private static PolicySyntax read(String file, String text, Problems problems) {
        if (!Limits.allowSize(file, text, problems)) {
            return null;
        }
        Source source = new Source(file, text.startsWith("\ufeff") ? text.substring(1) : text);
        Characters.check(source, problems);
        if (!Limits.allowLines(source, problems)) {
            return null;
        }
        List<Token> list = Tokenizer.tokens(source, problems);
        if (!Limits.allowNesting(source, list, problems)) {
            return null;
        }
        PolicySyntax policy = new FileBody(source, new Tokens(source, list), problems).read();
        if (problems.isEmpty()) {
            new DroolsAgreement(source, list, policy.rules(), problems).check();
        }
        return policy;
    }
}
