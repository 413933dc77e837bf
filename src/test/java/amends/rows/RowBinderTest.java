package amends.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.cli.Shop;
import amends.policy.Kind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowBinderTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void cellsBecomeValuesOfTheirFieldsTypes() throws RowException {
        assertThat(incident(
                        Shop.CRATE,
                        "weight=12|fragile=TRUE|packedOn=2026-02-27|size=LARGE|orderValue=30.75|id= 007 "
                                + "|resolvedAt=2026-03-01T11:00:00Z"))
                .isEqualTo("""
                        {"kind":"shop.LateCrate","id":"007","resolvedAt":"2026-03-01T11:00:00Z","orderValue":"30.75",\
                        "weight":12,"fragile":true,"packedOn":"2026-02-27","size":"LARGE"}""");
    }

    @Test
    void anEmptyCellIsUnknown() throws RowException {
        assertThat(incident(Shop.PARCEL, "id=|cause=  |delayMinutes=3")).isEqualTo("""
                        {"kind":"shop.LateParcel","delayMinutes":3,"resolvedAt":"2026-03-01T12:00:00Z"}""");
    }

    @Test
    void whatIsNotOfTheTypeStaysTextForTheRequestsReader() throws RowException {
        assertThat(incident(Shop.CRATE, "weight=12.5|fragile=yes|delayMinutes=1e3"))
                .contains("\"weight\":\"12.5\"", "\"fragile\":\"yes\"", "\"delayMinutes\":\"1e3\"");
    }

    @Test
    void wholeNumbersMayBeWrittenWithZeros() throws RowException {
        assertThat(incident(Shop.CRATE, "weight=12.00|fragile=false")).contains("\"weight\":12,");
    }

    @ParameterizedTest
    @CsvSource({"12.9, 12", "0.4, 0", "7, 7"})
    void runningMinutesAreFloored(String cell, String minutes) throws RowException {
        assertThat(incident(Shop.PARCEL, "delayMinutes=" + cell)).contains("\"delayMinutes\":" + minutes);
    }

    @Test
    void aSumAddsColumnsAndNumbers() throws RowException {
        assertThat(incident(Shop.PARCEL, "a=30|b=25.5", "delayMinutes=a+b-50; orderValue=a+b+0.25"))
                .contains("\"delayMinutes\":5,", "\"orderValue\":\"55.75\"");
    }

    @Test
    void aSumWithAnUnknownIsUnknown() throws RowException {
        assertThat(incident(Shop.PARCEL, "a=30|b=", "delayMinutes=a+b-50")).doesNotContain("delayMinutes");
    }

    @Test
    void minutesAreAddedToAnInstant() throws RowException {
        assertThat(incident(Shop.PARCEL, "at=2026-03-01T12:00:00+01:00|b=9.5", "dueAt=at+50-b"))
                .contains("\"dueAt\":\"2026-03-01T11:40:30Z\"");
    }

    @Test
    void aConstantIsTheSameOnEveryRow() throws RowException {
        assertThat(incident(Shop.CRATE, "a=1", "currency='USD';weight='5';fragile='true'"))
                .contains("\"currency\":\"USD\",\"weight\":5,\"fragile\":true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=abc~b=1     | delayMinutes=a+b | column a: is no number | abc",
                "a=1e9~b=1     | delayMinutes=a+b | column a: is no number | 1e9",
                "a=1~b=$2      | orderValue=a+b   | column b: is no number | $2",
                "a=noon~b=1    | dueAt=a+b        | column a: is no instant to which minutes can be added | noon",
                "a=2026-03-01~b=1 | dueAt=a+b     | column a: is no instant to which minutes can be added | 2026-03-01",
                "a=2026-03-01T12:00:00Z~b=999999999999999999 | dueAt=a+b"
                        + " | column a: is no instant to which minutes can be added | 2026-03-01T12:00:00Z",
                "a=1.5~b=1     | messagesSent=a+b | messagesSent=a+b: the sum is no whole number | 2.5",
                "a=\uFFFD~b=1  | id=a             | column a: is not UTF-8 | \uFFFD",
            })
    void whatCannotBeReckonedWithIsNamed(String cells, String mapping, String reason, String found) {
        assertThatThrownBy(() -> incident(Shop.PARCEL, cells.replace('~', '|'), mapping))
                .isInstanceOfSatisfying(
                        RowException.class,
                        wrong -> assertThat(wrong.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.reason()).isEqualTo(reason);
                            assertThat(problem.found()).isEqualTo(found);
                        }));
    }

    @Test
    void allProblemsOfARowAreTold() {
        assertThatThrownBy(() -> incident(Shop.PARCEL, "a=x|b=y", "delayMinutes=a+1; orderValue=b+1"))
                .isInstanceOfSatisfying(
                        RowException.class,
                        wrong -> assertThat(wrong.problems()).hasSize(2));
    }

    @Test
    void aNegativeDelayIsEarlyAndStatedAsTheInstantAtWhichItWasDue() throws RowException {
        RowBinder.Bound bound = bind(Shop.PARCEL, NOON, false, "delayMinutes=-12");

        assertThat(bound.early()).isTrue();
        assertThat(bound.request().get("incident")).hasToString("""
                {"kind":"shop.LateParcel","resolvedAt":"2026-03-01T12:00:00Z","dueAt":"2026-03-01T12:12:00Z"}""");
    }

    @Test
    void anEarlyRowThatSaysWhenItWasResolvedWasDueAfterThat() throws RowException {
        assertThat(incident(Shop.PARCEL, "delayMinutes=-12|resolvedAt=2026-03-01T10:00:00Z"))
                .contains("\"dueAt\":\"2026-03-01T10:12:00Z\"");
    }

    @Test
    void anOpenRowIsNotResolved() throws RowException {
        assertThat(bind(Shop.PARCEL, NOON, true, "delayMinutes=-12").request().get("incident"))
                .hasToString("""
                        {"kind":"shop.LateParcel","dueAt":"2026-03-01T12:12:00Z"}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01T12:12:00Z", "2026-03-01T12:11:01Z", "2026-03-01T13:12:00+01:00"})
    void anEarlyRowMayAlsoSayWhenItWasDue(String due) throws RowException {
        assertThat(bind(Shop.PARCEL, NOON, false, "delayMinutes=-12|dueAt=" + due)
                        .early())
                .isTrue();
    }

    @Test
    void butTheTwoMayNotDisagree() {
        assertThatThrownBy(() -> incident(Shop.PARCEL, "delayMinutes=-12|dueAt=2026-03-01T12:20:00Z"))
                .hasMessageContaining("the delay and dueAt disagree");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999999999999", "-9999999999999999"})
    void aDelayBeyondAllTimeIsRefused(String delay) {
        assertThatThrownBy(() -> incident(Shop.PARCEL, "delayMinutes=" + delay))
                .hasMessageContaining("is too early to reckon with");
    }

    private static String incident(Kind kind, String cells, String... mappings) throws RowException {
        return bind(kind, NOON, false, cells, mappings)
                .request()
                .get("incident")
                .toString();
    }

    /** Cells as {@code column=text|…}. */
    private static RowBinder.Bound bind(Kind kind, Instant asOf, boolean open, String cells, String... mappings)
            throws RowException {
        List<String[]> pairs = Arrays.stream(cells.split("\\|"))
                .map(cell -> cell.split("=", 2))
                .toList();
        Columns columns = Columns.ofAnyNames(
                kind,
                List.of(mappings).stream()
                        .flatMap(text -> MappingParser.parse(text).stream())
                        .toList());
        return new RowBinder(columns, asOf, open)
                .bind(column -> pairs.stream()
                        .filter(pair -> pair[0].equals(column))
                        .map(pair -> pair[1])
                        .findFirst()
                        .orElse(null));
    }
}
