package amends.explanation;

import java.util.Locale;

/**
 * What is asked of a plan.
 *
 * @param rule the name of the only rule that is asked about, or null
 * @param about the name of a remedy, scheme, message or role: only rules that could give it are asked about; or null
 */
public record Question(String rule, String about) {

    /** Everything that concerns the incident. */
    public static final Question ALL = new Question(null, null);

    /** Whether a name is the one asked for, without regard to case. */
    static boolean isNamed(String asked, String name) {
        return asked.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
    }
}
