package amends.wire;

import com.fasterxml.jackson.databind.node.TextNode;

/** Reads what people filled in, by the rules for texts in bodies: what one way refuses does not come in by the other. */
public final class FilledIn {

    private FilledIn() {}

    /**
     * A text.
     *
     * @param field what it is called
     * @param text as it was filled in
     * @param longest how many characters it may have
     * @return the text without spaces around it, or null where nothing was filled in
     * @throws amends.incident.SituationException where it is longer, or holds what is no character
     */
    public static String text(String field, String text, int longest) {
        if (text.isBlank()) {
            return null;
        }
        Problems problems = new Problems();
        String read = new Values(problems).name(TextNode.valueOf(text.strip()), Spot.REQUEST.at(field), longest);
        problems.throwIfAny();
        return read;
    }
}
