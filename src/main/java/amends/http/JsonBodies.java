package amends.http;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Refuses bodies that do not say that they are JSON in UTF-8, which a resource's {@code @Consumes} lets pass. */
final class JsonBodies {

    private JsonBodies() {}

    /** @throws NotSupportedException where no type is said, or another charset or an encoding is */
    static void require(HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (type == null
                || (charset != null && !charset.equalsIgnoreCase("utf-8"))
                || (encoding != null && !encoding.equalsIgnoreCase("identity"))) {
            throw new NotSupportedException();
        }
    }
}
