package amends.console.releases;

import amends.release.Activation;
import amends.release.NodeState;
import amends.release.Release;
import amends.releasing.Known;
import amends.serving.Refusal;
import java.util.List;

/**
 * How releases stand, for the list.
 *
 * @param serving the hash of what this process serves
 * @param source where what serves comes from, in words
 * @param gates what a release has to pass, in words
 * @param pin the step by which a release is pinned, or null
 * @param before the hash of the release that going back leads to, or null
 * @param trouble what this process is to serve and cannot, or null
 * @param refusal what of the rules folder was refused, or null
 * @param waiting those that are proposed, the reader's first
 * @param drafts those that never served and are not proposed
 * @param served those that did, with the one that serves
 * @param steps how it came about, the newest first
 * @param nodes the processes
 * @param maySteps whether the reader may decide what serves
 */
public record Standing(
        String serving,
        String source,
        String gates,
        Activation pin,
        String before,
        Refusal trouble,
        Refusal refusal,
        List<Waiting> waiting,
        List<Known> drafts,
        List<Known> served,
        List<Activation> steps,
        List<NodeState> nodes,
        boolean maySteps) {

    public Standing {
        waiting = List.copyOf(waiting);
        drafts = List.copyOf(drafts);
        served = List.copyOf(served);
        steps = List.copyOf(steps);
        nodes = List.copyOf(nodes);
    }

    /** Whether a release can still be activated, as far as anybody may: what serves already needs no step. */
    public boolean isServing(Release release) {
        return release.hash().equals(serving);
    }
}
