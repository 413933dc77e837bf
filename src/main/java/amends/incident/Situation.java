package amends.incident;

import amends.promise.BusinessCalendar;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Everything an evaluation knows besides the rules and the instant.
 *
 * <p>Values are {@code String}, {@code Boolean}, {@code Long}, {@code BigDecimal}, {@code LocalDate} or
 * {@code Instant} in whole seconds, by the field's type; a field that is not in the map is unknown.
 *
 * @param kind the incident's kind, {@code domain.Name}
 * @param incident the incident's fields as stated
 * @param customer the customer's fields as stated
 * @param taken what was done, in order of time, or null where that was left out
 * @param pauses the times that do not count
 * @param reopenings when the incident was opened again, in order
 * @param promises the promises already made to this customer
 * @param setAside what somebody decided against, in order of time
 * @param pinned calendars as they were when the incident was opened, by name: its clocks run on them, whatever the
 *     policies say now
 * @param ledger what was given before
 */
public record Situation(
        String kind,
        Map<String, Object> incident,
        Map<String, Object> customer,
        List<Taken> taken,
        List<Pause> pauses,
        List<Instant> reopenings,
        List<PromiseMade> promises,
        List<SetAside> setAside,
        Map<String, BusinessCalendar> pinned,
        LedgerSnapshot ledger) {

    public Situation {
        Objects.requireNonNull(kind, "kind");
        incident = Map.copyOf(incident);
        customer = Map.copyOf(customer);
        taken = taken == null
                ? null
                : taken.stream().sorted(Comparator.comparing(Taken::at)).toList();
        pauses = List.copyOf(pauses);
        reopenings = reopenings.stream().sorted().toList();
        promises = List.copyOf(promises);
        setAside = setAside.stream().sorted(Comparator.comparing(SetAside::at)).toList();
        pinned = Map.copyOf(pinned);
        Objects.requireNonNull(ledger, "ledger");
    }

    /** A situation of which only the incident and the customer are known. */
    public static Situation of(String kind, Map<String, Object> incident, Map<String, Object> customer) {
        return new Situation(
                kind,
                incident,
                customer,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                LedgerSnapshot.EMPTY);
    }

    /** The same, with what was done. */
    public Situation withTaken(List<Taken> done) {
        return new Situation(kind, incident, customer, done, pauses, reopenings, promises, setAside, pinned, ledger);
    }

    /** The same, with the times that do not count and the reopenings. */
    public Situation withTimes(List<Pause> paused, List<Instant> reopened) {
        return new Situation(kind, incident, customer, taken, paused, reopened, promises, setAside, pinned, ledger);
    }

    /** The same, with what the ledger says. */
    public Situation withLedger(LedgerSnapshot says) {
        return new Situation(kind, incident, customer, taken, pauses, reopenings, promises, setAside, pinned, says);
    }

    /** The same, with the promises already made to this customer. */
    public Situation withPromises(List<PromiseMade> made) {
        return new Situation(kind, incident, customer, taken, pauses, reopenings, made, setAside, pinned, ledger);
    }

    /** The same, with calendars as they were when the incident was opened. */
    public Situation withPinned(Map<String, BusinessCalendar> calendars) {
        return new Situation(
                kind, incident, customer, taken, pauses, reopenings, promises, setAside, calendars, ledger);
    }

    /** The customer's id, or null. */
    public String customerId() {
        return (String) customer.get("id");
    }
}
