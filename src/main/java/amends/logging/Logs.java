package amends.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.Layout;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import com.codahale.metrics.Counter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Says where log lines go. Standard output stays for what the program was asked for. */
public final class Logs {

    /** The logger of requests that were answered. */
    public static final String ACCESS = "amends.access";

    private static final String SERVING = "amends.serving";

    private static final int MOST_WAITING = 8_192;
    private static final String FILE_SIZE = "100MB";
    private static final String ALL_FILES = "2GB";
    private static final int DAYS = 30;

    private Logs() {}

    /**
     * What is logged, how, and where.
     *
     * @param json whether lines are for machines
     * @param level from which level on
     * @param file the file, or null for standard error
     * @param access whether each request is
     */
    public record Wanted(boolean json, String level, Path file, boolean access) {}

    /** Writes warnings to standard error, line by line. */
    public static void toStandardError() {
        LoggerContext context = begin("WARN");
        context.getLogger(Logger.ROOT_LOGGER_NAME)
                .addAppender(start(new ConsoleAppender<>(), new TextLines(), context));
    }

    /**
     * Writes what a service logs, by a thread of its own.
     *
     * @param dropped counts lines that were dropped because others waited
     */
    public static void serve(Wanted wanted, Counter dropped) {
        LoggerContext context = begin(wanted.level());
        context.getLogger(ACCESS).setLevel(wanted.access() ? Level.INFO : Level.OFF);
        Layout<ILoggingEvent> layout = wanted.json() ? new JsonLines() : new TextLines();
        WaitingLines waiting = new WaitingLines(MOST_WAITING, dropped);
        waiting.setContext(context);
        waiting.addAppender(
                wanted.file() == null
                        ? start(new ConsoleAppender<>(), layout, context)
                        : start(file(wanted.file(), context), layout, context));
        waiting.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(waiting);
    }

    /** Tells of the rules that come to serve no more than of anything else, from now on. */
    public static void untold() {
        context().getLogger(SERVING).setLevel(null);
    }

    /** Writes what still waits. */
    public static void close() {
        context().stop();
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    private static LoggerContext begin(String level) {
        LoggerContext context = context();
        context.reset();
        Level wanted = Level.valueOf(level);
        // Below INFO libraries tell what callers sent, keys too.
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(wanted.isGreaterOrEqual(Level.INFO) ? wanted : Level.INFO);
        context.getLogger("amends").setLevel(wanted);
        // Which rules come to serve is no warning, but everybody wants to find it here.
        context.getLogger(SERVING).setLevel(Level.INFO);
        // It tells with a stack trace what it throws too, and that is told in a sentence.
        context.getLogger("org.flywaydb").setLevel(Level.OFF);
        // It warns of a tool that is made anew, and calls an error what clients do.
        context.getLogger("io.modelcontextprotocol").setLevel(Level.ERROR);
        context.getLogger("io.modelcontextprotocol.server.transport").setLevel(Level.OFF);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        return context;
    }

    private static OutputStreamAppender<ILoggingEvent> start(
            OutputStreamAppender<ILoggingEvent> appender, Layout<ILoggingEvent> layout, LoggerContext context) {
        layout.setContext(context);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        if (appender instanceof ConsoleAppender<ILoggingEvent> console) {
            console.setTarget("System.err");
        }
        appender.start();
        return appender;
    }

    private static OutputStreamAppender<ILoggingEvent> file(Path file, LoggerContext context) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setFile(file.toString());
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(file + ".%d{yyyy-MM-dd}.%i.gz");
        rolling.setMaxFileSize(FileSize.valueOf(FILE_SIZE));
        rolling.setTotalSizeCap(FileSize.valueOf(ALL_FILES));
        rolling.setMaxHistory(DAYS);
        rolling.start();
        appender.setRollingPolicy(rolling);
        return appender;
    }
}
