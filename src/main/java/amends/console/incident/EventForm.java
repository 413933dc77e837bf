package amends.console.incident;

import amends.access.Caller;
import amends.casework.NewEvent;
import amends.console.Form;
import amends.console.Visit;
import amends.http.Faulty;
import amends.http.Problem;
import amends.http.ProblemException;
import amends.http.incidents.StatedApprover;
import amends.wire.HappeningReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Set;

/**
 * What somebody says by a form has happened to an incident. The board and the page of an incident send the same:
 *
 * <ul>
 *   <li>{@code type}, the event's type, and its fields by the names that they have in requests; what is empty is left out;
 *   <li>{@code key}, which becomes the event's id: the same form sent twice is one event, and is taken back by it;
 *   <li>{@code version}, the incident's version that was seen; empty where any will do;
 *   <li>{@code amount} with {@code currency} for money, {@code expectedMinutes} in place of {@code expectedAt}: a number of
 *       minutes from when it happens.
 * </ul>
 *
 * @param event what happened
 * @param version the version that was seen, or null
 */
public record EventForm(NewEvent event, Long version) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> OURS = Set.of("key", "version", "amount", "currency", "expectedMinutes");
    private static final Set<String> NUMBERS = Set.of("minutes", "nextUpdateMinutes", "rating");
    private static final int LONGEST_COUNT = 9;

    /**
     * Reads one.
     *
     * @param now the present
     * @throws ProblemException where it is wrong, with every fault
     */
    public static EventForm read(Form form, Visit visit, Instant now) {
        return new EventForm(event(form, visit.caller(), visit.by(), now), version(form.text("version")));
    }

    private static NewEvent event(Form form, Caller caller, String by, Instant now) {
        String key = form.key();
        return Faulty.told(
                () -> {
                    StatedApprover.check(HappeningReader.read(body(form, now), now), caller);
                    // Minutes count from when it is written down, also where the form is sent once more.
                    return new NewEvent(
                            key.isEmpty() ? null : key,
                            by,
                            null,
                            at -> HappeningReader.read(body(form, at), at)
                                    .told()
                                    .apply(at));
                },
                "invalid-event",
                "It cannot be written down",
                422,
                "form");
    }

    private static Long version(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,9}")) {
            throw new ProblemException(Problem.of(422, "version has to be that of the incident"));
        }
        return Long.valueOf(text);
    }

    private static byte[] body(Form form, Instant at) {
        ObjectNode body = JSON.createObjectNode();
        form.values().keySet().stream().filter(name -> !OURS.contains(name)).forEach(name -> {
            String text = form.text(name).strip();
            if (!text.isEmpty()) {
                put(body, name, text);
            }
        });
        String amount = form.text("amount").strip();
        if (!amount.isEmpty()) {
            body.putObject("amount")
                    .put("amount", amount)
                    .put("currency", form.text("currency").strip());
        }
        String minutes = form.text("expectedMinutes").strip();
        if (!minutes.isEmpty()) {
            body.put(
                    "expectedAt",
                    isCount(minutes)
                            ? at.plusSeconds(60 * Long.parseLong(minutes)).toString()
                            : minutes);
        }
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ObjectNode body, String name, String text) {
        if (NUMBERS.contains(name) && isCount(text)) {
            body.put(name, Long.parseLong(text));
        } else {
            body.put(name, text);
        }
    }

    /** Whether it is a whole number as people write one; what is none is told by whoever reads the body. */
    private static boolean isCount(String text) {
        return text.length() <= LONGEST_COUNT && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
