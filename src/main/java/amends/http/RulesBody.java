package amends.http;

import amends.folder.RulesFolder;
import amends.folder.RulesUpload;
import amends.folder.RulesZipException;
import amends.http.Problem.Fault;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Rules that come as the body of a request: a folder as a zip, or texts in JSON. */
public final class RulesBody {

    private static final MediaType ZIP = MediaType.valueOf("application/zip");
    private static final int LONGEST_JSON = 16 << 20;
    private static final int LONGEST_ZIP = 64 << 20;

    private RulesBody() {}

    /**
     * Whether they come as a zip, and not as JSON.
     *
     * @throws ProblemException with 415 where they come as neither
     */
    public static boolean isZip(ContainerRequestContext http) {
        MediaType type = http.getMediaType();
        if (type != null && type.isCompatible(ZIP) && !type.isWildcardSubtype()) {
            return true;
        }
        if (type == null || !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            throw new ProblemException(
                    Problem.of(415, "the body must be application/zip, or application/json in UTF-8"),
                    Map.of("Accept", "application/zip, application/json"));
        }
        return false;
    }

    /** The bytes of a body of JSON. */
    public static byte[] json(ContainerRequestContext http) {
        return JsonBody.read(http, LONGEST_JSON);
    }

    /**
     * What a zip holds.
     *
     * @throws ProblemException where it is not one of a rules folder
     */
    public static RulesFolder.Reading zipped(ContainerRequestContext http) {
        byte[] zip;
        try {
            zip = http.getEntityStream().readNBytes(LONGEST_ZIP + 1);
            if (zip.length > LONGEST_ZIP) {
                JsonBody.drain(http.getEntityStream());
                throw new BodyTooLargeException(LONGEST_ZIP);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return RulesUpload.read(new ByteArrayInputStream(zip));
        } catch (RulesZipException wrong) {
            throw new ProblemException(new Problem(
                    "/problems/invalid-rules",
                    "The rules cannot serve",
                    422,
                    (wrong.entry() == null ? "" : wrong.entry() + ": ") + wrong.getMessage(),
                    null,
                    List.of(Fault.of(wrong.entry(), wrong.getMessage()))));
        } catch (IOException failed) {
            // What does not arrive is told as unchecked; this is our disk.
            throw new IllegalStateException("rules could not be unpacked", failed);
        }
    }
}
