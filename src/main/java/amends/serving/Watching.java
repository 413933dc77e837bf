package amends.serving;

/** Sees to it that changes of the rules folder are told as they happen, as far as that can be had. */
interface Watching extends AutoCloseable {

    /** Called before each look: begins to watch where nothing is watched, or another folder. */
    void renew();

    @Override
    void close();
}
