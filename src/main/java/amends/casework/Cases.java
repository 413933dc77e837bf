package amends.casework;

import java.util.List;
import java.util.Optional;

/** The stored incidents and their events, within a transaction. */
public interface Cases {

    /** The incident of that id. */
    Optional<CaseHead> find(String id);

    /** The incident of that id, which nobody else changes before the transaction ends. */
    Optional<CaseHead> lock(String id);

    /** Adds an incident; false where there is one of that id. */
    boolean add(CaseHead head);

    /** Changes where an incident stands; it is found by its id, and its opening stays. */
    void update(CaseHead head);

    /** Adds an event to an incident that this transaction has locked or added. */
    void append(String id, CaseEvent event);

    /** The events of an incident, by seq. */
    List<CaseEvent> events(String id);

    /** A release, other than one, by which incidents that are not closed were evaluated last; or null. */
    String anotherWatchedRelease(String release);

    /** Incidents that are not closed and were evaluated last by a release, by id after one, so many at most. */
    List<String> watched(String release, String after, int most);
}
