package amends.history;

/**
 * Sees how far a run is. Whoever watches may end the run by throwing {@link CancelledException} from any of these; it then
 * leaves nothing behind. Called by one thread at a time.
 */
public interface Watch {

    /** Nobody looks. */
    Watch NOBODY = new Watch() {
        @Override
        public void begin(String work, long steps) {
            // nobody looks
        }

        @Override
        public void step() {
            // nobody looks
        }

        @Override
        public void end() {
            // nobody looks
        }
    };

    /**
     * A piece of work begins.
     *
     * @param work what it is, for people: {@code reading}, {@code following}
     * @param steps how many steps it has, or -1 where nobody knows yet
     */
    void begin(String work, long steps);

    /** One more step of it is done. */
    void step();

    /** The piece of work is done. */
    void end();
}
