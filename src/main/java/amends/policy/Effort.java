package amends.policy;

import java.util.Locale;
import java.util.function.Supplier;

/**
 * The steps that one evaluation may take: a comparison of a rule with a fact is one, a character that a regular
 * expression looks at a tenth of one. Steps and not seconds, so that the same question is answered, or given up, on
 * every machine alike.
 *
 * <p>It belongs to the thread that evaluates and not to a parameter, because some of the work is called back by an
 * engine that would not hand it on. Work outside of an evaluation is not counted.
 */
public final class Effort {

    /** What one evaluation may take: about a second of work on a small machine. */
    public static final long MOST = 5_000_000;

    private static final Effort UNCOUNTED = new Effort(Long.MAX_VALUE);
    private static final ThreadLocal<Effort> CURRENT = ThreadLocal.withInitial(() -> UNCOUNTED);

    private final long most;
    private long spent;

    private Effort(long most) {
        this.most = most;
    }

    /**
     * Does some work within a number of steps.
     *
     * @param most how many it may take
     * @param work on this thread
     * @throws TooMuchEffortException where they do not suffice
     */
    public static <T> T within(long most, Supplier<T> work) {
        Effort before = CURRENT.get();
        CURRENT.set(new Effort(most));
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }

    /** The effort of the evaluation on this thread. */
    public static Effort current() {
        return CURRENT.get();
    }

    /**
     * Counts steps that a rule takes.
     *
     * @throws TooMuchEffortException where there are too many by now
     */
    public void spend(long steps, Rule rule) {
        if (count(steps)) {
            throw tooMuch("the rule \"" + rule.name() + "\"");
        }
    }

    /**
     * Counts steps that something else takes.
     *
     * @param what its name
     * @throws TooMuchEffortException where there are too many by now
     */
    public void spend(long steps, String what) {
        if (count(steps)) {
            throw tooMuch(what);
        }
    }

    private boolean count(long steps) {
        if (most == Long.MAX_VALUE) {
            return false;
        }
        spent += steps;
        return spent > most;
    }

    private TooMuchEffortException tooMuch(String where) {
        String limit = String.format(Locale.ROOT, "%,d", most);
        return new TooMuchEffortException(
                "evaluating this incident takes more than " + limit + " steps; it was given up at " + where);
    }
}
