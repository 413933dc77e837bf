package amends.promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The time that counts elsewhere, less pauses.
 *
 * @param base the time that counts but for the pauses
 * @param pauses the pauses; given in any order, kept in order and apart from each other
 */
public record PausedTime(CountedTime base, List<Span> pauses) implements CountedTime {

    public PausedTime {
        Objects.requireNonNull(base, "base");
        pauses = merged(pauses);
    }

    /**
     * One pause, [from, to).
     *
     * @param from when it starts
     * @param to when it ends, or null while its end is not known
     */
    public record Span(Instant from, Instant to) {

        public Span {
            Objects.requireNonNull(from, "from");
            if (to != null && to.isBefore(from)) {
                throw new IllegalArgumentException("a pause cannot end at " + to + ", before it starts at " + from);
            }
        }

        private boolean endsBefore(Instant t) {
            return to != null && to.isBefore(t);
        }
    }

    @Override
    public long secondsBetween(Instant from, Instant to) {
        long seconds = 0;
        Instant at = from;
        for (Span pause : pauses) {
            if (!pause.from.isBefore(to)) {
                break;
            }
            seconds += base.secondsBetween(at, pause.from);
            if (pause.to == null) {
                return seconds;
            }
            at = later(at, pause.to);
        }
        return seconds + base.secondsBetween(at, to);
    }

    @Override
    public Instant after(Instant start, long seconds) {
        if (checked(seconds) == 0) {
            return start;
        }
        long left = seconds;
        Instant at = start;
        for (Span pause : pauses) {
            long running = base.secondsBetween(at, pause.from);
            if (running >= left) {
                break;
            }
            left -= running;
            if (pause.to == null) {
                return Instant.MAX;
            }
            at = later(at, pause.to);
        }
        return base.after(at, left);
    }

    @Override
    public Instant before(Instant end, long seconds) {
        if (checked(seconds) == 0) {
            return end;
        }
        long left = seconds;
        Instant at = end;
        for (int i = pauses.size() - 1; i >= 0; i--) {
            Span pause = pauses.get(i);
            if (pause.endsBefore(at)) {
                long running = base.secondsBetween(pause.to, at);
                if (running >= left) {
                    break;
                }
                left -= running;
            }
            at = earlier(at, pause.from);
        }
        return base.before(at, left);
    }

    @Override
    public Derivation derive(Instant from, Instant to, int most) {
        Derivation.Builder parts = new Derivation.Builder(from, to, most);
        for (Span pause : pauses) {
            if (parts.isDone() || !pause.from.isBefore(to)) {
                break;
            }
            if (parts.at().isBefore(pause.from)) {
                parts.add(base.derive(parts.at(), pause.from, parts.left()));
            }
            if (!parts.at().isBefore(pause.from)) {
                parts.add(pause.to == null ? to : pause.to, Interval.Reason.PAUSED, null);
            }
        }
        if (!parts.isDone()) {
            parts.add(base.derive(parts.at(), to, parts.left()));
        }
        return parts.build();
    }

    private static List<Span> merged(List<Span> pauses) {
        List<Span> merged = new ArrayList<>();
        List<Span> inOrder =
                pauses.stream().sorted(Comparator.comparing(Span::from)).toList();
        for (Span pause : inOrder) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (pause.from.equals(pause.to)) {
                continue;
            }
            if (last == null || last.endsBefore(pause.from)) {
                merged.add(pause);
            } else {
                boolean open = last.to == null || pause.to == null;
                merged.set(merged.size() - 1, new Span(last.from, open ? null : later(last.to, pause.to)));
            }
        }
        return List.copyOf(merged);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static long checked(long seconds) {
        if (seconds < 0) {
            throw new IllegalArgumentException("cannot count " + seconds + " seconds");
        }
        return seconds;
    }
}
