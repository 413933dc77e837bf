package amends.http.incidents;

import amends.access.Caller;
import amends.casework.Happening;
import amends.casework.NewEvent;
import amends.incident.SituationException;
import amends.incident.SituationProblem;
import java.time.Instant;

/** Who approved what an event gives. Without keys it is taken on trust whom the event names. */
public final class StatedApprover {

    private StatedApprover() {}

    /**
     * Holds an event to the key that it came with: it is done by whoever has the key where it does not say by whom, and with
     * keys nobody approves by being named.
     *
     * @throws SituationException where it names an approver and there are keys
     */
    public static NewEvent check(NewEvent event, Caller caller) {
        if (caller.keyId() == null) {
            return event;
        }
        Instant any = event.at() == null ? Instant.EPOCH : event.at();
        if (event.told().apply(any) instanceof Happening.RemedyGiven given && given.approver() != null) {
            throw new SituationException(SituationProblem.of(
                    "/approver",
                    "cannot be stated where there are keys: reserve the remedy, have the reservation approved with another"
                            + " key, and state the reservation"));
        }
        return event.orBy(caller.name());
    }
}
