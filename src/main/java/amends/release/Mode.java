package amends.release;

/** Where what serves comes from. */
public enum Mode {
    /** The rules folder: its newest good state, unless a release is pinned. */
    FOLDER,
    /** The database: what was activated last. */
    DATABASE
}
