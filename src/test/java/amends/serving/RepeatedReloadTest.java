package amends.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedReloadTest {

    private static final long MEBIBYTE = 1 << 20;

    @TempDir
    private Path temporary;

    /** Of real files, each state made ready, asked, and left behind for the next. */
    @Test
    void fiveHundredReloadsLeaveHeapAndMetaspaceAsTheyWere() {
        Followed followed = new Followed(temporary.resolve("rules"));
        reload(followed, 100);
        Memory before = Memory.now();
        reload(followed, 500);
        Memory after = Memory.now();

        assertThat(followed.count("reloads")).isEqualTo(600);
        assertThat(after.heap() - before.heap()).as("heap").isLessThan(2 * MEBIBYTE);
        assertThat(after.metaspace() - before.metaspace()).as("Metaspace").isLessThan(MEBIBYTE);
        assertThat(after.classes() - before.classes()).as("classes").isLessThan(100);
    }

    private static void reload(Followed followed, int times) {
        for (int i = 0; i < times; i++) {
            // Every other state is broken, and every release is another one.
            followed.save(Followed.POLICY, "package test;\nrule \"" + i + "\"");
            followed.look();
            followed.save(Followed.POLICY, Followed.policy(1 + i % 20) + "// " + followed.count("reloads"));
            followed.look();
            assertThat(followed.serves()).isEqualTo(1 + i % 20);
        }
    }

    private record Memory(long heap, long metaspace, long classes) {

        /** The least of some measurements, each after everything that is not held any more was given back. */
        static Memory now() {
            Memory least = new Memory(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
            for (int i = 0; i < 5; i++) {
                System.gc();
                least = new Memory(
                        Math.min(
                                least.heap,
                                ManagementFactory.getMemoryMXBean()
                                        .getHeapMemoryUsage()
                                        .getUsed()),
                        Math.min(least.metaspace, pool("Metaspace")),
                        Math.min(
                                least.classes,
                                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount()));
            }
            return least;
        }

        private static long pool(String name) {
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().equals(name))
                    .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
                    .findFirst()
                    .orElseThrow();
        }
    }
}
