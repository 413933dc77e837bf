package amends.storage;

import amends.folder.Binary;
import amends.folder.FolderContent;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
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
                content.files().forEach((path, text) -> add(handle, release, path, text, false));
                content.binaries()
                        .forEach((path, binary) ->
                                add(handle, release, path, Base64.getEncoder().encodeToString(binary.bytes()), true));
            }
        });
    }

    private static void add(Handle handle, String release, String path, String content, boolean encoded) {
        handle.createUpdate("insert into release_file (release, path, content, encoded)"
                        + " values (:hash, :path, :content, :encoded)")
                .bind("hash", release)
                .bind("path", path)
                .bind("content", content)
                .bind("encoded", encoded)
                .execute();
    }

    /** The release that was stored last; empty where none was. */
    public Optional<String> newest() {
        try {
            return jdbi.withHandle(handle -> handle.createQuery(
                            "select hash from release order by stored_at desc, hash fetch first 1 rows only")
                    .mapTo(String.class)
                    .findOne());
        } catch (RuntimeException e) {
            throw database.told(e);
        }
    }

    /** The files of a release; empty where it was never stored. */
    public Optional<FolderContent> content(String release) {
        try {
            return read(release);
        } catch (RuntimeException e) {
            throw database.told(e);
        }
    }

    private Optional<FolderContent> read(String release) {
        TreeMap<String, String> texts = new TreeMap<>();
        TreeMap<String, Binary> binaries = new TreeMap<>();
        jdbi.useHandle(handle -> handle.createQuery(
                        "select path, content, encoded from release_file where release = :hash")
                .bind("hash", release)
                .map((row, context) -> {
                    String content = row.getString("content");
                    if (row.getBoolean("encoded")) {
                        binaries.put(
                                row.getString("path"),
                                new Binary(Base64.getDecoder().decode(content)));
                    } else {
                        texts.put(row.getString("path"), content);
                    }
                    return content;
                })
                .list());
        return texts.isEmpty() && binaries.isEmpty()
                ? Optional.empty()
                : Optional.of(new FolderContent(texts, binaries, Collections.emptySortedMap()));
    }
}
