package amends.http.releases;

import amends.storage.DatabaseSettings;
import amends.storage.TestDatabase;
import org.jdbi.v3.core.Jdbi;

/** A PostgreSQL database that nobody can reach once that has begun, until this is closed. */
record Outage(Jdbi elsewhere, String name) implements AutoCloseable {

    static Outage of(TestDatabase database) {
        DatabaseSettings settings = database.settings();
        String name = settings.url().replaceAll(".*/|\\?.*", "");
        return new Outage(Jdbi.create(settings.url().replace("/" + name, "/postgres"), settings.user(), ""), name);
    }

    /** Ends all connections, and lets nobody make others. */
    void begin() {
        allow(false);
        elsewhere.useHandle(handle ->
                handle.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?", name));
    }

    private void allow(boolean connections) {
        elsewhere.useHandle(handle -> handle.execute("alter database " + name + " allow_connections " + connections));
    }

    @Override
    public void close() {
        allow(true);
    }
}
