package amends.bench;

import amends.PolicyLoader;
import amends.drools.DrlReader;
import amends.folder.FolderContent;
import amends.folder.RulesFolder;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the guard costs of a build: the processor time of reading and refusing, beside that of loading the same folder
 * from the disk until it is ready to answer.
 *
 * @param rules how many rules there are
 * @param guardMillis the guard's processor time, warm, of all threads
 * @param buildMillis the whole build's
 */
record GuardShare(int rules, double guardMillis, double buildMillis) {

    private static final int SHOTS = 5;

    /** Measures one size, after a round that does not count. */
    static GuardShare of(int rules) {
        Path folder = BenchRules.write(rules);
        FolderContent content = RulesFolder.read(folder).content();
        DrlReader reader = new DrlReader();
        Runnable guard = () -> content.policies()
                .values()
                .forEach(files -> files.forEach((path, text) -> {
                    if (!reader.read(path, text).problems().isEmpty()) {
                        throw new IllegalStateException(path);
                    }
                }));
        Runnable build = () -> PolicyLoader.load(folder);
        return new GuardShare(rules, millis(guard), millis(build));
    }

    /** The guard's part of the build. */
    double share() {
        return guardMillis / buildMillis;
    }

    private static double millis(Runnable work) {
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        work.run();
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < SHOTS; i++) {
            long before = process.getProcessCpuTime();
            work.run();
            millis.add((process.getProcessCpuTime() - before) / 1e6);
        }
        return Statistics.median(millis);
    }
}
