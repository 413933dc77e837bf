package amends.http.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A body that has to come at a pace. Only the time counts in which somebody waited for it: where we read slowly ourselves,
 * because of what the caller asks for, nobody is to blame.
 */
final class PacedInput extends ServletInputStream {

    private final ServletInputStream body;
    private final long patience;
    private final long pace;
    private long waited;
    private long came;

    /**
     * @param patience nanoseconds that may be waited altogether before the pace counts
     * @param pace bytes a second
     */
    PacedInput(ServletInputStream body, long patience, long pace) {
        this.body = body;
        this.patience = patience;
        this.pace = pace;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        long began = System.nanoTime();
        int count = body.read(into, from, most);
        waited += System.nanoTime() - began;
        came += Math.max(0, count);
        if (count >= 0 && waited > patience && came < pace * TimeUnit.NANOSECONDS.toMillis(waited) / 1_000) {
            throw new IOException(new TimeoutException("the body comes too slowly"));
        }
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
