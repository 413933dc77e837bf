package amends.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * Where a rules folder is, for places in its files.
 *
 * @param prefix what stands before the path of a file, as the caller named the folder, with a slash at its end or empty
 * @param uri the folder as an absolute URI where it lies outside of the working directory, else null: then the URIs of
 *     its files are relative to that directory, which for a code host is the repository
 */
public record RulesRoot(String prefix, String uri) {

    /**
     * A rules folder.
     *
     * @param folder as the caller named it
     * @param workingDirectory what a relative name is relative to
     */
    public static RulesRoot of(Path folder, Path workingDirectory) {
        Path named = folder.normalize();
        String prefix = named.toString().isEmpty() ? "" : named.toString().replace('\\', '/') + "/";
        Path absolute = workingDirectory.resolve(folder).normalize();
        Path base = workingDirectory.normalize();
        if (absolute.startsWith(base)) {
            return new RulesRoot(prefix, null).inside(base.relativize(absolute));
        }
        String uri = absolute.toUri().toASCIIString();
        return new RulesRoot(prefix, uri.endsWith("/") ? uri : uri + "/");
    }

    private RulesRoot inside(Path relative) {
        return new RulesRoot(
                relative.toString().isEmpty() ? "" : relative.toString().replace('\\', '/') + "/", null);
    }

    /** The URI of a file, relative to {@link #uri} or to the working directory. */
    String uriOf(String file) {
        try {
            String path = uri == null ? prefix + file : file;
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(file, e);
        }
    }
}
