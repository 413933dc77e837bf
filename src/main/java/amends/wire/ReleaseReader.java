package amends.wire;

import amends.access.Caller;
import amends.releasing.Word;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what is said about releases, strictly: {@code {"by": "maria", "why": "the new menu"}}. */
public final class ReleaseReader {

    private static final List<String> WORD = List.of("by", "why", "expected");
    private static final List<String> DRAFT = List.of("files", "by", "why");
    private static final List<String> TEXTS = List.of("files", "onto");
    private static final String SERVING = "serving";
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_WHY = 2_000;

    private final Problems problems = new Problems();
    private final Values values = new Values(problems);

    private ReleaseReader() {}

    /**
     * A draft.
     *
     * @param files the texts by the path below the rules folder
     * @param by who brings it
     * @param why what for, or null
     */
    public record Draft(Map<String, String> files, String by, String why) {

        public Draft {
            files = Map.copyOf(files);
        }
    }

    /**
     * Reads who decides what, and why.
     *
     * @param caller who sends it; the name of their key stands in for theirs
     * @throws MalformedBodyException where the body is not JSON
     * @throws amends.incident.SituationException where it is wrong, with every problem
     */
    public static Word word(byte[] body, Caller caller) {
        ReleaseReader reader = new ReleaseReader();
        Part part = Part.of(StrictJson.read(body), Spot.REQUEST, reader.problems, WORD);
        String by = part == null ? null : reader.by(part, caller);
        String why = part == null ? null : reader.optional(part, "why", LONGEST_WHY);
        String expected = part == null ? null : reader.optional(part, "expected", LONGEST_NAME);
        reader.problems.throwIfAny();
        return new Word(by, caller.keyId(), why, expected);
    }

    /**
     * Reads what somebody gave as their reason in a form, by the rules for bodies.
     *
     * @param text as it was filled in
     * @return null where it is blank: they gave none
     * @throws amends.incident.SituationException where it is too long, or holds what is no character
     */
    public static String why(String text) {
        return FilledIn.text("why", text, LONGEST_WHY);
    }

    /**
     * Reads a draft.
     *
     * @param caller who sends it; the name of their key stands in for theirs
     * @throws MalformedBodyException where the body is not JSON
     * @throws amends.incident.SituationException where it is wrong, with every problem; what is wrong with the rules
     *     themselves is not looked for
     */
    public static Draft draft(byte[] body, Caller caller) {
        ReleaseReader reader = new ReleaseReader();
        Part part = Part.of(StrictJson.read(body), Spot.REQUEST, reader.problems, DRAFT);
        Map<String, String> files = new TreeMap<>();
        String by = null;
        String why = null;
        if (part != null) {
            by = reader.by(part, caller);
            why = reader.optional(part, "why", LONGEST_WHY);
            reader.files(part, files);
        }
        reader.problems.throwIfAny();
        return new Draft(files, by, why);
    }

    /**
     * Files that nobody stores.
     *
     * @param files the texts by the path below the rules folder
     * @param isOntoServing whether they stand in place of, or beside, those of the release that serves
     */
    public record Texts(Map<String, String> files, boolean isOntoServing) {

        public Texts {
            files = Map.copyOf(files);
        }
    }

    /**
     * Reads files that are only looked at: {@code {"files": {…}, "onto": "serving"}}.
     *
     * @throws MalformedBodyException where the body is not JSON
     * @throws amends.incident.SituationException where it is wrong, with every problem
     */
    public static Texts texts(byte[] body) {
        ReleaseReader reader = new ReleaseReader();
        Part part = Part.of(StrictJson.read(body), Spot.REQUEST, reader.problems, TEXTS);
        Map<String, String> files = new TreeMap<>();
        String onto = null;
        if (part != null) {
            reader.files(part, files);
            JsonNode node = part.get("onto");
            onto = reader.optional(part, "onto", LONGEST_NAME);
            if (onto != null && !onto.equals(SERVING)) {
                reader.problems.unknownText(
                        part.at("onto"),
                        "files are only looked at onto what serves",
                        '"' + SERVING + "\", or nothing where the files are all that there are",
                        node,
                        List.of(SERVING));
            }
        }
        reader.problems.throwIfAny();
        return new Texts(files, onto != null);
    }

    private void files(Part part, Map<String, String> files) {
        JsonNode node = part.required("files", "the texts of the files by their paths");
        if (node == null) {
            return;
        }
        Spot at = part.at("files");
        if (!node.isObject()) {
            problems.wrongType(at, "an object with the texts of the files by their paths", node);
            return;
        }
        node.properties().forEach(file -> {
            if (file.getValue().isTextual()) {
                files.put(file.getKey(), file.getValue().textValue());
            } else {
                problems.wrongType(at.at(file.getKey()), "the text of the file", file.getValue());
            }
        });
    }

    private String by(Part part, Caller caller) {
        if (caller.name() != null && part.get("by") == null) {
            return caller.name();
        }
        JsonNode node = part.required("by", "who asks for it");
        return node == null ? null : values.name(node, part.at("by"), LONGEST_NAME);
    }

    private String optional(Part part, String key, int longest) {
        JsonNode node = part.get(key);
        return node == null ? null : values.name(node, part.at(key), longest);
    }
}
