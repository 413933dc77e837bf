package amends.book;

import java.util.List;

/**
 * What the book says of one kind of incident.
 *
 * @param name the kind's name in the rules
 * @param anchor its place in the page
 * @param title the same for readers
 * @param also the chapters whose rules hold for it too, nearest first
 * @param promises what is promised
 * @param sections who gets what when, by sort of action; the promises are the first
 * @param messages what the customer hears
 * @param fields what has to be known of such an incident
 */
public record KindChapter(
        String name,
        String anchor,
        String title,
        List<Link> also,
        List<PromiseLine> promises,
        List<Section> sections,
        List<MessageSample> messages,
        List<FieldLine> fields) {

    public KindChapter {
        also = List.copyOf(also);
        promises = List.copyOf(promises);
        sections = List.copyOf(sections);
        messages = List.copyOf(messages);
        fields = List.copyOf(fields);
    }

    /**
     * Another place in the page.
     *
     * @param title as it reads inside a sentence
     */
    public record Link(String anchor, String title) {}

    /**
     * Rules of one sort.
     *
     * @param tables families of them as tables
     */
    public record Section(String title, List<BandTable> tables, List<RuleEntry> rules) {
        public Section {
            tables = List.copyOf(tables);
            rules = List.copyOf(rules);
        }
    }

    /** How many rules it tells. */
    public int countOfRules() {
        return sections.stream().mapToInt(section -> section.rules().size()).sum();
    }
}
