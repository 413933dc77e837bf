package amends.explanation;

import amends.book.Calling;
import amends.book.Times;
import amends.policy.Condition;
import amends.policy.Condition.Compare;
import amends.policy.Operand;
import amends.policy.Operator;
import amends.policy.Pattern;
import amends.policy.Quantifier;
import amends.policy.Rule;
import amends.recommendation.Observation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How an incident stands, as a customer is told.
 *
 * @param zone in which times of day are told
 */
record GuestOpening(Observation seen, Instant asOf, ZoneId zone) {

    private static final String LATE = "late ";
    private static final String WAIT = " wait";
    private static final long A_DAY = 24 * 60;

    /** What may be late and is nobody's. */
    private static final Set<String> HAPPENINGS = Set.of("start", "arrival", "departure", "answer", "visit");

    /** First words of names of kinds that say what went wrong. */
    private static final Set<String> WRONGS = Set.of(
            "cancelled",
            "canceled",
            "wrong",
            "unsafe",
            "missed",
            "lost",
            "loss",
            "broken",
            "damaged",
            "missing",
            "failed",
            "dirty",
            "noisy");

    /** The sentences. */
    List<String> sentences() {
        String kind = Calling.words(seen.kind().name());
        List<String> sentences = new ArrayList<>();
        String subject = "It";
        if (kind.startsWith(LATE) && !HAPPENINGS.contains(kind.substring(LATE.length()))) {
            subject = "Your " + kind.substring(LATE.length());
        } else if (kind.startsWith(LATE) || WRONGS.contains(kind.split(" ", -1)[0])) {
            sentences.add("We are sorry about the " + kind + ".");
        } else if (kind.endsWith(WAIT)) {
            sentences.add(waiting());
            subject = "Your " + kind.substring(0, kind.length() - WAIT.length());
        } else {
            sentences.add("We are sorry that things did not go as they should.");
        }
        String delay = delay(subject);
        if (delay != null) {
            sentences.add(delay);
        } else if (sentences.isEmpty()) {
            sentences.add("We are keeping an eye on " + subject.replaceFirst("^Your", "your") + ".");
        }
        return sentences;
    }

    private String waiting() {
        Long open = (Long) seen.incident().get("openMinutes");
        return open == null || open == 0 || resolvedBy()
                ? "Thank you for your patience."
                : "Thank you for your patience: you have been waiting for " + Times.stretch(open) + ".";
    }

    private String delay(String subject) {
        Long delay = (Long) seen.incident().get("delayMinutes");
        Instant dueAt = (Instant) seen.incident().get("dueAt");
        if (dueAt == null || delay == null) {
            return null;
        }
        String due = Times.near(dueAt, asOf, zone);
        String at = due.contains(" at ") ? "on " + due : "at " + due;
        if (delay > 0) {
            return subject + " was due " + at + " and " + (resolvedBy() ? "was " : "is ") + late(delay) + " late.";
        }
        return dueAt.isAfter(asOf) && !resolvedBy()
                ? subject + " is due " + at + ", and we are keeping an eye on it."
                : null;
    }

    /** Of days, nobody counts the minutes. */
    private static String late(long minutes) {
        return minutes < 2 * A_DAY || minutes % A_DAY == 0
                ? Times.stretch(minutes)
                : "more than " + Times.stretch(minutes - minutes % A_DAY);
    }

    private boolean resolvedBy() {
        Instant resolved = (Instant) seen.incident().get("resolvedAt");
        return resolved != null && !resolved.isAfter(asOf);
    }

    /**
     * From what delay on a rule gives something: {@code When a delay passes 20 minutes}; null where it asks for anything
     * more, so that nobody is told what does not hold for everybody.
     */
    static String lateness(Rule rule) {
        if (rule.patterns().size() != 1) {
            return null;
        }
        Pattern pattern = rule.patterns().get(0);
        if (!pattern.isIncident()
                || pattern.quantifier() == Quantifier.NOT
                || !(pattern.condition() instanceof Condition.All all)
                || all.parts().size() != 1) {
            return null;
        }
        if (!(all.parts().get(0) instanceof Compare compare)
                || !compare.field().name().equals("delayMinutes")
                || !(compare.operand() instanceof Operand.Constant constant)) {
            return null;
        }
        String minutes = Times.stretch((Long) constant.value());
        return compare.operator() == Operator.MORE
                ? "When a delay passes " + minutes
                : compare.operator() == Operator.MORE_OR_EQUAL ? "From a delay of " + minutes + " on" : null;
    }
}
