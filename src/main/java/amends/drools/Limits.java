package amends.drools;

import amends.policy.PolicyProblem;
import amends.policy.Position;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The bounds of one file, judged before any recursive reader sees it. */
final class Limits {
    static final int FILE_BYTES = 512 * 1024;
    static final int LINE_CHARACTERS = 4_000;
    static final int RULES = 5_000;
    static final int NESTING = 20;
    static final int PATTERNS = 100;
    static final int RULE_NAME_CHARACTERS = 200;

    private Limits() {}

    /** Whether the file is short enough to be looked at. */
    static boolean allowSize(String file, String text, Problems problems) {
        if (text.length() <= FILE_BYTES && text.getBytes(StandardCharsets.UTF_8).length <= FILE_BYTES) {
            return true;
        }
        problems.add(PolicyProblem.of(
                "file-too-large",
                Position.startOf(file),
                "a policy file has at most 512 KiB; spread the rules over several files"));
        return false;
    }

    /** Whether every line is short enough. */
    static boolean allowLines(Source source, Problems problems) {
        boolean allowed = true;
        for (int line = 1; line <= source.lines(); line++) {
            int end = line < source.lines() ? source.startOfLine(line + 1) : source.text.length();
            if (end - source.startOfLine(line) > LINE_CHARACTERS + 2) {
                problems.add(PolicyProblem.of(
                        "line-too-long",
                        source.position(source.startOfLine(line) + LINE_CHARACTERS),
                        "a line has at most 4,000 characters; break it"));
                allowed = false;
            }
        }
        return allowed;
    }

    /** Whether brackets stand in each other no deeper than a reader of rules can follow. */
    static boolean allowNesting(Source source, List<Token> tokens, Problems problems) {
        int depth = 0;
        for (Token token : tokens) {
            if (token.is("(") || token.is("[") || token.is("{")) {
                depth++;
            } else if (token.is(")") || token.is("]") || token.is("}")) {
                depth = Math.max(0, depth - 1);
            }
            if (depth > NESTING) {
                problems.add(PolicyProblem.of(
                        "nesting",
                        source.position(token.start()),
                        "brackets stand in each other at most " + NESTING
                                + " deep; close the ones before, or write two rules"));
                return false;
            }
        }
        return true;
    }
}
