package amends;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Logs warnings to standard error; standard output stays for what the program was asked for. */
final class Logging {

    private Logging() {}

    static void toStandardError() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        Lines lines = new Lines();
        lines.setContext(context);
        lines.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setLayout(lines);
        encoder.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(encoder);
        console.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        // Which rules come to serve is no warning, but everybody wants to find it here.
        context.getLogger("amends.serving").setLevel(Level.INFO);
        // It tells with a stack trace what it throws too, and that is told in a sentence.
        context.getLogger("org.flywaydb").setLevel(Level.OFF);
        // It warns of a tool that is made anew, and calls an error what clients do.
        context.getLogger("io.modelcontextprotocol").setLevel(Level.ERROR);
        context.getLogger("io.modelcontextprotocol.server.transport").setLevel(Level.OFF);
        root.addAppender(console);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /** Writes what is still to be written. */
    static void close() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
    }

    /** When, how bad, who, what. Logback's own patterns cost a twentieth of a second at start. */
    private static final class Lines extends LayoutBase<ILoggingEvent> {
        @Override
        public String doLayout(ILoggingEvent event) {
            StringBuilder line = new StringBuilder()
                    .append(event.getInstant())
                    .append(' ')
                    .append(event.getLevel())
                    .append(' ')
                    .append(event.getLoggerName())
                    .append(": ")
                    .append(event.getFormattedMessage())
                    .append(System.lineSeparator());
            IThrowableProxy thrown = event.getThrowableProxy();
            return thrown == null
                    ? line.toString()
                    : line.append(ThrowableProxyUtil.asString(thrown)).toString();
        }
    }
}
