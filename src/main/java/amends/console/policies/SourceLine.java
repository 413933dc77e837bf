package amends.console.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a policy as its author wrote it.
 *
 * @param number from 1
 * @param tokens its parts, coloured by what they are
 */
public record SourceLine(int number, List<Token> tokens) {

    private static final Pattern PARTS = Pattern.compile("(?<comment>//[^\\n]*+|/\\*[\\s\\S]*?\\*/)"
            + "|(?<text>\"(?:[^\"\\\\\\n]++|\\\\.)*+\")"
            + "|(?<note>@\\w++)"
            + "|(?<word>\\b(?:package|declare|extends|rule|when|then|end|salience|enabled|date-effective|date-expires"
            + "|expander|not|exists|in|matches|contains|true|false)\\b)"
            + "|(?<number>\\b\\d[\\d.]*+B?\\b)");
    private static final List<String> SORTS = List.of("comment", "text", "note", "word", "number");

    public SourceLine {
        tokens = List.copyOf(tokens);
    }

    /**
     * A part of a line.
     *
     * @param sort what it is, or an empty text
     */
    public record Token(String sort, String text) {}

    /** The lines of a text that begins on a line. */
    static List<SourceLine> of(String text, int first) {
        List<SourceLine> lines = new ArrayList<>();
        List<Token> line = new ArrayList<>();
        for (Token token : tokens(text)) {
            String[] parts = token.text().split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    lines.add(new SourceLine(first + lines.size(), line));
                    line = new ArrayList<>();
                }
                if (!parts[i].isEmpty()) {
                    line.add(new Token(token.sort(), parts[i]));
                }
            }
        }
        lines.add(new SourceLine(first + lines.size(), line));
        return lines;
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher parts = PARTS.matcher(text);
        int done = 0;
        while (parts.find()) {
            tokens.add(new Token("", text.substring(done, parts.start())));
            for (String sort : SORTS) {
                if (parts.group(sort) != null) {
                    tokens.add(new Token(sort, parts.group()));
                }
            }
            done = parts.end();
        }
        tokens.add(new Token("", text.substring(done)));
        return tokens;
    }

    /**
     * What a rule is written as.
     *
     * @param text the file
     * @param from the line of the rule
     * @param next the line of the rule after it, or more than there are
     */
    static List<SourceLine> ofRule(String path, String text, int from, int next) {
        List<String> lines = text.lines().toList();
        int to = Math.min(next - 1, lines.size());
        if (path.endsWith(".csv")) {
            to = Math.min(from, to);
        }
        for (int line = from; line <= to; line++) {
            if (lines.get(line - 1).strip().equals("end")) {
                to = line;
            }
        }
        return from > to ? List.of() : of(String.join("\n", lines.subList(from - 1, to)), from);
    }
}
