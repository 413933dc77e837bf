package amends.wire;

import amends.casework.CaseQuery.Place;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.CRC32C;

/** A place in a list as callers are given it: it holds only for the list that it was given with. */
final class CaseCursor {

    private static final String APART = "\n";
    private static final int PARTS = 3;

    private CaseCursor() {}

    /** The cursor of a place in the list of some question. */
    static String of(Place place, String question) {
        String says = (place.at() == null ? "" : place.at()) + APART + place.id();
        String whole = check(says, question) + APART + says;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.getBytes(StandardCharsets.UTF_8));
    }

    /** The place, or null where it is none, or one of another list. */
    static Place read(String cursor, String question) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(APART, PARTS);
            if (parts.length != PARTS
                    || !check(parts[1] + APART + parts[2], question).equals(parts[0])) {
                return null;
            }
            return new Place(parts[1].isEmpty() ? null : Instant.parse(parts[1]), parts[2]);
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }

    private static String check(String says, String question) {
        CRC32C sum = new CRC32C();
        sum.update((says + APART + question).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
