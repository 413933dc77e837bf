package amends.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.codahale.metrics.Counter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class LinesTest {

    private static final String TWO_LINES = "one\n2026-01-01T00:00:00Z WARN forged: two\r\u2028three\u001b[31m";

    private final LoggerContext context = new LoggerContext();
    private final Logger logger = context.getLogger("amends.test");

    private LoggingEvent event(String message, Throwable thrown) {
        LoggingEvent event = new LoggingEvent("", logger, Level.WARN, message, thrown, null);
        event.setMDCPropertyMap(Map.of("trace_id", "4bf92f3577b34da6a3ce929d0e0e4736"));
        event.addKeyValuePair(new KeyValuePair("status", 200));
        event.addKeyValuePair(new KeyValuePair("path", TWO_LINES));
        return event;
    }

    @Test
    void aTextOfACallerBeginsNoLineOfItsOwn() {
        String line = new TextLines().doLayout(event(TWO_LINES, new IllegalStateException(TWO_LINES)));

        assertThat(line.lines().filter(one -> !one.startsWith("    | "))).hasSize(1);
        assertThat(line)
                .contains(" WARN amends.test: one\\n2026-01-01T00:00:00Z WARN forged: two\\r\\u2028three\\u001b[31m")
                .contains(" trace_id=4bf92f3577b34da6a3ce929d0e0e4736 status=200 path=one\\n")
                .contains("    | java.lang.IllegalStateException: one\n")
                .endsWith("\n");
    }

    @Test
    void aLineOfJsonIsOneObjectWithItsFieldsBesideEachOther() throws Exception {
        String line = new JsonLines().doLayout(event(TWO_LINES, new IllegalStateException(TWO_LINES)));

        assertThat(line.lines()).hasSize(1);
        JsonNode json = new JsonMapper().readTree(line);
        assertThat(json.get("message").textValue()).isEqualTo(TWO_LINES);
        assertThat(json.get("level").textValue()).isEqualTo("WARN");
        assertThat(json.get("logger").textValue()).isEqualTo("amends.test");
        assertThat(json.get("trace_id").textValue()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(json.get("status").intValue()).isEqualTo(200);
        assertThat(json.get("exception").textValue()).startsWith("java.lang.IllegalStateException: one");
        assertThat(json.has("timestamp")).isTrue();
    }

    @Test
    void whoLogsNeverWaitsAndWhatIsDroppedIsCounted() throws InterruptedException {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch stuck = new CountDownLatch(1);
        AtomicInteger written = new AtomicInteger();
        Counter dropped = new Counter();
        WaitingLines waiting = new WaitingLines(10, dropped);
        waiting.setContext(context);
        AppenderBase<ILoggingEvent> disk = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                stuck.countDown();
                try {
                    blocked.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                written.incrementAndGet();
            }
        };
        disk.setContext(context);
        disk.start();
        waiting.addAppender(disk);
        waiting.setMaxFlushTime(0);
        waiting.start();

        waiting.doAppend(event("first", null));
        stuck.await();
        for (int i = 0; i < 100; i++) {
            waiting.doAppend(event("more", null));
        }
        blocked.countDown();
        waiting.stop();

        assertThat(dropped.getCount()).isBetween(80L, 90L);
        assertThat(written.get() + dropped.getCount()).isEqualTo(101);
    }
}
