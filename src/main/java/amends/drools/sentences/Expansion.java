package amends.drools.sentences;

import amends.drools.Places;
import amends.drools.sentences.Entry.Part;
import amends.policy.PolicyProblem;
import amends.policy.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A policy in sentences, line by line put into the policy language: what an author wrote in a line stands in the same
 * line of the result.
 *
 * <p>Only what stands between {@code when} and {@code end} is read as sentences. A line that starts with a hyphen
 * continues the one before it; one that starts with {@code >} is in the policy language already. A rule with a sentence
 * that cannot be read is left out whole, so that nothing is told that follows from it.
 */
final class Expansion implements Places {
    /** The most a policy holds, in characters; the reader of the result has its own bound. */
    static final int CHARACTERS = 512 * 1024;

    private static final String VOCABULARY = "sentences.dsl";
    private static final Pattern EXPANDER = Pattern.compile("\\s*expander\\b\\s*(.*?)\\s*;?\\s*(//.*)?");
    private static final Pattern RULE = Pattern.compile("\\s*rule\\s*[\"'].*");
    private static final Pattern SECTION = Pattern.compile("(\\s*(?:when|then)(?!\\S))(.*)");
    private static final Pattern END = Pattern.compile("\\s*end\\s*;?\\s*(//.*)?");

    private final String file;
    private final Sentences sentences;
    private final List<PolicyProblem> problems = new ArrayList<>();
    private final List<ExpandedLine> lines = new ArrayList<>();
    private boolean inRule;
    private Part part;
    private int ruleStart;
    private int problemsBefore;

    private Expansion(Vocabulary vocabulary, String file) {
        this.file = file;
        this.sentences = new Sentences(vocabulary, file, problems);
    }

    static Expansion of(Vocabulary vocabulary, String file, String text) {
        Expansion expansion = new Expansion(vocabulary, file);
        if (text.length() > CHARACTERS) {
            expansion.lines.add(ExpandedLine.same(text));
            return expansion;
        }
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        for (String line : Comments.blanked(plain).split("\n", -1)) {
            expansion.line(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        }
        expansion.leaveRule();
        return expansion;
    }

    private void line(String line) {
        Matcher section = SECTION.matcher(line);
        Matcher expander = EXPANDER.matcher(line);
        if (RULE.matcher(line).matches()) {
            leaveRule();
            enterRule();
            lines.add(ExpandedLine.same(line));
        } else if (!inRule && expander.matches()) {
            checkExpander(expander);
            lines.add(ExpandedLine.empty());
        } else if (inRule && END.matcher(line).matches()) {
            sentences.close();
            lines.add(ExpandedLine.same(line));
            leaveRule();
        } else if (inRule && section.matches()) {
            sentences.close();
            part = section.group(1).strip().equals("when") ? Part.WHEN : Part.THEN;
            ExpandedLine rest = sentences.read(lines.size() + 1, line, section.end(1), part);
            lines.add(rest.behind(section.group(1) + " ", section.start(1) + 1));
        } else if (part != null) {
            lines.add(sentences.read(lines.size() + 1, line, 0, part));
        } else {
            lines.add(ExpandedLine.same(line));
        }
    }

    private void enterRule() {
        inRule = true;
        part = null;
        ruleStart = lines.size();
        problemsBefore = problems.size();
    }

    private void leaveRule() {
        sentences.close();
        if (inRule && problems.size() > problemsBefore) {
            for (int i = ruleStart; i < lines.size(); i++) {
                lines.set(i, ExpandedLine.empty());
            }
        }
        inRule = false;
        part = null;
    }

    private void checkExpander(Matcher expander) {
        String name = expander.group(1);
        if (!name.equals(VOCABULARY) && !name.equals("sentences")) {
            problems.add(PolicyProblem.of(
                            "unknown-vocabulary",
                            new Position(file, lines.size() + 1, expander.start(1) + 1),
                            "there is one vocabulary, the file " + VOCABULARY + " of the rules folder")
                    .expecting("expander " + VOCABULARY + ", or no such line", name.isEmpty() ? null : name));
        }
    }

    /** The policy in the policy language. */
    String text() {
        return String.join("\n", lines.stream().map(ExpandedLine::text).toList());
    }

    /** What cannot be read as a sentence. */
    List<PolicyProblem> problems() {
        return problems;
    }

    @Override
    public Position at(int line, int column) {
        return new Position(
                file, line, lines.get(Math.min(line, lines.size()) - 1).column(column));
    }
}
