package amends.http.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** What was packed by gzip, and knows whether more of it can be had without waiting. */
final class Unpacked extends GZIPInputStream {

    private static final int BUFFER = 8_192;

    private final InputStream packed;

    /** @throws IOException where it is not gzip, or does not come */
    Unpacked(InputStream packed) throws IOException {
        super(packed, BUFFER);
        this.packed = packed;
    }

    @Override
    public int available() throws IOException {
        return super.available() > 0 && (!inf.needsInput() || packed.available() > 0) ? 1 : 0;
    }
}
