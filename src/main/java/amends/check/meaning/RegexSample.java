package amends.check.meaning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes texts of the shape of a regular expression, as far as policies may use them: characters, classes, groups,
 * choices and repeats.
 */
public final class RegexSample {

    private static final int SAMPLES = 4;
    private static final String IGNORING_CASE = "(?i)";

    private final String regex;
    private final int choice;
    private int here;

    private RegexSample(String regex, int choice) {
        this.regex = regex;
        this.choice = choice;
    }

    /** A few texts, the plainest first. */
    public static List<String> of(String regex) {
        String plain = regex.startsWith(IGNORING_CASE) ? regex.substring(IGNORING_CASE.length()) : regex;
        Set<String> samples = new LinkedHashSet<>();
        for (int choice = 0; choice < SAMPLES; choice++) {
            samples.add(new RegexSample(plain, choice).choices());
        }
        return List.copyOf(samples);
    }

    private String choices() {
        List<String> choices = new ArrayList<>(List.of(row()));
        while (at('|')) {
            here++;
            choices.add(row());
        }
        return choices.get(choice % choices.size());
    }

    private String row() {
        StringBuilder row = new StringBuilder();
        while (here < regex.length() && !at('|') && !at(')')) {
            String one = one();
            row.append(one.repeat(times()));
        }
        return row.toString();
    }

    private boolean at(char c) {
        return here < regex.length() && regex.charAt(here) == c;
    }

    private String one() {
        int from = here;
        char c = regex.charAt(here);
        switch (c) {
            case '(' -> {
                here += regex.startsWith("(?:", here) ? 3 : 1;
                String inner = choices();
                here++;
                return inner;
            }
            case '^', '$' -> {
                here++;
                return "";
            }
            case '[' -> here = endOfClass();
            case '\\' -> {
                boolean braced = regex.startsWith("{", here + 2) && "pP".indexOf(regex.charAt(here + 1)) >= 0;
                here = braced ? regex.indexOf('}', here) + 1 : here + 2;
            }
            default -> here++;
        }
        return character(regex.substring(from, here));
    }

    private int endOfClass() {
        int end = here + 2;
        while (regex.charAt(end) != ']') {
            end += regex.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    /** A character of a class, or of what stands for one; nothing where it stands for a place. */
    private String character(String shape) {
        if (shape.length() == 1 && !shape.equals(".")) {
            return shape;
        }
        Pattern pattern = Pattern.compile(shape);
        return "abcxyzABC0123456789 -_./"
                .chars()
                .mapToObj(c -> String.valueOf((char) c))
                .filter(c -> pattern.matcher(c).matches())
                .findFirst()
                .orElseGet(() -> printable(pattern));
    }

    private static String printable(Pattern pattern) {
        for (char c = ' '; c < 0x180; c++) {
            String text = String.valueOf(c);
            if (!Character.isISOControl(c) && pattern.matcher(text).matches()) {
                return text;
            }
        }
        return "";
    }

    private int times() {
        boolean more = choice % 2 == 1;
        int times = 1;
        if (at('?') || at('*')) {
            here++;
            times = more ? 1 : 0;
        } else if (at('+')) {
            here++;
            times = more ? 2 : 1;
        } else if (at('{')) {
            int end = regex.indexOf('}', here);
            times = Integer.parseInt(regex.substring(here + 1, end).split(",", -1)[0]);
            here = end + 1;
        }
        if (at('?')) {
            here++;
        }
        return times;
    }
}
