package amends.wire;

import amends.access.Caller;
import amends.casework.Reserving;
import amends.money.Money;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Reads what reservations are asked for, strictly: {@code {"remedy": "appetizer", "by": "maria"}}. */
public final class ReservationReader {

    private static final List<String> WANTED = List.of("remedy", "amount", "by");
    private static final List<String> APPROVAL = List.of("by");

    private final Problems problems = new Problems();
    private final Values values = new Values(problems);

    private ReservationReader() {}

    /**
     * Reads what is to be reserved.
     *
     * @param caller who sends it; the name of their key stands in for theirs
     * @throws MalformedBodyException where the body is not JSON
     * @throws amends.incident.SituationException where it is wrong, with every problem
     */
    public static Reserving.Wanted wanted(byte[] body, Caller caller) {
        ReservationReader reader = new ReservationReader();
        Reserving.Wanted wanted = reader.wanted(StrictJson.read(body), caller);
        reader.problems.throwIfAny();
        return wanted;
    }

    /**
     * Reads who approves.
     *
     * @param caller who sends it; the name of their key stands in for theirs
     * @throws MalformedBodyException where the body is not JSON
     * @throws amends.incident.SituationException where it is wrong, with every problem
     */
    public static String approver(byte[] body, Caller caller) {
        ReservationReader reader = new ReservationReader();
        Part part = Part.of(StrictJson.read(body), Spot.REQUEST, reader.problems, APPROVAL);
        String by = part == null ? null : reader.by(part, "who approves", caller);
        reader.problems.throwIfAny();
        return by;
    }

    private Reserving.Wanted wanted(JsonNode body, Caller caller) {
        Part part = Part.of(body, Spot.REQUEST, problems, WANTED);
        if (part == null) {
            return null;
        }
        String remedy = name(part, "remedy", "the remedy's name");
        String by = by(part, "who asks for it", caller);
        JsonNode amountNode = part.get("amount");
        Money amount =
                amountNode == null ? null : new MoneyReader(problems, values).read(amountNode, part.at("amount"));
        return remedy == null || by == null ? null : new Reserving.Wanted(remedy, amount, by, caller.keyId());
    }

    private String by(Part part, String expected, Caller caller) {
        return caller.name() != null && part.get("by") == null ? caller.name() : name(part, "by", expected);
    }

    private String name(Part part, String key, String expected) {
        JsonNode node = part.required(key, expected);
        return node == null ? null : values.name(node, part.at(key));
    }
}
