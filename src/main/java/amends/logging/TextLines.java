package amends.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.util.Map;
import org.slf4j.event.KeyValuePair;

/**
 * Lines for people: when, how bad, who, what. What callers wrote cannot begin a line of its own: line breaks and the like
 * are written as escapes, and the lines of a stack trace are set in. Logback's own patterns cost a twentieth of a second at
 * the start.
 */
final class TextLines extends LayoutBase<ILoggingEvent> {

    private static final String SET_IN = "    | ";

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(160)
                .append(event.getInstant())
                .append(' ')
                .append(event.getLevel())
                .append(' ')
                .append(event.getLoggerName())
                .append(": ");
        escape(event.getFormattedMessage(), line);
        for (Map.Entry<String, String> known : event.getMDCPropertyMap().entrySet()) {
            pair(known.getKey(), known.getValue(), line);
        }
        if (event.getKeyValuePairs() != null) {
            for (KeyValuePair pair : event.getKeyValuePairs()) {
                pair(pair.key, pair.value, line);
            }
        }
        line.append('\n');
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown != null) {
            ThrowableProxyUtil.asString(thrown).lines().forEach(told -> {
                line.append(SET_IN);
                escape(told, line);
                line.append('\n');
            });
        }
        return line.toString();
    }

    private static void pair(String key, Object value, StringBuilder line) {
        line.append(' ').append(key).append('=');
        escape(String.valueOf(value), line);
    }

    /** Adds a text with everything that could end a line or steer a terminal as an escape. */
    private static void escape(String text, StringBuilder line) {
        if (text == null) {
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line.append("\\n");
            } else if (c == '\r') {
                line.append("\\r");
            } else if ((c != '\t' && Character.isISOControl(c)) || c == '\u2028' || c == '\u2029') {
                line.append(String.format("\\u%04x", (int) c));
            } else {
                line.append(c);
            }
        }
    }
}
