package amends.http.stream;

/** What one who listens is told, and how. */
interface Telling {

    /** The first of a connection that begins at a place. */
    byte[] greeting(long place);

    /** What is told in place of a greeting where what happened since a place is not kept. */
    byte[] reset(long asked, long place);

    /** What is told of something that happened; null where it is none of theirs. */
    byte[] of(Frame frame);

    /** What says that the connection is alive. */
    byte[] heartbeat();

    /** Whether they have listened for as long as they may. */
    boolean isOver();

    /**
     * Everything that is told of what one wants to hear.
     *
     * @param wanted what that is
     */
    record Whole(Wanted wanted) implements Telling {

        @Override
        public byte[] greeting(long place) {
            return wanted.alive() ? Frame.aliveGreeting(place) : Frame.greeting(place);
        }

        @Override
        public byte[] reset(long asked, long place) {
            return Frame.reset(asked, place);
        }

        @Override
        public byte[] of(Frame frame) {
            return wanted.includes(frame.item()) ? frame.bytes() : null;
        }

        @Override
        public byte[] heartbeat() {
            return wanted.alive() ? Frame.ALIVE : Frame.HEARTBEAT;
        }

        @Override
        public boolean isOver() {
            return false;
        }
    }
}
