package amends.storage;

import amends.folder.Binary;
import amends.folder.FolderContent;
import amends.release.Release;
import amends.serving.ReleaseFiles;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The files of releases, each release stored once. */
public final class Releases implements ReleaseFiles {

    private final Database database;
    private final Jdbi jdbi;

    /** @param database where they are stored */
    public Releases(Database database) {
        this.database = database;
        this.jdbi = Jdbi.create(database.pool());
    }

    /**
     * Stores a release. One that is there stays as it was stored first, but for its cases, of which the last count.
     *
     * @return whether it was not there
     */
    @Override
    public boolean keep(Release release, FolderContent content) {
        try {
            return jdbi.inTransaction(handle -> keep(handle, release, content));
        } catch (RuntimeException e) {
            throw database.told(e);
        }
    }

    private static boolean keep(Handle handle, Release release, FolderContent content) {
        boolean added = handle.createUpdate("""
                        insert into release (hash, stored_at, origin, stored_by, key_id, why, language, rules, kinds,
                                             cases_run, cases_failed)
                        values (:hash, :storedAt, :origin, :by, :keyId, :why, :language, :rules, :kinds, :casesRun,
                                :casesFailed)
                        on conflict do nothing
                        """).bindMethods(release).execute() == 1;
        if (added) {
            content.files().forEach((path, text) -> add(handle, release.hash(), path, text, false));
            content.binaries()
                    .forEach((path, binary) -> add(
                            handle, release.hash(), path, Base64.getEncoder().encodeToString(binary.bytes()), true));
        } else {
            handle.createUpdate("""
                            update release set rules = :rules, kinds = :kinds, cases_run = :casesRun,
                                               cases_failed = :casesFailed
                            where hash = :hash
                            """).bindMethods(release).execute();
        }
        keepCases(handle, release.hash(), content.cases());
        return added;
    }

    private static void keepCases(Handle handle, String release, SortedMap<String, String> all) {
        // PostgreSQL stores no text with this character, and a file with it holds no cases that could be read.
        SortedMap<String, String> cases = new TreeMap<>(all);
        cases.values().removeIf(text -> text.indexOf('\0') >= 0);
        if (cases.equals(cases(handle, release))) {
            return;
        }
        handle.createUpdate("delete from release_case where release = :hash")
                .bind("hash", release)
                .execute();
        cases.forEach((path, text) -> handle.createUpdate(
                        "insert into release_case (release, path, content) values (:hash, :path, :content)"
                                + " on conflict do nothing")
                .bind("hash", release)
                .bind("path", path)
                .bind("content", text)
                .execute());
    }

    private static SortedMap<String, String> cases(Handle handle, String release) {
        SortedMap<String, String> cases = new TreeMap<>();
        handle.createQuery("select path, content from release_case where release = :hash")
                .bind("hash", release)
                .map((row, context) -> Map.entry(row.getString("path"), row.getString("content")))
                .forEach(file -> cases.put(file.getKey(), file.getValue()));
        return cases;
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

    /** The files of a release and its cases; empty where it was never stored. */
    @Override
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
                : Optional.of(new FolderContent(texts, binaries, jdbi.withHandle(handle -> cases(handle, release))));
    }
}
