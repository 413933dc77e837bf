package amends.releasing;

import amends.release.Release;
import amends.release.ReleaseBook;
import java.util.List;
import java.util.regex.Pattern;

/** Finds releases by their hash, or by how it begins. */
final class Lookup {

    private static final String SORT = "sha256:";
    private static final int LEAST = 8;
    private static final int SHOWN = 5;
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{" + LEAST + ",64}");

    private Lookup() {}

    /**
     * The release that is meant.
     *
     * @param name the hash with or without {@code sha256:}, or at least eight characters from its beginning
     * @throws NoSuchReleaseException where there is none, or more than one
     */
    static Release find(ReleaseBook book, String name) {
        String hex = name.startsWith(SORT) ? name.substring(SORT.length()) : name;
        if (!HEX.matcher(hex).matches()) {
            // Releases that tests make up have names of their own.
            return book.find(name)
                    .orElseThrow(() -> new NoSuchReleaseException("\"" + shown(name) + "\" names no release; expected "
                            + SORT + " and 64 hexadecimal digits, or at least the first " + LEAST + " of them"));
        }
        List<Release> found = book.beginning(SORT + hex);
        if (found.isEmpty()) {
            throw new NoSuchReleaseException("no release is stored whose hash is or begins with " + SORT + hex);
        }
        if (found.size() > 1) {
            throw new NoSuchReleaseException("several releases begin with " + SORT + hex + ": "
                    + String.join(
                            ", ", found.stream().limit(SHOWN).map(Release::hash).toList()) + "; say more of it");
        }
        return found.get(0);
    }

    private static String shown(String name) {
        return name.length() > 100 ? name.substring(0, 100) + "…" : name;
    }
}
