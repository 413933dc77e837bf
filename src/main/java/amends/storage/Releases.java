package amends.storage;

import amends.folder.FolderContent;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/** The files of releases, each release stored once. */
public final class Releases {

    private final Database database;
    private final Jdbi jdbi;

    /** @param database where they are stored */
    public Releases(Database database) {
        this.database = database;
        this.jdbi = Jdbi.create(database.pool());
    }

    /** Stores a release, unless it is there. */
    public void keep(String release, FolderContent content, Instant now) {
        jdbi.useTransaction(handle -> {
            int added = handle.createUpdate(
                            "insert into release (hash, stored_at) values (:hash, :at) on conflict do nothing")
                    .bind("hash", release)
                    .bind("at", now)
                    .execute();
            if (added == 1) {
                content.files()
                        .forEach((path, text) -> handle.createUpdate(
                                        "insert into release_file (release, path, content) values (:hash, :path, :text)")
                                .bind("hash", release)
                                .bind("path", path)
                                .bind("text", text)
                                .execute());
            }
        });
    }

    /** The texts of a release by path; none where it was never stored. */
    public Map<String, String> files(String release) {
        try {
            return read(release);
        } catch (RuntimeException e) {
            throw database.told(e);
        }
    }

    private Map<String, String> read(String release) {
        return jdbi.withHandle(handle -> {
            Map<String, String> files = new TreeMap<>();
            handle.createQuery("select path, content from release_file where release = :hash")
                    .bind("hash", release)
                    .map((row, context) -> files.put(row.getString("path"), row.getString("content")))
                    .list();
            return files;
        });
    }
}
