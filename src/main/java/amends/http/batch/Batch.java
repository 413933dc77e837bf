package amends.http.batch;

import amends.decision.LogOverloadedException;
import amends.http.Asking;
import amends.http.NdJson;
import amends.http.Problem;
import amends.work.InOrder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/** One batch on its way: lines are read in groups, each group is answered by some thread, and the answers leave in order. */
final class Batch {

    private final Groups groups;
    private final Function<byte[], Asking.Answer> ask;
    private final Asking asking;

    /**
     * @param groups where the lines come from
     * @param ask evaluates one
     * @param asking writes them down
     */
    Batch(Groups groups, Function<byte[], Asking.Answer> ask, Asking asking) {
        this.groups = groups;
        this.ask = ask;
        this.asking = asking;
    }

    /** The answers to a group, and whether they are the last. */
    private record Told(ByteArrayOutputStream lines, boolean isEnd) {}

    /** No more is to be told. */
    private static final class EndException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EndException() {
            super(null, null, false, false);
        }
    }

    /**
     * Answers every line.
     *
     * @param workers who answers
     * @param held how many groups are held at a time
     * @throws UncheckedIOException where the answers are not taken
     */
    void answer(ExecutorService workers, int held, OutputStream to) {
        try {
            InOrder.run(workers, held, groups, this::answers, told -> write(told, to));
        } catch (EndException end) {
            // Everything was told.
        }
    }

    private static void write(Told told, OutputStream to) {
        try {
            told.lines().writeTo(to);
            to.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (told.isEnd()) {
            throw new EndException();
        }
    }

    private Told answers(Groups.Group group) {
        List<Asking.Answer> good = new ArrayList<>();
        List<Problem> bad = new ArrayList<>();
        for (Lines.Line line : group.lines()) {
            try {
                good.add(ask.apply(groups.content(line)));
                bad.add(null);
            } catch (RuntimeException | StackOverflowError refused) {
                bad.add(Problem.of(refused));
            }
        }
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try {
            asking.log(good);
        } catch (LogOverloadedException full) {
            return ended(told, group.lines().get(0).number(), Ends.of(Problem.of(full)));
        }
        try {
            int next = 0;
            for (int i = 0; i < bad.size(); i++) {
                if (bad.get(i) == null) {
                    told.write(good.get(next++).bytes());
                    told.write('\n');
                } else {
                    NdJson.refused(group.lines().get(i).number(), bad.get(i), told);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return group.end() == null ? new Told(told, false) : ended(told, group.endsAt(), group.end());
    }

    private static Told ended(ByteArrayOutputStream told, long line, Problem why) {
        try {
            NdJson.refused(line, why, told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Told(told, true);
    }
}
