package amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.internal.builder.KnowledgeBuilder;

/** The canary can sing: Drools itself, given the same hostile policies, runs what is in them. */
class CanaryTest {
    @AfterEach
    void hush() {
        Canary.hush();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("singing")
    void singsWhereNothingGuards(HostileCase hostile) throws IOException {
        assertThat(heard(hostile)).isEqualTo(hostile.sings());
    }

    /** When the canary is heard, or null where it stays silent. */
    static HostileCase.Sings heard(HostileCase hostile) throws IOException {
        Canary.hush();
        try {
            KnowledgeBuilder built = RawDrools.build(
                    Files.readString(HostileCase.folder().resolve("restaurant/kinds.drl")),
                    Files.readString(hostile.policy()));
            if (Canary.sang()) {
                return HostileCase.Sings.BUILDING;
            }
            if (!built.hasErrors()) {
                RawDrools.run(built);
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError givenUp) {
            // What counts is whether it sang until then.
        }
        return Canary.sang() ? HostileCase.Sings.RUNNING : null;
    }

    /** All that sing while they are built, and every fourth of the others; with {@code -Damends.guard.long} all. */
    static Stream<HostileCase> singing() {
        List<HostileCase> all = HostileCase.all("drl")
                .filter(hostile -> hostile.sings() != null)
                .toList();
        return all.stream()
                .filter(hostile -> Boolean.getBoolean("amends.guard.long")
                        || hostile.sings() == HostileCase.Sings.BUILDING
                        || all.indexOf(hostile) % 4 == 0);
    }
}
