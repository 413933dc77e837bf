package amends.testing.coverage;

import amends.policy.Position;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** How one item stands so far. */
final class Mark {

    /** So many cases that prove nothing are looked into for a plain reason; it is mostly the first that has one. */
    private static final int LOOKED_INTO = 10;

    private final Aspect aspect;
    private final Position at;
    private final String subject;
    private final Item.Trial trial;
    private final String missing;
    private final String had;
    private Status status = Status.MISSING;
    private SeenIn seenIn;
    private String note;
    private int lookedInto;
    private BooleanSupplier counts = () -> true;
    private Status excuse;
    private String excuseNote;

    /**
     * Something that is or is not.
     *
     * @param missing what is missing as long as nothing covers it
     */
    Mark(Aspect aspect, Position at, String subject, String missing) {
        this(aspect, at, subject, null, missing, null);
    }

    /**
     * Something that a case can have and prove nothing.
     *
     * @param missing what is missing as long as no case has it
     * @param had that a case has it
     */
    Mark(Aspect aspect, Position at, String subject, String missing, String had) {
        this(aspect, at, subject, null, missing, had);
    }

    /** A value to try. */
    Mark(Aspect aspect, Position at, String subject, Item.Trial trial) {
        this(
                aspect,
                at,
                subject,
                trial,
                trial.tried() + " was never tried" + trial.meanwhile(),
                trial.tried() + " was tried");
    }

    private Mark(Aspect aspect, Position at, String subject, Item.Trial trial, String missing, String had) {
        this.aspect = aspect;
        this.at = at;
        this.subject = subject;
        this.trial = trial;
        this.missing = missing;
        this.had = had;
    }

    /**
     * Lets it stand otherwise where no case can cover it.
     *
     * @param can whether one can; asked only where none does
     */
    void excuseUnless(BooleanSupplier can, Status otherwise, String why) {
        counts = can;
        excuse = otherwise;
        excuseNote = why;
    }

    /** Whether a case could still change it. */
    boolean isOpen() {
        return status.isOpen();
    }

    /** A case covers it. */
    void cover(SeenIn in) {
        cover(in, null);
    }

    /** The same, with something to say about it. */
    void cover(SeenIn in, String remark) {
        if (isOpen()) {
            status = Status.COVERED;
            seenIn = in;
            note = remark;
        }
    }

    /** A case covers it without anything to say, be it covered already or not. */
    void confirm(SeenIn in) {
        if (status == Status.COVERED && note != null) {
            seenIn = in;
            note = null;
        } else {
            cover(in);
        }
    }

    /**
     * A case has it and proves nothing.
     *
     * @param why the one thing that keeps it from proving anything, or null where there is more than one
     */
    void mask(SeenIn in, Supplier<String> why) {
        if (!isOpen() || note != null || lookedInto == LOOKED_INTO) {
            return;
        }
        lookedInto++;
        note = why.get();
        if (note != null || status == Status.MISSING) {
            seenIn = in;
        }
        status = Status.MASKED;
    }

    Item item() {
        if (isOpen() && !counts.getAsBoolean()) {
            return new Item(aspect, at, subject, trial, excuse, null, excuseNote);
        }
        return new Item(aspect, at, subject, trial, status, seenIn, told());
    }

    private String told() {
        return switch (status) {
            case MISSING -> missing;
            case MASKED -> had + ", but " + (note != null ? note : trial.elsewhere());
            default -> note;
        };
    }
}
