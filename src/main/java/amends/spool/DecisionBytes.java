package amends.spool;

import amends.decision.Decision;
import amends.decision.Decision.About;
import amends.decision.Decision.Cause;
import amends.decision.Decision.Fired;
import amends.decision.Decision.Making;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Decisions as bytes: a version, then the fields in the order of {@link Decision}. */
final class DecisionBytes {

    /** Changes where what is written changes; what an earlier version left is read too. */
    static final byte VERSION = 1;

    private static final int FIELDS = 512;

    private DecisionBytes() {}

    /** A decision, packed. */
    static byte[] of(Decision decision) {
        String situation = decision.situation();
        String plan = decision.plan();
        int texts = (situation == null ? 0 : situation.length()) + (plan == null ? 0 : plan.length());
        About about = decision.about();
        Making making = decision.making();
        Packing out = new Packing(FIELDS + texts)
                .number(VERSION)
                .text(decision.id())
                .text(about.incidentId())
                .number(about.version())
                .text(about.kind())
                .text(about.customerId())
                .text(about.subject())
                .text(decision.cause().name())
                .text(decision.release())
                .text(decision.clocksRelease())
                .instant(decision.asOf())
                .instant(decision.dueAt())
                .instant(decision.at())
                .number(making.micros())
                .number(making.fired().size());
        for (Fired fired : making.fired()) {
            out.text(fired.policy()).text(fired.rule());
        }
        return out.text(making.askedBy())
                .text(making.traceId())
                .text(situation)
                .text(plan)
                .instant(decision.nextChangeAt())
                .number((byte) (decision.masked() ? 1 : 0))
                .instant(decision.erasedAt())
                .packed();
    }

    /** The id alone of a decision that was packed. */
    static String id(ByteBuffer content) {
        version(content);
        return Packing.text(content);
    }

    /**
     * A decision that was packed.
     *
     * @throws SpoolException where a later version packed it
     */
    static Decision read(ByteBuffer content) {
        version(content);
        return new Decision(
                Packing.text(content),
                new About(
                        Packing.text(content),
                        content.getLong(),
                        Packing.text(content),
                        Packing.text(content),
                        Packing.text(content)),
                Cause.valueOf(Packing.text(content)),
                Packing.text(content),
                Packing.text(content),
                Packing.instant(content),
                Packing.instant(content),
                Packing.instant(content),
                new Making(content.getLong(), fired(content), Packing.text(content), Packing.text(content)),
                Packing.text(content),
                Packing.text(content),
                Packing.instant(content),
                content.get() == 1,
                Packing.instant(content));
    }

    private static void version(ByteBuffer content) {
        byte version = content.get();
        if (version != VERSION) {
            throw new SpoolException("a decision that waits was written by a later version of this program, in format "
                    + version + "; this one knows " + VERSION);
        }
    }

    private static List<Fired> fired(ByteBuffer content) {
        int count = content.getInt();
        List<Fired> fired = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            fired.add(new Fired(Packing.text(content), Packing.text(content)));
        }
        return fired;
    }
}
