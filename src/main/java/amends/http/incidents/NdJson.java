package amends.http.incidents;

import jakarta.ws.rs.core.MediaType;

/** JSON, one value a line. */
final class NdJson {

    static final MediaType TYPE = new MediaType("application", "x-ndjson");

    private NdJson() {}

    /** The names under which it comes. */
    static String[] taken() {
        return new String[] {"application/x-ndjson", "application/ndjson", "application/jsonl"};
    }
}
