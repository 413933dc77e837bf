package amends.bench;

/** Where the service of a benchmark logs its decisions. */
enum LogIn {
    /** Nowhere. */
    OFF,
    /** In an H2 file. */
    H2,
    /** In a PostgreSQL that writes to the disk what it acknowledges. */
    POSTGRESQL
}
