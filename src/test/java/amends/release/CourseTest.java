package amends.release;

import static org.assertj.core.api.Assertions.assertThat;

import amends.release.Activation.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTest {

    private final List<Activation> steps = new ArrayList<>();

    @Test
    void withoutStepsNothingIsToServe() {
        assertThat(course().serves()).isEmpty();
        assertThat(course().pin()).isEmpty();
        assertThat(course().before()).isEmpty();
    }

    @Test
    void theLastReleaseIsToServeAlsoAfterItWasUnpinned() {
        step(Step.FOLDER, "a");
        step(Step.ACTIVATED, "b");
        assertThat(course().serves()).contains("b");
        assertThat(course().pin()).isPresent();

        step(Step.UNPINNED, null);
        assertThat(course().serves()).contains("b");
        assertThat(course().pin()).isEmpty();
    }

    @Test
    void goingBackLeadsThroughWhatServedInReverse() {
        step(Step.FOLDER, "a");
        step(Step.ACTIVATED, "b");
        step(Step.ACTIVATED, "c");
        assertThat(course().before()).contains("b");
        step(Step.ROLLED_BACK, "b");
        assertThat(course().before()).contains("a");
        step(Step.ROLLED_BACK, "a");
        assertThat(course().before()).isEmpty();
    }

    @Test
    void whatIsActivatedAfterGoingBackIsGoneBackFromAgain() {
        step(Step.FOLDER, "a");
        step(Step.ACTIVATED, "b");
        step(Step.ROLLED_BACK, "a");
        step(Step.ACTIVATED, "c");
        assertThat(course().before()).contains("a");
    }

    @Test
    void aReleaseThatCameToServeTwiceInARowServedOnce() {
        step(Step.FOLDER, "a");
        step(Step.ACTIVATED, "b");
        step(Step.UNPINNED, null);
        step(Step.ACTIVATED, "b");
        assertThat(course().before()).contains("a");
    }

    private void step(Step step, String release) {
        steps.add(0, new Activation(steps.size() + 1, step, release, "ann", null, Instant.EPOCH, "node"));
    }

    private Course course() {
        return new Course(steps);
    }
}
