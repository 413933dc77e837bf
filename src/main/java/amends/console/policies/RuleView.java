package amends.console.policies;

import amends.book.RuleSentence;
import java.util.List;

/**
 * A rule in the page of its policy.
 *
 * @param anchor its place in the page
 * @param inForce when it is in force
 * @param owner who answers for it, or null
 * @param source where it comes from; nothing where that is not said
 * @param note what its author says of it, or null
 * @param uses the messages, remedies and roles that it names
 * @param lines as it is written; nothing where that is no text
 * @param counts how often it fired, or null for readers who are not told
 */
public record RuleView(
        String name,
        String anchor,
        String kind,
        RuleSentence sentence,
        InForceText inForce,
        String owner,
        List<Linked> source,
        String note,
        List<Use> uses,
        List<SourceLine> lines,
        Spark counts) {

    public RuleView {
        source = List.copyOf(source);
        uses = List.copyOf(uses);
        lines = List.copyOf(lines);
    }

    /** Something that a rule names, such as a message. */
    public record Use(String sort, String name) {}

    /** The line on which it begins, or 0. */
    public int line() {
        return lines.isEmpty() ? 0 : lines.get(0).number();
    }
}
