package amends.console.board;

import amends.casework.EventRefusedException;
import amends.casework.Happening;
import amends.casework.OverrideReason;
import amends.console.Form;
import amends.http.Faulty;
import amends.http.Problem;
import amends.http.ProblemException;
import amends.incident.Action;
import amends.money.Money;
import amends.wire.FilledIn;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody at the board wants done, as their page sends it.
 *
 * @param incident the incident's id
 * @param version the version that they saw
 * @param key what the page got when the card was made
 * @param sort {@code done}, {@code give}, {@code reserve}, {@code override} or {@code snooze}
 * @param action the action of the step, or null
 * @param name the message, remedy or role of the step
 * @param label the words that were said, as far as they are repeated
 * @param amount the money that it gives, or null
 * @param reservation the reservation that it uses up, or null
 * @param did what was done instead
 * @param reason why
 * @param minutes for how long nobody need be reminded
 */
record Deed(
        String incident,
        long version,
        String key,
        String sort,
        Action action,
        String name,
        String label,
        Money amount,
        String reservation,
        String did,
        String reason,
        long minutes) {

    private static final Set<Long> SNOOZES = Set.of(5L, 10L, 15L, 30L);
    private static final Pattern MONEY = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,6})?) ([A-Z]{3})");
    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_WORDS = 1_000;
    private static final int LONGEST_NAME = 300;

    /**
     * Reads one.
     *
     * @throws ProblemException where no page of ours sends it so
     */
    static Deed of(Form form) {
        String minutes = form.text("minutes");
        String version = form.text("version");
        return new Deed(
                form.text("id"),
                version.matches("\\d{1,18}") ? Long.parseLong(version) : -1,
                form.text("key"),
                form.text("do"),
                Action.named(form.text("action")).orElse(null),
                filledIn(form, "name", LONGEST_NAME),
                shortened(form.text("label")),
                money(form.text("amount")),
                form.text("reservation").isEmpty() ? null : form.text("reservation"),
                filledIn(form, "did", LONGEST_WORDS),
                form.text("reason").strip(),
                minutes.matches("\\d{1,3}") ? Long.parseLong(minutes) : 0);
    }

    /** The id of the event: the same for a click that comes twice, and another for every other. */
    String eventId() {
        if (!key.matches("[0-9A-Za-z-]{8,64}")) {
            throw refused("key: expected what the card came with");
        }
        String what = sort + action + name + reservation + minutes;
        return key + '-' + version + '-' + Integer.toHexString(what.hashCode());
    }

    /** What happened at an instant, if this did. */
    Happening happening(Instant at) {
        return switch (sort) {
            case "give" -> new Happening.RemedyGiven(name, amount, null, reservation);
            case "override" -> overridden();
            case "snooze" -> snoozed(at);
            case "done" -> done();
            default -> throw refused("do: expected done, give, reserve, override or snooze, found \"" + sort + '"');
        };
    }

    private Happening done() {
        if (action == null) {
            throw refused("action: expected the action of a step");
        }
        return switch (action) {
            case ACKNOWLEDGE -> new Happening.Acknowledged(name, null, null);
            case STATUS -> new Happening.StatusSent(name, null, null);
            case ASK -> new Happening.Asked(name);
            case FOLLOW_UP -> new Happening.FollowedUp(name);
            case ESCALATE -> new Happening.Escalated(name);
            case COMPENSATE -> throw refused("do: a remedy is given");
        };
    }

    private Happening overridden() {
        if (action == null || did.isEmpty()) {
            throw new EventRefusedException("say what was done instead, in " + LONGEST_WORDS + " characters at most");
        }
        if (OverrideReason.named(reason).isEmpty()) {
            throw new EventRefusedException("choose a reason");
        }
        return new Happening.Overridden(action, name, did, reason);
    }

    private Happening snoozed(Instant at) {
        if (!SNOOZES.contains(minutes)) {
            throw refused("minutes: expected 5, 10, 15 or 30");
        }
        return new Happening.Snoozed(at.plus(Duration.ofMinutes(minutes)));
    }

    private static Money money(String text) {
        if (text.isEmpty()) {
            return null;
        }
        var found = MONEY.matcher(text);
        try {
            if (found.matches()) {
                return Money.of(found.group(1), found.group(2));
            }
        } catch (IllegalArgumentException e) {
            throw refused("amount: no such currency: " + found.group(2));
        }
        throw refused("amount: expected such as \"4.20 USD\"");
    }

    private static String filledIn(Form form, String field, int longest) {
        String text = Faulty.request(() -> FilledIn.text(field, form.text(field), longest));
        return text == null ? "" : text;
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL / 2)) + "…";
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(Problem.of(422, detail));
    }
}
