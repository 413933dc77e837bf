package amends.console.board;

import amends.casework.CaseQuery.Place;
import amends.http.Problem;
import amends.http.ProblemException;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Places among what is open, as the board sends them and gets them back: {@code 2026-11-22T19:10:00Z~T12-0455}. */
final class Places {

    private static final char BETWEEN = '~';

    private Places() {}

    /** A place as text, or null where there is none. */
    static String text(Place place) {
        return place == null ? null : place.at().toString() + BETWEEN + place.id();
    }

    /**
     * The place of a text, or null where it is empty.
     *
     * @throws ProblemException where it is no such text
     */
    static Place of(String text) {
        if (text.isEmpty()) {
            return null;
        }
        int between = text.indexOf(BETWEEN);
        try {
            if (between > 0 && between < text.length() - 1) {
                return new Place(Instant.parse(text.substring(0, between)), text.substring(between + 1));
            }
        } catch (DateTimeParseException e) {
            throw refused(text);
        }
        throw refused(text);
    }

    private static ProblemException refused(String text) {
        return new ProblemException(Problem.of(
                422, "after: expected a place such as 2026-11-22T19:10:00Z~T12-0455, found \"" + text + '"'));
    }
}
