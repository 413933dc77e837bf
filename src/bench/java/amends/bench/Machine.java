package amends.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the figures were measured on. */
final class Machine {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final String MODEL = "model name";
    private static final long GIBIBYTE = 1L << 30;

    private Machine() {}

    /** The machine in a few lines. */
    static List<String> lines() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        List<String> lines = new ArrayList<>();
        lines.add("Processor: " + Runtime.getRuntime().availableProcessors() + " cores of " + processor());
        lines.add("Memory: " + Math.round((double) system.getTotalMemorySize() / GIBIBYTE) + " GiB");
        lines.add("System: " + property("os.name") + " " + property("os.version") + ", " + property("os.arch"));
        lines.add("Java: " + property("java.vm.name") + " " + property("java.runtime.version") + ", "
                + property("java.vendor"));
        lines.add("Load average at the start: " + system.getSystemLoadAverage());
        return lines;
    }

    private static String processor() {
        try {
            return Files.readAllLines(CPU_INFO).stream()
                    .filter(line -> line.startsWith(MODEL))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("a model that is not told");
        } catch (IOException e) {
            return "a model that is not told";
        }
    }

    private static String property(String name) {
        return System.getProperty(name);
    }
}
