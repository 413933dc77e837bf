package amends.outward;

import java.time.Instant;
import java.util.List;

/** Sends to endpoints. */
public interface Sender {

    /**
     * Tries deliveries to one endpoint, side by side.
     *
     * @param now what they are dated
     * @return how each ended, in the order of the deliveries
     */
    List<Attempt> send(Endpoint endpoint, List<Delivery> deliveries, Instant now);
}
