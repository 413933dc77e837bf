package amends.folder;

import amends.testing.Case;
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
 * The files of a rules folder: those that can change an answer, of which the release is made, and the cases.
 *
 * @param files their text, by the path below the folder with forward slashes, in the order of the paths
 * @param binaries those that are no text, in the same way
 * @param cases the files of cases, in the same way; whatever they say changes no answer
 */
public record FolderContent(
        SortedMap<String, String> files, SortedMap<String, Binary> binaries, SortedMap<String, String> cases) {

    /** The folder whose policies are compiled into every domain. */
    public static final String COMMON = "common";

    /** The vocabulary of the policies in sentences. */
    public static final String SENTENCES = "sentences.dsl";

    public FolderContent {
        SortedMap<String, String> byPath = new TreeMap<>();
        byPath.putAll(files);
        files = Collections.unmodifiableSortedMap(byPath);
        SortedMap<String, Binary> binariesByPath = new TreeMap<>();
        binariesByPath.putAll(binaries);
        binaries = Collections.unmodifiableSortedMap(binariesByPath);
        SortedMap<String, String> casesByPath = new TreeMap<>();
        casesByPath.putAll(cases);
        cases = Collections.unmodifiableSortedMap(casesByPath);
    }

    /** Content that is all text and can change an answer. */
    public FolderContent(SortedMap<String, String> files) {
        this(files, Collections.emptySortedMap(), Collections.emptySortedMap());
    }

    /** The content made of these texts, by path. */
    public static FolderContent of(Map<String, String> files) {
        TreeMap<String, String> rules = new TreeMap<>(files);
        TreeMap<String, String> cases = new TreeMap<>(files);
        rules.keySet().removeIf(FileSort::isCases);
        cases.keySet().removeIf(path -> !FileSort.isCases(path));
        return new FolderContent(rules, Collections.emptySortedMap(), cases);
    }

    /** The same with one file more, or with another text of it. */
    public FolderContent with(String path, String text) {
        boolean isCases = FileSort.isCases(path);
        TreeMap<String, String> more = new TreeMap<>(isCases ? cases : files);
        more.put(path, text);
        return isCases ? new FolderContent(files, binaries, more) : new FolderContent(more, binaries, cases);
    }

    /** The same with one file more that is no text, or with other bytes of it. */
    public FolderContent with(String path, Binary bytes) {
        TreeMap<String, Binary> more = new TreeMap<>(binaries);
        more.put(path, bytes);
        return new FolderContent(files, more, cases);
    }

    /**
     * The release: {@code sha256:} and the hash of the paths and contents in the order of the paths, texts as UTF-8, each
     * preceded by its length in bytes, eight of them, the highest first.
     */
    public String release() {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        files.forEach((path, text) -> contents.put(path, text.getBytes(StandardCharsets.UTF_8)));
        binaries.forEach((path, bytes) -> contents.put(path, bytes.bytes()));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            contents.forEach((path, content) -> {
                update(digest, path.getBytes(StandardCharsets.UTF_8));
                update(digest, content);
            });
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void update(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, bytes.length));
        digest.update(bytes);
    }

    /** The texts of the policy files, by path, of every domain and of {@value #COMMON}, by the folder's name. */
    public SortedMap<String, SortedMap<String, String>> policies() {
        return byFolder(files);
    }

    /** The policy files that are no text, in the same way. */
    public SortedMap<String, SortedMap<String, Binary>> binaryPolicies() {
        return byFolder(binaries);
    }

    private static <T> SortedMap<String, SortedMap<String, T>> byFolder(SortedMap<String, T> files) {
        SortedMap<String, SortedMap<String, T>> policies = new TreeMap<>();
        files.forEach((path, content) -> {
            int slash = path.indexOf('/');
            if (slash > 0 && FileSort.isPolicy(path)) {
                policies.computeIfAbsent(path.substring(0, slash), folder -> new TreeMap<>())
                        .put(path, content);
            }
        });
        return policies;
    }

    /** The text of every file that is one, by path, the cases included. */
    public SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>(files);
        texts.putAll(cases);
        return texts;
    }

    /** The paths of all policies, without what says how they are written: {@code restaurant/late-meal}. */
    public SortedSet<String> policyNames() {
        SortedSet<String> names = new TreeSet<>();
        policies().values().forEach(policies -> policies.keySet().forEach(path -> names.add(Case.policyOf(path))));
        binaryPolicies()
                .values()
                .forEach(policies -> policies.keySet().forEach(path -> names.add(Case.policyOf(path))));
        return names;
    }

    /** The names of the domains: the folders with policies in them, but for {@value #COMMON}. */
    public SortedSet<String> domains() {
        SortedSet<String> domains = new TreeSet<>(policies().keySet());
        domains.addAll(binaryPolicies().keySet());
        domains.remove(COMMON);
        return domains;
    }
}
