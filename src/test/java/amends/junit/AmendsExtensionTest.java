package amends.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What a team sees of its rules in its own build. The folders are below {@code target}, where the examples look. */
class AmendsExtensionTest {

    private static final String FOLDER = "target/rules-of-a-team";

    private static EngineExecutionResults run(Class<?> test) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.conditions.deactivate", "*")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.config.executor-service", "FORK_JOIN_POOL")
                .selectors(selectClass(test))
                .execute();
    }

    private static void write(String folder, String file, String text) throws IOException {
        Path path = Path.of(folder, "parcel", file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static String policy(int minutes) {
        return """
                package parcel;

                declare LateParcel extends Incident
                end

                rule "Apologise for a late parcel"
                when
                    LateParcel( delayMinutes > %d )
                then
                    recommend.acknowledge("amends.acknowledge");
                end
                """.formatted(minutes);
    }

    private static final String CASES = """
            defaults:
              asOf: 2026-11-22T19:31:00Z
              incident: {kind: parcel.LateParcel}
            tables:
              - name: An apology after ten minutes
                given: [delayMinutes]
                expect: [recommends]
                rows:
                  - [10, none]
                  - [11, acknowledge amends.acknowledge]
            """;

    @Disabled("run by the test around it")
    @AmendsRules(FOLDER + "/good")
    static class Good {
        @TestFactory
        Stream<DynamicNode> everyCaseHolds(PolicyTester policies) {
            return policies.cases();
        }

        @TestFactory
        Stream<DynamicNode> some(PolicyTester policies) {
            return policies.cases("delayMinutes 11$");
        }

        @Nested
        class Inside {
            @Test
            void theFolderIsTheSame(PolicyTester policies) {
                assertThat(policies.cases()).hasSize(1);
            }
        }
    }

    @AmendsRules(FOLDER + "/good")
    interface OfTheTeam {}

    @AmendsRules(FOLDER + "/nowhere")
    static class OfTheHouse {}

    @Disabled("run by the test around it")
    @Execution(ExecutionMode.CONCURRENT)
    static class ByInterface implements OfTheTeam {
        private final PolicyTester policies;

        ByInterface(PolicyTester policies) {
            this.policies = policies;
        }

        @Test
        void theCasesAreThere(PolicyTester again) {
            assertThat(again).isSameAs(policies);
            assertThat(policies.cases()).hasSize(1);
        }

        @RepeatedTest(20)
        void manyAskAtOnce(PolicyTester again) {
            assertThat(again).isSameAs(policies);
        }
    }

    @Disabled("run by the test around it")
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @AmendsRules(FOLDER + "/good")
    static class OverItsParent extends OfTheHouse {
        private PolicyTester policies;

        @BeforeAll
        void load(PolicyTester policies) {
            this.policies = policies;
        }

        @TestFactory
        Stream<DynamicNode> everyCaseHolds() {
            return policies.cases();
        }
    }

    @Disabled("run by the test around it")
    @AmendsRules(FOLDER + "/good")
    static class Misspelt {
        @TestFactory
        Stream<DynamicNode> nothing(PolicyTester policies) {
            return policies.cases("late-parcle");
        }
    }

    @Disabled("run by the test around it")
    static class Unplaced extends OfTheHouse {
        @Test
        void anything(PolicyTester policies) {}
    }

    @Disabled("run by the test around it")
    @AmendsRules(FOLDER + "/wrong")
    static class Wrong {
        @TestFactory
        Stream<DynamicNode> everyCaseHolds(PolicyTester policies) {
            return policies.cases();
        }
    }

    @Disabled("run by the test around it")
    @AmendsRules(FOLDER + "/broken")
    static class Broken {
        @Test
        void anything(PolicyTester policies) {}

        @Test
        void more(PolicyTester policies) {}
    }

    @Test
    void eachCaseIsATestThatKnowsItsLine() throws IOException {
        write(FOLDER + "/good", "late-parcel.drl", policy(10));
        write(FOLDER + "/good", "late-parcel.cases.yaml", CASES);
        EngineExecutionResults results = run(Good.class);
        results.testEvents()
                .assertStatistics(statistics -> statistics.started(4).succeeded(4));
        List<TestSource> sources = results.testEvents().started().stream()
                .flatMap(event -> event.getTestDescriptor().getSource().stream())
                .filter(FileSource.class::isInstance)
                .toList();
        assertThat(sources).hasSize(3).allSatisfy(source -> {
            FileSource file = (FileSource) source;
            assertThat(file.getFile()).exists().hasName("late-parcel.cases.yaml");
            assertThat(file.getPosition().orElseThrow().getLine()).isBetween(9, 10);
        });
        assertThat(results.allEvents()
                        .started()
                        .map(event -> event.getTestDescriptor().getDisplayName()))
                .contains("parcel/late-parcel.cases.yaml", "An apology after ten minutes / delayMinutes 11");
    }

    /** On an interface, above a nested class, over a parent's: in each place where annotations of JUnit may stand. */
    @Test
    void theFolderIsFoundWhereTeamsPutIt() throws IOException {
        write(FOLDER + "/good", "late-parcel.drl", policy(10));
        write(FOLDER + "/good", "late-parcel.cases.yaml", CASES);
        run(ByInterface.class)
                .testEvents()
                .assertStatistics(statistics -> statistics.started(21).succeeded(21));
        run(OverItsParent.class)
                .testEvents()
                .assertStatistics(statistics -> statistics.started(2).succeeded(2));
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        run(Unplaced.class)
                .testEvents()
                .assertThatEvents()
                .haveExactly(1, event(finishedWithFailure(message(text -> text.contains(FOLDER + "/nowhere")))));
    }

    @Test
    void aFactoryThatWouldMakeNoTestFails() throws IOException {
        write(FOLDER + "/good", "late-parcel.drl", policy(10));
        write(FOLDER + "/good", "late-parcel.cases.yaml", CASES);
        run(Misspelt.class)
                .allEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(message("\"late-parcle\" is found in no case; the files are "
                                + "parcel/late-parcel.cases.yaml"))));
    }

    @Test
    void aCaseThatDoesNotHoldFailsWithItsPlaceAndBothSides() throws IOException {
        write(FOLDER + "/wrong", "late-parcel.drl", policy(11));
        write(FOLDER + "/wrong", "late-parcel.cases.yaml", CASES);
        EngineExecutionResults results = run(Wrong.class);
        results.testEvents()
                .assertStatistics(statistics -> statistics.succeeded(1).failed(1));
        results.testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(message(text -> text.contains("late-parcel.cases.yaml:10:")
                                && text.contains("acknowledge amends.acknowledge")
                                && text.contains("delayMinutes 11 > 11")))));
    }

    @Test
    void rulesThatCannotBeReadFailEveryTestWithEveryProblem() throws IOException {
        write(FOLDER + "/broken", "late-parcel.drl", policy(10).replace("delayMinutes", "delayMinuts"));
        write(FOLDER + "/broken", "late-parcel.cases.yaml", CASES.replace("rows", "rowes"));
        EngineExecutionResults results = run(Broken.class);
        results.testEvents().assertStatistics(statistics -> statistics.failed(2));
        results.testEvents()
                .assertThatEvents()
                .haveExactly(
                        2,
                        event(finishedWithFailure(message(text -> text.contains("parcel/late-parcel.drl:8:17")
                                && text.contains("did you mean \"delayMinutes\"?")))));
    }
}
