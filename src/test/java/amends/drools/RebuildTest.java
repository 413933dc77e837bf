package amends.drools;

import static org.assertj.core.api.Assertions.assertThat;

import amends.policy.FieldType.Basic;
import amends.policy.Operator;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class RebuildTest {

    /** Rules that are built, used, and left behind over and over do not pile up, neither classes nor objects. */
    @Test
    void twoHundredRebuildsStayFlat() {
        rebuild(20);
        long classes = loadedClasses();
        rebuild(200);
        assertThat(loadedClasses() - classes).isLessThan(200);
    }

    private static void rebuild(int times) {
        for (int i = 0; i < times; i++) {
            TestPolicy policy = new TestPolicy().kind("Late", "Incident", "course", Basic.TEXT, "size", Basic.INT);
            long changing = i;
            policy.promise(policy.one("Late", policy.is("Late", "course", Operator.EQUAL, "main")));
            policy.rule(policy.one("Late", policy.is("Late", "size", Operator.MORE_OR_EQUAL, changing)));
            DroolsEngine engine = DroolsEngine.compile(policy.set());
            // Often enough for Drools to compile its constraints.
            for (int n = 0; n < 25; n++) {
                assertThat(policy.matches(engine, policy.fact("Late", "course", "main", "size", changing)))
                        .isEqualTo(List.of(0, 1));
            }
        }
    }

    private static long loadedClasses() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(least, ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
        }
        return least;
    }
}
