package amends.folder;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files of a rules folder that can change an answer.
 *
 * @param files their text, by the path below the folder with forward slashes, in the order of the paths
 */
public record FolderContent(SortedMap<String, String> files) {

    /** The folder whose policies are compiled into every domain. */
    public static final String COMMON = "common";

    /** The vocabulary of the policies in sentences. */
    public static final String SENTENCES = "sentences.dsl";

    public FolderContent {
        SortedMap<String, String> byPath = new TreeMap<>();
        byPath.putAll(files);
        files = Collections.unmodifiableSortedMap(byPath);
    }

    /** The content made of these texts, by path. */
    public static FolderContent of(Map<String, String> files) {
        return new FolderContent(new TreeMap<>(files));
    }

    /** The same with one file more, or with another text of it. */
    public FolderContent with(String path, String text) {
        TreeMap<String, String> more = new TreeMap<>(files);
        more.put(path, text);
        return new FolderContent(more);
    }

    /**
     * The release: {@code sha256:} and the hash of the paths and texts in the order of the paths, each as UTF-8 and
     * preceded by its length in bytes, eight of them, the highest first.
     */
    public String release() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, text) -> {
                update(digest, path);
                update(digest, text);
            });
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, bytes.length));
        digest.update(bytes);
    }

    /** The texts of the policy files, by path, of every domain and of {@value #COMMON}, by the folder's name. */
    public SortedMap<String, SortedMap<String, String>> policies() {
        SortedMap<String, SortedMap<String, String>> policies = new TreeMap<>();
        files.forEach((path, text) -> {
            int slash = path.indexOf('/');
            if (slash > 0 && FileSort.isPolicy(path)) {
                policies.computeIfAbsent(path.substring(0, slash), folder -> new TreeMap<>())
                        .put(path, text);
            }
        });
        return policies;
    }

    /** The names of the domains: the folders with policies in them, but for {@value #COMMON}. */
    public SortedSet<String> domains() {
        SortedSet<String> domains = new TreeSet<>(policies().keySet());
        domains.remove(COMMON);
        return domains;
    }
}
