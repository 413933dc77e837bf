package amends.http.stream;

import amends.casework.Feed;
import amends.casework.FeedTail.Told;
import amends.wire.FeedWriter;
import java.nio.charset.StandardCharsets;

/**
 * One server-sent event, written once for all who get it.
 *
 * @param id its place
 * @param item what is told, or null where it is about the stream itself
 * @param bytes as it is sent
 */
record Frame(long id, Feed.Item item, byte[] bytes) {

    /** What says that the connection is alive. */
    static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    static Frame of(Told told) {
        String text = "id: " + told.id() + "\nevent: " + told.item().type() + "\ndata: " + FeedWriter.text(told.item())
                + "\n\n";
        return new Frame(told.id(), told.item(), text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first of a connection: how soon to come back when it breaks, and from where. */
    static byte[] greeting(long place) {
        return ("retry: 2000\nid: " + place + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Says that what was told since a place is not kept. */
    static byte[] reset(long asked, long place) {
        return ("id: " + place + "\nevent: reset\ndata: {\"lastEventId\":" + asked
                        + ",\"detail\":\"what was told after this is not kept any more; load the incidents again\"}\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
