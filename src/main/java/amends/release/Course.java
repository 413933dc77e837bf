package amends.release;

import amends.release.Activation.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the steps come to.
 *
 * @param steps the last ones, the newest first
 */
public record Course(List<Activation> steps) {

    /** How many steps back it is known what served. */
    public static final int STEPS = 1_000;

    public Course {
        steps = List.copyOf(steps);
    }

    /** The last step. */
    public Optional<Activation> latest() {
        return steps.stream().findFirst();
    }

    /** The step by which a release is pinned, where one is: somebody said that it is to serve, and nobody took it back. */
    public Optional<Activation> pin() {
        return latest().filter(step -> pins(step.step()));
    }

    /** Whether a step has every process serve a release, whatever stands in its rules folder. */
    public static boolean pins(Step step) {
        return step == Step.ACTIVATED || step == Step.ROLLED_BACK;
    }

    /** The release that is to serve by the steps; empty where there are none. */
    public Optional<String> serves() {
        return served().findFirst();
    }

    /** The releases that served, the last first, one as often as it came to serve. */
    public java.util.stream.Stream<String> served() {
        return steps.stream().map(Activation::release).filter(Objects::nonNull);
    }

    /**
     * The release that served before the one that serves now. Going back twice leads to the one before that: a step back
     * undoes what came after the release that it leads to.
     */
    public Optional<String> before() {
        Deque<String> stack = new ArrayDeque<>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            Activation step = steps.get(i);
            if (step.step() == Step.ROLLED_BACK && stack.contains(step.release())) {
                while (!stack.peek().equals(step.release())) {
                    stack.pop();
                }
            } else if (step.release() != null && !step.release().equals(stack.peek())) {
                stack.push(step.release());
            }
        }
        stack.poll();
        return Optional.ofNullable(stack.peek());
    }
}
