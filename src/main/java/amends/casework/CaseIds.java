package amends.casework;

import amends.incident.Situation;
import amends.incident.SituationException;
import amends.incident.SituationProblem;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The names by which incidents and customers are kept. An incident's stands in addresses. */
final class CaseIds {

    private static final int LONGEST = 128;
    private static final int LONGEST_CUSTOMER = 300;
    private static final Pattern GOOD =
            Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} ._~:@+#=,()*-]*[\\p{L}\\p{N}._~:@+#=,()*-])?");

    /** What stands under /v1/incidents beside the incidents themselves. */
    private static final List<String> TAKEN = List.of("bulk", "export", "stream");

    private CaseIds() {}

    /**
     * The incident's id as stated, or a new one.
     *
     * @throws SituationException where the incident's or the customer's cannot be kept
     */
    static String of(Situation stated, Supplier<UUID> ids) {
        String customer = stated.customerId();
        if (customer != null && customer.length() > LONGEST_CUSTOMER) {
            throw refused("/customer/id", "is too long", "at most " + LONGEST_CUSTOMER + " characters", customer);
        }
        String id = (String) stated.incident().get("id");
        if (id == null) {
            return ids.get().toString();
        }
        if (id.length() > LONGEST) {
            throw refused("/incident/id", "is too long", "at most " + LONGEST + " characters", id);
        }
        if (!GOOD.matcher(id).matches()) {
            throw refused(
                    "/incident/id",
                    "has a character that an incident's address cannot have",
                    "letters, digits, spaces within and . _ ~ : @ + # = , ( ) * -, beginning with a letter or digit",
                    id);
        }
        if (TAKEN.contains(id.toLowerCase(Locale.ROOT))) {
            throw refused("/incident/id", "is the address of something else", null, id);
        }
        return id;
    }

    private static SituationException refused(String pointer, String message, String expected, String found) {
        String shown = found.codePointCount(0, found.length()) <= 80
                ? found
                : found.substring(0, found.offsetByCodePoints(0, 80)) + "…";
        return new SituationException(SituationProblem.of(pointer, message).expecting(expected, '"' + shown + '"'));
    }
}
