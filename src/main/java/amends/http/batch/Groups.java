package amends.http.batch;

import amends.http.Problem;
import amends.http.ProblemException;
import amends.http.limits.Rate;
import amends.work.InOrder;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipException;

/** The lines of a batch in groups: as many as are at hand, up to a bound, since a group is written down at once. */
final class Groups implements InOrder.Source<Groups.Group, RuntimeException> {

    private static final int TOGETHER = 256;
    private static final int BYTES_TOGETHER = 256 * 1024;

    private final Lines lines;
    private final BatchLimits limits;
    private final Optional<Rate> rate;
    private final BooleanSupplier isWelcome;
    private final int together;
    private boolean ended;

    /**
     * @param rate how often the caller may ask; each line counts
     * @param isWelcome whether the caller's key is of use still
     */
    Groups(Lines lines, BatchLimits limits, Optional<Rate> rate, BooleanSupplier isWelcome) {
        this.lines = lines;
        this.limits = limits;
        this.rate = rate;
        this.isWelcome = isWelcome;
        this.together = rate.map(of -> of.lines(TOGETHER)).orElse(TOGETHER);
    }

    /**
     * Some lines.
     *
     * @param lines each with something on it
     * @param end why there are no more after them, or null where there may be
     * @param endsAt the number of the first line that is not answered, where it ends
     */
    record Group(List<Lines.Line> lines, Problem end, long endsAt) {}

    /**
     * What stands on a line.
     *
     * @throws ProblemException where that is too much
     */
    byte[] content(Lines.Line line) {
        if (line.content() == null) {
            throw new ProblemException(Problem.of(413, "the line is longer than " + limits.lineBytes() + " bytes"));
        }
        return line.content();
    }

    @Override
    public boolean isReady() {
        try {
            return ended || (lines.isReady() && rate.map(Rate::hasLine).orElse(true));
        } catch (IOException e) {
            // Reading tells it.
            return true;
        }
    }

    @Override
    public List<Group> next() {
        if (ended) {
            return List.of();
        }
        List<Lines.Line> group = new ArrayList<>();
        Problem end = null;
        long endsAt = 0;
        int bytes = 0;
        try {
            do {
                Lines.Line line = lines.next();
                if (line == null) {
                    ended = true;
                    break;
                }
                endsAt = line.number();
                if (endsAt > limits.lines()) {
                    end = Ends.of(413, "a batch has at most " + limits.lines() + " lines; send the rest in another");
                    break;
                }
                if (!isBlank(line)) {
                    group.add(line);
                    bytes += line.content() == null ? 0 : line.content().length;
                }
            } while (group.isEmpty() || (group.size() < together && bytes < BYTES_TOGETHER && lines.isReady()));
        } catch (IOException e) {
            end = unread(e);
            endsAt = lines.number() + 1;
        }
        if (!group.isEmpty() && rate.isPresent() && !rate.get().takeLines(group.size())) {
            end = Ends.of(429, "more was asked than may be in this time; send the rest later");
            endsAt = group.get(0).number();
            group.clear();
        }
        if (!group.isEmpty() && !isWelcome.getAsBoolean()) {
            end = Ends.of(401, "the key is of no use any more; send the rest with another");
            endsAt = group.get(0).number();
            group.clear();
        }
        ended |= end != null;
        return group.isEmpty() && end == null ? List.of() : List.of(new Group(group, end, endsAt));
    }

    private Problem unread(IOException e) {
        if (e instanceof Lines.TooManyBytesException) {
            return Ends.of(
                    413,
                    "a batch has at most " + limits.bytes() + " bytes, counted unpacked; send the rest in another");
        }
        if (e instanceof ZipException || (e.getClass() == EOFException.class)) {
            return Ends.of(400, "what was packed by gzip is damaged, or ends too early");
        }
        return Ends.of(Problem.of(new UncheckedIOException(e)));
    }

    private static boolean isBlank(Lines.Line line) {
        if (line.content() == null) {
            return false;
        }
        for (byte one : line.content()) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }
}
