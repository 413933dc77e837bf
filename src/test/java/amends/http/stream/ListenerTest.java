package amends.http.stream;

import static org.assertj.core.api.Assertions.assertThat;

import amends.access.Caller;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** How a connection is told that it is alive. */
class ListenerTest {

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    private Listener listener(boolean alive) {
        ServletOutputStream out = new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener ready) {
                throw new UnsupportedOperationException("nobody waits");
            }

            @Override
            public void write(int one) {
                heard.write(one);
            }
        };
        Wanted wanted = new Wanted(null, null, null, alive);
        return new Listener(null, out, new Telling.Whole(wanted), null, Caller.local(), null, null);
    }

    @Test
    void aHeartbeatIsACommentForProgramsAndAnEventForWhoAsksForIt() {
        listener(false).beat();
        assertThat(heard.toString(StandardCharsets.UTF_8)).isEqualTo(":\n\n");
        heard.reset();
        listener(true).beat();
        assertThat(heard.toString(StandardCharsets.UTF_8)).isEqualTo("event: alive\ndata: {}\n\n");
    }
}
