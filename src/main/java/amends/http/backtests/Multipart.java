package amends.http.backtests;

import amends.history.jobs.Staged;
import amends.http.BodyTooLargeException;
import amends.http.Problem.Fault;
import amends.policy.Nearest;
import amends.wire.MalformedBodyException;
import amends.wire.StrictJson;
import amends.wire.TooLongException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadBase.FileUploadIOException;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.apache.commons.fileupload.MultipartStream.MalformedStreamException;
import org.apache.commons.fileupload.UploadContext;

/** Takes the parts of a request to the disk, one after the other as they arrive. */
final class Multipart {

    private static final String INCIDENTS = "incidents";
    private static final String OPTIONS = "options";
    private static final String RULES = "rules";
    private static final List<String> PARTS = List.of(INCIDENTS, OPTIONS, RULES);

    private static final int LONGEST_OPTIONS = 1024 * 1024;
    private static final int LONGEST_ZIP = 64 * 1024 * 1024;
    private static final int LONGEST_HEADERS = 4 * 1024;

    private final Staged staged;
    private final long mostBytes;
    private final Set<String> seen = new HashSet<>();
    private JsonNode options = JsonNodeFactory.instance.objectNode();
    private Incoming incidents;

    private Multipart(Staged staged, long mostBytes) {
        this.staged = staged;
        this.mostBytes = mostBytes;
    }

    /**
     * Reads a body.
     *
     * @param type its media type, with the boundary
     * @param mostBytes how many bytes of incidents there may be
     * @throws IOException where the disk fails
     */
    static Incoming read(String type, InputStream body, Staged staged, long mostBytes) throws IOException {
        Multipart multipart = new Multipart(staged, mostBytes);
        FileUpload upload = new FileUpload();
        upload.setPartHeaderSizeMax(LONGEST_HEADERS);
        upload.setHeaderEncoding("UTF-8");
        try {
            FileItemIterator parts = upload.getItemIterator(new Body(type, body));
            while (next(parts)) {
                multipart.take(parts.next());
            }
        } catch (FileUploadException | MalformedStreamException | FileUploadIOException broken) {
            throw Refusals.brokenMultipart("the parts are not separated as the boundary in Content-Type says,"
                    + " have headers that are too long, or end too early");
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof MalformedStreamException) {
                throw Refusals.brokenMultipart("the body ends within a part");
            }
            throw broken;
        }
        return multipart.all();
    }

    /** What stands before and between the parts is read here. */
    private static boolean next(FileItemIterator parts) throws FileUploadException, MalformedStreamException {
        try {
            return parts.hasNext();
        } catch (MalformedStreamException broken) {
            throw broken;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void take(FileItemStream part) throws IOException {
        String name = String.valueOf(part.getFieldName());
        if (!PARTS.contains(name)) {
            throw Refusals.of(new Fault(
                    null,
                    "there is no part \"" + name + '"',
                    "one of " + String.join(", ", PARTS),
                    null,
                    Nearest.to(name, PARTS),
                    null,
                    null,
                    null,
                    null));
        }
        if (!seen.add(name)) {
            throw Refusals.of(Fault.of("the part " + name + " comes twice"));
        }
        try (InputStream in = part.openStream()) {
            switch (name) {
                case INCIDENTS ->
                    incidents = new Incoming(
                            Names.of(nameOf(part)),
                            Received.into(staged.incidents(), in, mostBytes),
                            MediaTypes.format(part.getContentType()),
                            null,
                            false);
                case RULES -> Received.into(staged.zip(), in, LONGEST_ZIP);
                default -> options = options(in);
            }
        }
    }

    /** The library refuses names that may mean two files; here they only tell people what they sent. */
    private static String nameOf(FileItemStream part) {
        try {
            return part.getName();
        } catch (InvalidFileNameException odd) {
            return odd.getName();
        }
    }

    private static JsonNode options(InputStream in) throws IOException {
        byte[] read = in.readNBytes(LONGEST_OPTIONS + 1);
        if (read.length > LONGEST_OPTIONS) {
            throw new BodyTooLargeException(LONGEST_OPTIONS);
        }
        try {
            return StrictJson.read(read);
        } catch (TooLongException tooLong) {
            throw tooLong;
        } catch (MalformedBodyException malformed) {
            throw new MalformedBodyException(
                    malformed.line(),
                    malformed.column(),
                    malformed.getMessage().replace("the body", "the part " + OPTIONS));
        }
    }

    private Incoming all() {
        if (incidents == null) {
            throw Refusals.of(Fault.of("the part " + INCIDENTS + " is missing"));
        }
        return new Incoming(incidents.name(), incidents.bytes(), incidents.told(), options, seen.contains(RULES));
    }

    private record Body(String type, InputStream stream) implements UploadContext {
        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public String getContentType() {
            return type;
        }

        @Override
        @SuppressWarnings("deprecation")
        public int getContentLength() {
            return -1;
        }

        @Override
        public long contentLength() {
            return -1;
        }

        @Override
        public InputStream getInputStream() {
            return stream;
        }
    }
}
