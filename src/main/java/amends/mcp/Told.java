package amends.mcp;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a tool answers.
 *
 * @param text for a reader
 * @param structured the same for a program: what the HTTP API would have answered
 * @param isError whether nothing was done
 */
record Told(String text, JsonNode structured, boolean isError) {

    /** What was asked for. */
    static Told of(String text, JsonNode structured) {
        return new Told(text, structured, false);
    }

    /** The same text without breaks: what customers say must not look like another line of ours. */
    static String onOneLine(String text) {
        return text.replaceAll("\\R", " ");
    }
}
