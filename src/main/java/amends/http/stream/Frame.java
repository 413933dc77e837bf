package amends.http.stream;

import amends.casework.Feed;
import amends.casework.FeedTail.Told;
import amends.wire.FeedWriter;
import java.nio.charset.StandardCharsets;

/** One server-sent event, written once for all who get it. */
final class Frame {

    /** What says that the connection is alive. */
    static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    /** The same for those who can hear events only, as scripts in browsers do. */
    static final byte[] ALIVE = "event: alive\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8);

    private final Told told;
    private final byte[] bytes;

    private Frame(Told told, byte[] bytes) {
        this.told = told;
        this.bytes = bytes;
    }

    /** Its place. */
    long id() {
        return told.id();
    }

    /** What is told. */
    Feed.Item item() {
        return told.item();
    }

    /** As it is sent; nobody changes it. */
    byte[] bytes() {
        return bytes;
    }

    static Frame of(Told told) {
        String text = "id: " + told.id() + "\nevent: " + told.item().type() + "\ndata: " + FeedWriter.text(told.item())
                + "\n\n";
        return new Frame(told, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first of a connection: how soon to come back when it breaks, and from where. */
    static byte[] greeting(long place) {
        return ("retry: 2000\nid: " + place + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The same as an event, for those who can hear events only. */
    static byte[] aliveGreeting(long place) {
        return ("retry: 2000\nid: " + place + "\nevent: alive\ndata: {}\n\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Says that what was told since a place is not kept. */
    static byte[] reset(long asked, long place) {
        return ("id: " + place + "\nevent: reset\ndata: {\"lastEventId\":" + asked
                        + ",\"detail\":\"what was told after this is not kept any more; load the incidents again\"}\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
