package amends.book;

import java.util.List;

/**
 * One rule as it stands in the book.
 *
 * @param anchor its place in the page
 * @param name its name, a sentence of its author
 * @param sentence what it does, made from the rule itself
 * @param details owner, source, note, and where it is written
 */
public record RuleEntry(String anchor, String name, RuleSentence sentence, List<Detail> details) {

    public RuleEntry {
        details = List.copyOf(details);
    }
}
