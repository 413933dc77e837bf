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
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        return read(new Source(file, plain));
    }

    /**
     * Reads a text that was generated from what an author wrote, just as if the author had written it.
     *
     * @param file the path below the rules folder of what the author wrote
     * @param text the generated text
     * @param places where the author wrote what stands in it; every position told is one of those
     */
    public Reading read(String file, String text, Places places) {
        return read(new Source(file, text, places));
    }

    /**
     * What stands in an author's text that makes it read otherwise than it looks; for texts that are not read as they
     * stand.
     */
    public static List<PolicyProblem> misleadingCharacters(String file, String text) {
        Problems problems = new Problems();
        Characters.check(new Source(file, text), problems);
        return problems.list();
    }

    private static Reading read(Source source) {
        Problems problems = new Problems();
        PolicySyntax policy = null;
        try {
            policy = read(source, problems);
        } catch (RuntimeException | StackOverflowError unforeseen) {
            problems.add(PolicyProblem.of(
                    "unreadable", Position.startOf(source.file), "this file cannot be read; write it more simply"));
        }
        return new Reading(policy, problems.list());
    }

    private static PolicySyntax read(Source source, Problems problems) {
        if (!Limits.allowSize(source.file, source.text, problems)) {
            return null;
        }
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
