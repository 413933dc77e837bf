package amends.drools;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Lets only those regular expressions pass that cannot run away: no repeat inside a repeat, no choice inside a repeat,
 * nothing that looks around or back, and few repeats in all.
 */
final class RegexGuard {
    static final int MOST_CHARACTERS = 200;
    static final int MOST_REPEATS = 4;
    static final int MOST_OPTIONALS = 8;
    private static final int MOST_COUNT = 100;
    private static final String ESCAPES = "dDwWsSbBpP";

    /** What stands in one group. */
    private static final class Group {
        boolean quantified;
        boolean choice;
    }

    private final String regex;
    private final Deque<Group> groups = new ArrayDeque<>();
    private Group closed;
    private int here;
    private int repeats;
    private int optionals;
    private String why;

    private RegexGuard(String regex) {
        this.regex = regex;
    }

    /** Why a regular expression is refused, or null where it is good. */
    static String refusal(String regex) {
        if (regex.length() > MOST_CHARACTERS) {
            return "a regular expression has at most " + MOST_CHARACTERS + " characters";
        }
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException wrong) {
            return "this regular expression is wrong: " + lowerFirst(wrong.getDescription());
        }
        return new RegexGuard(regex).scan();
    }

    private static String lowerFirst(String text) {
        return text.isEmpty()
                ? "it does not compile"
                : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private String scan() {
        groups.push(new Group());
        if (regex.startsWith("(?i)")) {
            here = 4;
        }
        while (why == null && here < regex.length()) {
            char c = regex.charAt(here);
            switch (c) {
                case '\\' -> escape();
                case '[' -> characterClass();
                case '(' -> open();
                case ')' -> close();
                case '|' -> {
                    groups.element().choice = true;
                    plain();
                }
                case '*', '+', '?', '{' -> quantifier(c);
                default -> plain();
            }
        }
        return why;
    }

    private void plain() {
        closed = null;
        here++;
    }

    private void escape() {
        char escaped = regex.charAt(here + 1);
        if (Character.isDigit(escaped) || escaped == 'k') {
            why = "a regular expression cannot refer back to a group";
        } else if (Character.isLetter(escaped) && ESCAPES.indexOf(escaped) < 0) {
            why = "a regular expression has the classes \\d \\w \\s \\b \\p{…} and their opposites, not \\" + escaped;
        } else {
            boolean braced = (escaped == 'p' || escaped == 'P') && regex.startsWith("{", here + 2);
            here = braced ? regex.indexOf('}', here) : here + 1;
            plain();
        }
    }

    private void characterClass() {
        int i = here + 1;
        while (regex.charAt(i) != ']' || i == here + 1) {
            if (regex.charAt(i) == '[' || regex.startsWith("&&", i)) {
                why = "a class of characters holds no other class; write \\[ for the bracket itself";
                return;
            }
            i += regex.charAt(i) == '\\' ? 2 : 1;
        }
        here = i;
        plain();
    }

    private void open() {
        if (regex.startsWith("(?", here)) {
            if (!regex.startsWith("(?:", here)) {
                why = "a regular expression has plain groups only, ( … ) or (?: … ), and (?i) at its start";
                return;
            }
            here += 2;
        }
        groups.push(new Group());
        plain();
    }

    private void close() {
        Group inner = groups.pop();
        groups.element().quantified |= inner.quantified;
        groups.element().choice |= inner.choice;
        here++;
        closed = inner;
    }

    private void quantifier(char kind) {
        int end = kind == '{' ? regex.indexOf('}', here) : here;
        int[] counts = kind == '{' ? counts(regex.substring(here + 1, end)) : null;
        if (kind == '{' && (counts == null || Math.max(counts[0], counts[1]) > MOST_COUNT)) {
            why = "a regular expression repeats at most " + MOST_COUNT + " times by number";
            return;
        }
        boolean repeat = kind == '*' || kind == '+' || kind == '{';
        if (repeat && closed != null && (closed.quantified || closed.choice)) {
            why = closed.quantified
                    ? "a regular expression has no repeat inside a repeat"
                    : "a regular expression has no choice inside a repeat; write a class like [ab] or the values with in";
            return;
        }
        if (regex.startsWith("+", end + 1)) {
            why = "a regular expression has no possessive repeats; leave the second + out";
            return;
        }
        count(kind, counts);
        groups.element().quantified = true;
        here = regex.startsWith("?", end + 1) ? end + 1 : end;
        plain();
    }

    private void count(char kind, int[] counts) {
        if (kind == '?') {
            optionals++;
        } else if (counts == null || counts[0] != counts[1]) {
            repeats++;
        }
        if (repeats > MOST_REPEATS || optionals > MOST_OPTIONALS) {
            why = "a regular expression has at most " + MOST_REPEATS + " repeats and " + MOST_OPTIONALS
                    + " optional parts; list the values with in, or write two rules";
        }
    }

    /** The two numbers of {@code {n}}, {@code {n,}} or {@code {n,m}}; the open one counts as its first and one more. */
    private static int[] counts(String braces) {
        String[] parts = braces.split(",", -1);
        if (parts.length > 2 || parts[0].length() > 4 || parts[parts.length - 1].length() > 4) {
            return null;
        }
        int least = Integer.parseInt(parts[0]);
        if (parts.length == 1) {
            return new int[] {least, least};
        }
        return new int[] {least, parts[1].isEmpty() ? least + 1 : Integer.parseInt(parts[1])};
    }
}
