package amends.cli;

import amends.history.Watch;
import java.io.Closeable;

/** Shows on a terminal how far a run is; reading has a bar of its own. */
final class RunBar implements Watch, Closeable {
    private Progress.Steps steps;

    @Override
    public void begin(String work, long number) {
        steps = number < 0 ? null : Progress.of(number, work);
    }

    @Override
    public void step() {
        if (steps != null) {
            steps.step();
        }
    }

    @Override
    public void end() {
        close();
        steps = null;
    }

    @Override
    public void close() {
        if (steps != null) {
            steps.close();
        }
    }
}
