package amends.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of releases, within a transaction. Their files are stored beside it. */
public interface ReleaseBook {

    /** The release of that hash. */
    Optional<Release> find(String hash);

    /** The first few releases, by hash, whose hash begins so. */
    List<Release> beginning(String hash);

    /** All releases, the newest first. */
    List<Release> all();

    /** Adds an approval; false where the same person has approved the release already. */
    boolean approve(Approval approval);

    /** The approvals of a release, in order. */
    List<Approval> approvals(String hash);

    /** The releases that are proposed now: the step by which each is, the one that waits longest first. */
    List<Proposal> proposed();

    /** What was done with the proposals of a release, in order. */
    List<Proposal> proposals(String hash);

    /** Adds a step of a proposal; its number is not read. */
    void add(Proposal proposal);

    /** Keeps others from deciding what is to serve until the transaction ends. */
    void lock();

    /** Adds a step; its number is not read. */
    void add(Activation activation);

    /** The last step. */
    Optional<Activation> latest();

    /** The steps, the newest first. */
    List<Activation> activations(int atMost);

    /** Tells how a process stands. */
    void report(NodeState state);

    /** The processes heard of since an instant, by name. */
    List<NodeState> nodes(Instant since);

    /** Forgets processes that were not heard of since an instant. */
    void forget(Instant before);
}
