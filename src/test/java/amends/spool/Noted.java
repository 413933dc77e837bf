package amends.spool;

import amends.decision.Decision;
import amends.decision.Decision.About;
import amends.decision.Decision.Cause;
import amends.decision.Decision.Fired;
import amends.decision.Decision.Making;
import java.time.Instant;
import java.util.List;

/** Decisions to write down. */
final class Noted {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Noted() {}

    /** One that is like others but for its number. */
    static Decision decision(int number) {
        return decision(number, "{\"request\": {\"number\": " + number + "}}");
    }

    static Decision decision(int number, String situation) {
        return new Decision(
                String.format("019a0000-0000-7000-8000-%012d", number),
                new About(null, 0, "test.Late", "c-" + number, "T-" + number),
                Cause.ASKED,
                "sha256:abc",
                "sha256:abc",
                NOON,
                null,
                NOON.plusNanos(number * 1_000L),
                new Making(17, List.of(new Fired("test/late.drl", "Say sorry")), null, null),
                situation,
                "{\"plan\": \"señor 🦓 " + number + "\"}",
                number % 2 == 0 ? null : NOON.plusSeconds(60),
                false,
                null);
    }

    /** The ids of decisions. */
    static List<String> ids(List<Decision> decisions) {
        return decisions.stream().map(Decision::id).toList();
    }
}
