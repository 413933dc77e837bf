package amends.folder;

import java.text.Normalizer;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Where the entries of a zip belong in a rules folder.
 *
 * @param wrapper the folder that the rules folder was packed in, with a slash at its end, or empty
 */
record ZipNames(String wrapper) {

    private static final int LONGEST_NAME = 255;
    private static final int MAX_DEPTH = 16;

    /** What macOS adds to each zip. */
    private static final String MAC = "__MACOSX/";

    /**
     * Looks for the folder that holds all entries. Whoever packs {@code rules} rather than what is in it brings one more
     * folder; a domain's own folder is none, for it has policies in it.
     */
    static ZipNames of(List<ZipArchiveEntry> entries) {
        String wrapper = null;
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName();
            int slash = name.indexOf('/');
            if (name.startsWith(MAC)) {
                continue;
            }
            String top = name.substring(0, slash + 1);
            boolean policy = name.indexOf('/', slash + 1) < 0 && FileSort.isPolicy(name);
            if (top.isEmpty() || policy || (wrapper != null && !wrapper.equals(top))) {
                return new ZipNames("");
            }
            wrapper = top;
        }
        return new ZipNames(wrapper == null ? "" : wrapper);
    }

    /**
     * The path of an entry below the rules folder, with forward slashes.
     *
     * @return the path, or null where the entry is no part of the folder
     * @throws RulesZipException where the entry's name is none that a file below a folder has
     */
    String path(ZipArchiveEntry entry) throws RulesZipException {
        String name = entry.getName();
        if (name.startsWith(MAC) || name.equals(wrapper)) {
            return null;
        }
        String path = Normalizer.normalize(name.substring(wrapper.length()), Normalizer.Form.NFC);
        String bare = entry.isDirectory() ? path.substring(0, path.length() - 1) : path;
        String[] steps = bare.split("/", -1);
        for (String step : steps) {
            String wrong = wrong(step);
            if (wrong != null) {
                throw new RulesZipException(name, wrong);
            }
        }
        if (steps.length > MAX_DEPTH) {
            throw new RulesZipException(name, "folders go too deep here");
        }
        return bare;
    }

    private static String wrong(String step) {
        if (step.equals("..")) {
            return "leads out of the rules folder";
        }
        if (step.isEmpty()) {
            return "is not a path below the rules folder";
        }
        if (step.equals(".") || step.contains("\\") || step.contains(":")) {
            return "is not a plain path with forward slashes";
        }
        if (step.length() > LONGEST_NAME || step.codePoints().anyMatch(Character::isISOControl)) {
            return "has a name that no file has here";
        }
        return null;
    }
}
