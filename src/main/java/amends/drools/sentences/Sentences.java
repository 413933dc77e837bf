package amends.drools.sentences;

import amends.drools.sentences.Entry.Part;
import amends.policy.PolicyProblem;
import amends.policy.Position;
import java.util.List;

/** Reads the lines of a rule that hold sentences. */
final class Sentences {
    static final int WORDS = 200;

    private final Vocabulary vocabulary;
    private final NearestSentence nearest;
    private final String file;
    private final List<PolicyProblem> problems;

    /** The line that a line with a hyphen continues, or null where there is none. */
    private ExpandedLine open;

    Sentences(Vocabulary vocabulary, String file, List<PolicyProblem> problems) {
        this.vocabulary = vocabulary;
        this.nearest = new NearestSentence(vocabulary);
        this.file = file;
        this.problems = problems;
    }

    /** Nothing continues what was read so far. */
    void close() {
        open = null;
    }

    /** A line in the policy language; empty where it cannot be read, which is then told. */
    ExpandedLine read(int number, String line, int start, Part part) {
        String rest = line.substring(start).strip();
        int at = rest.isEmpty() ? start : line.indexOf(rest, start);
        if (rest.isEmpty() || rest.startsWith("#")) {
            return ExpandedLine.empty();
        }
        if (rest.startsWith(">")) {
            open = ExpandedLine.empty();
            open.add(line.substring(at + 1), at + 2, true);
            return open;
        }
        boolean continues = rest.startsWith("-");
        try {
            List<Word> words = Words.of(line, continues ? at + 1 : at);
            if (words.isEmpty() || words.size() > WORDS) {
                tell("unknown-sentence", number, at + 1, "a sentence has from 1 to " + WORDS + " words");
                return ExpandedLine.empty();
            }
            Tiling.Result result = Tiling.of(vocabulary, part, continues, words);
            if (result.found() == null) {
                tellUnknown(number, at, part, continues, words, result);
                return ExpandedLine.empty();
            }
            ExpandedLine expanded = new ExpandedLine();
            expanded.add(result.found(), words);
            return continues ? continued(number, at, part, expanded) : begun(part, expanded);
        } catch (Words.Broken broken) {
            tell("text", number, broken.column, broken.getMessage());
            return ExpandedLine.empty();
        }
    }

    private ExpandedLine begun(Part part, ExpandedLine expanded) {
        if (part == Part.THEN) {
            expanded.takeOff(";");
            int end = expanded.text().length();
            expanded.add(";", expanded.column(Math.max(end, 1)), false);
        }
        open = expanded;
        return expanded;
    }

    private ExpandedLine continued(int number, int at, Part part, ExpandedLine expanded) {
        String closing = part == Part.WHEN ? ")" : ";";
        if (open == null || !open.takeOff(closing)) {
            tell(
                    "unknown-sentence",
                    number,
                    at + 1,
                    part == Part.WHEN
                            ? "a line with a hyphen says more about a fact, which is named in a line before it"
                            : "a line with a hyphen goes on with the statement before it");
            return ExpandedLine.empty();
        }
        expanded.takeOff(";");
        boolean first = part == Part.THEN || open.text().stripTrailing().endsWith("(");
        ExpandedLine line = first ? expanded : expanded.behind(", ", at + 1);
        line.add(closing, at + 1, false);
        open = line;
        return line;
    }

    private void tellUnknown(int number, int at, Part part, boolean continues, List<Word> words, Tiling.Result result) {
        if (result.exhausted()) {
            tell("unknown-sentence", number, at + 1, "this line can be read in too many ways; write it more simply");
            return;
        }
        Entry before = result.before() == null ? null : result.before().entry();
        int start = before == null || before.isJoiner()
                ? result.furthest()
                : result.before().start();
        NearestSentence.Near near = nearest.to(words.subList(start, words.size()), candidates(part, continues, start));
        if (part == Part.THEN && start < result.furthest()) {
            NearestSentence.Near rest = nearest.to(
                    words.subList(result.furthest(), words.size()), candidates(part, continues, result.furthest()));
            if (rest.distance() <= near.distance()) {
                start = result.furthest();
                near = rest;
            }
        }
        String found = String.join(
                " ", words.subList(start, words.size()).stream().map(Word::text).toList());
        problems.add(PolicyProblem.of(
                        "unknown-sentence",
                        new Position(
                                file,
                                number,
                                start == 0 ? at + 1 : words.get(start).column()),
                        start == 0
                                ? "the vocabulary has no sentence that reads like this"
                                : "from here on the vocabulary has no sentence that reads like this")
                .expecting(null, found.length() > 80 ? found.substring(0, 80) + "…" : found)
                .nearest(near.written()));
    }

    /** The sentences that may stand at a word of a line. */
    private List<Entry> candidates(Part part, boolean continues, int start) {
        return vocabulary.of(part).stream()
                .filter(entry -> continues || !entry.constraint())
                .filter(entry -> start > 0 || continues || !entry.isTail())
                .toList();
    }

    private void tell(String code, int number, int column, String message) {
        problems.add(PolicyProblem.of(code, new Position(file, number, column), message));
    }
}
