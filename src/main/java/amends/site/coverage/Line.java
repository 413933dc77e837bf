package amends.site.coverage;

import java.util.List;

/**
 * A line of a policy file.
 *
 * @param label its number, or what people call the cell of a workbook
 * @param spans its pieces
 * @param state how it stands as a whole
 * @param gaps what is missing
 * @param remarks what else there is to say
 */
public record Line(String label, List<Span> spans, State state, List<GapNote> gaps, List<String> remarks) {

    public Line {
        spans = List.copyOf(spans);
        gaps = List.copyOf(gaps);
        remarks = List.copyOf(remarks);
    }

    /**
     * Something for which a case is wanted.
     *
     * @param text what is missing
     * @param seenIn a case that has it and proves nothing, or null
     */
    public record GapNote(String text, String seenIn) {}
}
