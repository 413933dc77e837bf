package amends;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
    private static final String WIRING = "amends";

    /** A way in from outside, like the program itself. */
    private static final String TESTS_OF_TEAMS = "amends.junit..";

    private static final String[] DOMAIN = {
        "amends.money..",
        "amends.access..",
        "amends.policy..",
        "amends.incident..",
        "amends.promise..",
        "amends.recommendation..",
        "amends.check..",
        "amends.testing..",
        "amends.book..",
        "amends.explanation..",
        "amends.decision..",
        "amends.release..",
        "amends.releasing..",
        "amends.ledger..",
        "amends.reports..",
        "amends.outward..",
        "amends.casework..",
        "amends.demo..",
        "amends.digest..",
        "amends.backtest..",
        "amends.listening..",
        "amends.work.."
    };

    private static final String[] EDGES = {"amends.http..", "amends.mcp..", "amends.console..", "amends.cli.."};

    /** The first cell of a row of the table in docs/architecture.md. */
    private static final Pattern ROOM = Pattern.compile("(?m)^\\| `(amends[a-z.]*)` \\|");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(WIRING);

    @Test
    void theDomainImportsOnlyJavaAndItself() {
        holds(classes()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(and("java..", DOMAIN)));
    }

    /** The rooms of the domain, as docs/architecture.md tells who may know whom. */
    @ParameterizedTest
    @CsvSource({
        "amends.money, ''",
        "amends.access, ''",
        "amends.promise, ''",
        "amends.incident, money promise",
        "amends.policy, money promise incident",
        "amends.policy.syntax, money promise incident policy",
        "amends.policy.resolve, money promise incident policy policy.syntax",
        "amends.recommendation, money promise incident policy",
        "amends.check, money promise incident policy policy.syntax recommendation",
        "amends.check.meaning, money promise incident policy recommendation check",
        "amends.testing, money promise incident policy recommendation",
        "amends.testing.coverage, money promise incident policy recommendation check.meaning testing",
        "amends.testing.mutation, money promise incident policy recommendation check.meaning testing",
        "amends.ledger, money promise incident policy recommendation",
        "amends.reports, money promise recommendation listening",
        "amends.explanation, money promise incident policy recommendation check.meaning book",
        "amends.decision, ''",
        "amends.outward, ''",
        "amends.release, ''",
        "amends.release.diff, money promise incident policy recommendation book",
        "amends.releasing, release casework decision ledger",
        "amends.casework, money promise incident policy recommendation ledger decision release reports outward work",
        "amends.demo, money promise incident policy recommendation ledger casework",
        "amends.digest, casework ledger reports",
        "amends.work, ''",
        "amends.backtest, money promise incident policy recommendation backtest.sweep backtest.steps listening work",
        "amends.backtest.sweep, money promise incident policy recommendation",
        "amends.backtest.steps, money promise incident policy recommendation backtest.sweep",
        "amends.listening, money promise incident policy",
        "amends.book, money promise incident policy policy.syntax recommendation",
        "amends.yaml, policy"
    })
    void aRoomKnowsOnlyThoseThatTheTableNames(String room, String known) {
        String[] others =
                Stream.of(known.split(" ")).map(other -> "amends." + other).toArray(String[]::new);
        holds(noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(resideInAPackage("amends..").and(resideOutsideOfPackages(and(room, others)))));
    }

    @ParameterizedTest
    @CsvSource({
        "drools, ''",
        "folder, yaml",
        "wording, ''",
        "site, ''",
        "wire, ''",
        "cases, yaml wire",
        "rows, wire",
        "statistics, ''",
        "serving, folder",
        "spool, ''",
        "webhooks, ''",
        "mail, ''",
        "history, rows wire statistics folder serving",
        "storage, wire folder serving",
        "metrics, ''",
        "logging, ''",
        "settings, ''",
        "http, wire rows history folder serving",
        "mcp, wire folder serving http",
        "console, wire rows history folder serving site http",
        "cli, wire cases rows history"
    })
    void aRoomAtTheEdgeKnowsTheDomainAndThoseThatTheTableNames(String room, String known) {
        String[] others = Stream.of((room + " " + known).strip().split(" "))
                .map(other -> "amends." + other + "..")
                .toArray(String[]::new);
        holds(noClasses()
                .that()
                .resideInAPackage("amends." + room + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("amends..")
                        .and(resideOutsideOfPackages(DOMAIN))
                        .and(resideOutsideOfPackages(others))));
    }

    /** Rooms at the edge that stand in rooms of their own, or hold some that may know more. */
    @ParameterizedTest
    @CsvSource({
        "amends.drools, ''",
        "amends.drools.sentences, drools",
        "amends.drools.tables, drools",
        "amends.history, rows wire statistics"
    })
    void aRoomInsideAnotherKnowsOnlyThoseThatTheTableNames(String room, String known) {
        String[] others =
                Stream.of(known.split(" ")).map(other -> "amends." + other).toArray(String[]::new);
        holds(noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(resideInAPackage("amends..")
                        .and(resideOutsideOfPackages(DOMAIN))
                        .and(resideOutsideOfPackages(and(room, others)))));
    }

    @Test
    void everyPackageStandsInTheTableOfRoomsAndEveryRoomOfTheTableIsThere() throws IOException {
        List<String> rooms = ROOM.matcher(Files.readString(Path.of("docs", "architecture.md")))
                .results()
                .map(row -> row.group(1))
                .toList();
        SortedSet<String> packages =
                new TreeSet<>(HOUSE.stream().map(JavaClass::getPackageName).toList());

        assertThat(rooms).doesNotHaveDuplicates().contains(WIRING);
        assertThat(packages).containsAll(rooms);
        assertThat(packages)
                .filteredOn(one -> !one.equals(WIRING))
                .allMatch(one -> rooms.stream()
                        .filter(room -> !room.equals(WIRING))
                        .anyMatch(room -> one.equals(room) || one.startsWith(room + '.')));
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        holds(slices().matching("amends.(*)..").should().beFreeOfCycles());
    }

    @Test
    void nobodyDependsOnTheWiring() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(WIRING, TESTS_OF_TEAMS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(WIRING));
    }

    @Test
    void nobodyDependsOnTheTestsOfTeams() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(TESTS_OF_TEAMS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(TESTS_OF_TEAMS));
    }

    @Test
    void theTestsOfTeamsKnowTheWiringTheDomainAndTheWire() {
        holds(noClasses()
                .that()
                .resideInAPackage(TESTS_OF_TEAMS)
                .should()
                .dependOnClassesThat(resideInAPackage("amends..")
                        .and(resideOutsideOfPackages(DOMAIN))
                        .and(resideOutsideOfPackages(WIRING, TESTS_OF_TEAMS, "amends.wire.."))));
    }

    @Test
    void onlyTheTestsOfTeamsKnowJUnitAndAssertJ() {
        onlyKnows(TESTS_OF_TEAMS, "org.junit..", "org.opentest4j..", "org.assertj..");
    }

    @Test
    void onlyTheDroolsPackageKnowsDrools() {
        onlyKnows("amends.drools..", "org.drools..", "org.kie..");
    }

    @Test
    void onlyTheTablesKnowPoi() {
        onlyKnows("amends.drools.tables..", "org.apache.poi..");
    }

    @Test
    void onlyTheStoragePackageKnowsTheDatabase() {
        onlyKnows(
                "amends.storage..",
                "org.jdbi..",
                "org.h2..",
                "org.postgresql..",
                "org.flywaydb..",
                "com.zaxxer..",
                "com.github.kagkarlsson..");
    }

    @Test
    void onlyTheWebhooksKnowTheHttpClientAndTheSignatures() {
        onlyKnows("amends.webhooks..", "org.eclipse.jetty.client..", "com.standardwebhooks..");
    }

    @Test
    void onlyTheMailPackageKnowsJakartaMail() {
        onlyKnows("amends.mail..", "jakarta.mail..");
    }

    @Test
    void onlyTheWordingPackageKnowsIcu() {
        onlyKnows("amends.wording..", "com.ibm.icu..");
    }

    @Test
    void onlyTheLoggingKnowsLogbackAndWhoQuietensABuildOfOthers() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(WIRING, "amends.logging..", TESTS_OF_TEAMS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ch.qos.logback.."));
    }

    @Test
    void onlyTheMetricsKnowPrometheus() {
        onlyKnows("amends.metrics..", "io.prometheus..");
    }

    @Test
    void onlyTheStatisticsKnowCommonsStatistics() {
        onlyKnows("amends.statistics..", "org.apache.commons.statistics..");
    }

    @Test
    void onlyTheYamlPackageKnowsTheYamlParser() {
        onlyKnows("amends.yaml..", "org.snakeyaml..", "org.yaml..");
    }

    @Test
    void casesKnowYamlTheWireAndTheDomain() {
        holds(classes()
                .that()
                .resideInAPackage("amends.cases..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(and(
                        "java..",
                        and(
                                "com.fasterxml.jackson.databind..",
                                and("amends.cases..", and("amends.yaml..", and("amends.wire..", DOMAIN)))))));
    }

    @Test
    void onlyTheWiringAndTheCommandLineKnowCases() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(WIRING, "amends.cases..", "amends.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("amends.cases.."));
    }

    @Test
    void onlyTheAssistantsKnowTheirProtocol() {
        onlyKnows("amends.mcp..", "io.modelcontextprotocol..", "reactor..", "org.reactivestreams..");
    }

    @Test
    void onlyTheSiteKnowsTheTemplates() {
        onlyKnows("amends.site..", "gg.jte..", "templates..");
    }

    @ParameterizedTest
    @ValueSource(strings = {"amends.http..", "amends.cli.."})
    void noEdgeDependsOnAnother(String edge) {
        String[] others = Stream.of(EDGES).filter(other -> !other.equals(edge)).toArray(String[]::new);
        holds(noClasses()
                .that()
                .resideInAPackage(edge)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others));
    }

    @Test
    void onlyTheWiringAndTheEdgesThemselvesDependOnAnEdge() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(and(WIRING, EDGES))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(EDGES));
    }

    @Test
    void nobodyReadsTheTime() {
        holds(noClasses().should().accessTargetWhere(describe("read the time", ArchitectureTest::readsTheTime)));
    }

    @Test
    void onlyTheWiringTakesTheTimeFromTheSystem() {
        holds(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("amends.AmendsApplication")
                .should()
                .accessTargetWhere(describe(
                        "take the system's time",
                        access -> targets(access, InstantSource.class)
                                && access.getTarget().getName().equals("system"))));
    }

    private static boolean readsTheTime(JavaAccess<?> access) {
        String name = access.getTarget().getName();
        boolean now =
                name.equals("now") && access.getTargetOwner().getPackageName().startsWith("java.time");
        boolean clock = name.startsWith("system") && targets(access, Clock.class);
        boolean millis = name.equals("currentTimeMillis") && targets(access, System.class);
        boolean date = targets(access, Date.class)
                && access.getTarget() instanceof AccessTarget.ConstructorCallTarget made
                && made.getRawParameterTypes().isEmpty();
        return now || clock || millis || date;
    }

    private static boolean targets(JavaAccess<?> access, Class<?> owner) {
        return access.getTargetOwner().isEquivalentTo(owner);
    }

    private static void onlyKnows(String insider, String... libraries) {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(WIRING, insider)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries));
    }

    private static String[] and(String one, String... others) {
        return Stream.concat(Stream.of(one), Stream.of(others)).toArray(String[]::new);
    }

    /** A package that is still empty breaks no rule. */
    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }
}
