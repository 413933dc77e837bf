package amends.http.backtests;

import amends.rows.InputFormat;
import java.util.Locale;
import java.util.Map;

/** Which formats media types tell. */
final class MediaTypes {

    private static final Map<String, InputFormat> FORMATS = Map.of(
            "text/csv", InputFormat.CSV,
            "text/tab-separated-values", InputFormat.CSV,
            "application/x-ndjson", InputFormat.NDJSON,
            "application/ndjson", InputFormat.NDJSON,
            "application/jsonl", InputFormat.NDJSON);

    private MediaTypes() {}

    /** The format that a media type tells, or null. */
    static InputFormat format(String type) {
        if (type == null) {
            return null;
        }
        int end = type.indexOf(';');
        String bare = (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return FORMATS.get(bare);
    }
}
