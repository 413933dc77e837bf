package amends.serving;

import java.util.List;

/**
 * A release that can serve.
 *
 * @param serving the release
 * @param casesRun how many of its cases were run
 * @param failures its cases that fail, each in a line that says where it stands and what it expected
 */
public record Forged(Serving serving, int casesRun, List<String> failures) {

    public Forged {
        failures = List.copyOf(failures);
    }
}
