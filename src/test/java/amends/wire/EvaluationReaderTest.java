package amends.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import amends.incident.Action;
import amends.incident.Pause;
import amends.incident.PromiseMade;
import amends.incident.SituationException;
import amends.incident.SituationProblem;
import amends.incident.Taken;
import amends.money.Money;
import amends.promise.PromiseSort;
import amends.promise.Stretch;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T19:31:00.987Z");
    private static final String AS_OF = "'asOf':'2026-11-22T19:31:00Z'";

    private final EvaluationReader reader = new EvaluationReader(SmallPolicies.policies());

    @Test
    void theExampleOfTheDesignIsRead() {
        EvaluationRequest request = read("""
                {"incident": {"kind":"restaurant.LateMeal","id":"T12-0455","dueAt":"2026-11-22T19:10:00Z",
                              "course":"main","partySize":4,"orderValue":"86.00","currency":"USD"},
                 "customer": {"id":"c-17","tier":"gold","language":"en"},
                 "taken": [{"action":"acknowledge","name":"late-meal.sorry","at":"2026-11-22T19:16:00Z"},
                           {"action":"status","name":"late-meal.update","at":"2026-11-22T19:26:00Z"}],
                 "asOf": "2026-11-22T19:31:00Z"}
                """);

        assertThat(request.asOf()).isEqualTo("2026-11-22T19:31:00Z");
        assertThat(request.situation().kind()).isEqualTo("restaurant.LateMeal");
        assertThat(request.situation().incident())
                .isEqualTo(Map.of(
                        "id",
                        "T12-0455",
                        "dueAt",
                        Instant.parse("2026-11-22T19:10:00Z"),
                        "course",
                        "main",
                        "partySize",
                        4L,
                        "orderValue",
                        new BigDecimal("86.00"),
                        "currency",
                        "USD"));
        assertThat(request.situation().customer()).isEqualTo(Map.of("id", "c-17", "tier", "gold", "language", "en"));
        assertThat(request.situation().taken())
                .containsExactly(
                        Taken.of(Action.ACKNOWLEDGE, "late-meal.sorry", Instant.parse("2026-11-22T19:16:00Z")),
                        Taken.of(Action.STATUS, "late-meal.update", Instant.parse("2026-11-22T19:26:00Z")));
    }

    @Test
    void everyTypeAndEveryPartIsRead() {
        EvaluationRequest request = read("""
                {"incident": {"kind":"restaurant.LateMeal","course":"Crème brûlée 🍮","seat":"BAR","bill":"-0.5","steps":9007199254740993,
                              "bookedFor":"2026-11-22","bookedAt":"2026-11-22T21:10:00.999+02:00","regular":true,"severity":"MAJOR"},
                 "taken": [{"action":"compensate","name":"voucher","at":"2026-11-22T19:16:00Z",
                            "amount":{"amount":"10","currency":"EUR"}},
                           {"action":"status","name":"x","at":"2026-11-22T19:17:00Z","expectedAt":"2026-11-22T19:40Z"}],
                 "pauses": [{"from":"2026-11-22T19:00:00Z","to":"2026-11-22T19:05:00Z"},{"from":"2026-11-22T19:20:00Z"}],
                 "reopenings": ["2026-11-22T19:02:00Z"],
                 "promises": [{"promise":"resolve","within":20,"target":15},
                              {"promise":"firstResponse","within":2,"unit":"workingDays","calendar":"kitchen"}]}
                """);

        assertThat(request.asOf()).isEqualTo("2026-11-22T19:31:00Z");
        assertThat(request.situation().incident())
                .isEqualTo(Map.of(
                        "course",
                        "Crème brûlée 🍮",
                        "seat",
                        "BAR",
                        "bill",
                        new BigDecimal("-0.5"),
                        "steps",
                        9007199254740993L,
                        "bookedFor",
                        LocalDate.of(2026, 11, 22),
                        "bookedAt",
                        Instant.parse("2026-11-22T19:10:00Z"),
                        "regular",
                        true,
                        "severity",
                        "MAJOR"));
        assertThat(request.situation().taken())
                .extracting(Taken::amount, Taken::expectedAt)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Money.of("10.00", "EUR"), null),
                        org.assertj.core.groups.Tuple.tuple(null, Instant.parse("2026-11-22T19:40:00Z")));
        assertThat(request.situation().pauses())
                .containsExactly(
                        new Pause(Instant.parse("2026-11-22T19:00:00Z"), Instant.parse("2026-11-22T19:05:00Z")),
                        new Pause(Instant.parse("2026-11-22T19:20:00Z"), null));
        assertThat(request.situation().reopenings()).containsExactly(Instant.parse("2026-11-22T19:02:00Z"));
        assertThat(request.situation().promises())
                .containsExactly(
                        new PromiseMade(PromiseSort.RESOLVE, Stretch.minutes(20), Stretch.minutes(15), null),
                        new PromiseMade(
                                PromiseSort.FIRST_RESPONSE,
                                new Stretch(2, Stretch.Unit.WORKING_DAYS),
                                new Stretch(2, Stretch.Unit.WORKING_DAYS),
                                "kitchen"));
    }

    @Test
    void takenLeftOutIsNotTheSameAsNothingTaken() {
        assertThat(read(incident("'course':'main'")).situation().taken()).isNull();
        assertThat(read(quoted("{'incident':{'kind':'restaurant.WrongDish'},'taken':[]}"))
                        .situation()
                        .taken())
                .isEmpty();
    }

    /** The fields of a LateMeal, and what is told about them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'course':7                     | /incident/course: has the wrong type; expected text; found 7",
                "'course':null                  | /incident/course: is null; leave the field out where it is unknown; expected text; found null",
                "'course':['main']              | /incident/course: has the wrong type; expected text; found an array",
                "'course':'a\\u0007b'           | /incident/course: holds a control character other than newline and tab",
                "'course':'\\ud83c'             | /incident/course: holds half of a surrogate pair, which is no character",
                "'partySize':20.0               | /incident/partySize: has the wrong type; expected a whole number; found 20.0",
                "'partySize':2e1                | /incident/partySize: has the wrong type; expected a whole number; found 2E+1",
                "'partySize':1e999999999        | /incident/partySize: has the wrong type; expected a whole number; found 1E+999999999",
                "'partySize':'20'               | /incident/partySize: has the wrong type; expected a whole number; found \"20\"",
                "'partySize':2147483648         | /incident/partySize: is too large; expected at most 2147483647; found 2147483648",
                "'partySize':-2147483649        | /incident/partySize: is too small; expected at least -2147483648; found -2147483649",
                "'steps':9223372036854775808    | /incident/steps: is too large; expected at most 9223372036854775807; found 9223372036854775808",
                "'steps':-9223372036854775809   | /incident/steps: is too small; expected at least -9223372036854775808; found -9223372036854775809",
                "'regular':'true'               | /incident/regular: has the wrong type; expected true or false; found \"true\"",
                "'regular':1                    | /incident/regular: has the wrong type; expected true or false; found 1",
                "'seat':'Bar'                   | /incident/seat: is not a known value; expected one of BAR, TABLE, TERRACE; found \"Bar\"; did you mean \"BAR\"?",
                "'seat':0                       | /incident/seat: has the wrong type; expected one of BAR, TABLE, TERRACE; found 0",
                "'severity':'major'             | /incident/severity: is not a known value; expected one of MINOR, MODERATE, MAJOR, CRITICAL; found \"major\"; did you mean \"MAJOR\"?",
                "'bill':86.00                   | /incident/bill: is a number; write it as text: \"86.00\"; expected a decimal number as text, such as \"12.50\"; found 86.00",
                "'bill':'8.6e1'                 | /incident/bill: is not a plain decimal number: at most 15 digits before the point and 6 after it, without an exponent; expected a decimal number as text, such as \"12.50\"; found \"8.6e1\"",
                "'bill':'1234567890123456'      | /incident/bill: is not a plain decimal number: at most 15 digits before the point and 6 after it, without an exponent; expected a decimal number as text, such as \"12.50\"; found \"1234567890123456\"",
                "'orderValue':'-1.00'           | /incident/orderValue: is negative; expected 0 or more; found \"-1.00\"",
                "'delayMinutes':-5              | /incident/delayMinutes: is negative; expected 0 to 52596000; found -5",
                "'delayMinutes':52596001        | /incident/delayMinutes: is too large; expected 0 to 52596000; found 52596001",
                "'messagesSent':-1              | /incident/messagesSent: is negative; expected 0 to 1000000; found -1",
                "'currency':'usd'               | /incident/currency: is not a currency; expected an ISO 4217 code such as EUR; found \"usd\"; did you mean \"USD\"?",
                "'currency':'XDR'               | /incident/currency: is not a currency; expected an ISO 4217 code such as EUR; found \"XDR\"; did you mean \"IDR\"?",
                "'bookedFor':'2026-02-30'       | /incident/bookedFor: names a day that does not exist; expected a date such as 2026-11-22; found \"2026-02-30\"",
                "'bookedFor':'2026-11-22T10:00:00Z' | /incident/bookedFor: is an instant, not a day; expected a date such as 2026-11-22; found \"2026-11-22T10:00:00Z\"",
                "'bookedAt':'2026-11-22'        | /incident/bookedAt: is a day, not an instant; expected an instant such as 2026-11-22T19:10:00Z; found \"2026-11-22\"",
                "'bookedAt':'2026-11-22T10:00:00' | /incident/bookedAt: has no offset; end it with Z for UTC, or with an offset such as +02:00; expected an instant such as 2026-11-22T19:10:00Z; found \"2026-11-22T10:00:00\"",
                "'bookedAt':'2026-11-22T25:00:00Z' | /incident/bookedAt: names a day, a time or an offset that does not exist; expected an instant such as 2026-11-22T19:10:00Z; found \"2026-11-22T25:00:00Z\"",
                "'bookedAt':'1026-11-22T10:00:00Z' | /incident/bookedAt: lies outside the years 1900 to 9999; expected an instant such as 2026-11-22T19:10:00Z; found \"1026-11-22T10:00:00Z\"",
                "'bookedAt':1764000000          | /incident/bookedAt: has the wrong type; expected an instant such as 2026-11-22T19:10:00Z; found 1764000000",
                "'dueAt':'2126-11-22T19:10:00Z' | /incident/dueAt: lies more than ten years from asOf; is a year mistyped?; expected an instant within 3660 days of asOf, 2026-11-22T19:31:00Z; found 2126-11-22T19:10:00Z",
                "'openedAt':'2026-11-22T19:32:00Z' | /asOf: is before the incident was opened; expected at least openedAt, 2026-11-22T19:32:00Z; found 2026-11-22T19:31:00Z",
                "'tabelNumber':4                | /incident/tabelNumber: unknown field of LateMeal",
                "'partysize':4                  | /incident/partysize: unknown field of LateMeal; did you mean \"partySize\"?",
                "'tier':'gold'                  | /incident/tier: unknown field; it is one of the customer",
                "'a/b~c':4                      | /incident/a~1b~0c: unknown field of LateMeal"
            })
    void eachFieldIsHeldAgainstItsType(String field, String told) {
        String course = field.startsWith("'course'") ? "" : "'course':'main',";

        assertThat(problems(incident(course + field)))
                .extracting(SituationProblem::toString)
                .containsExactly(told);
    }

    /** The keys of a request beside a good incident, and what is told about them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'custommer':{}                 | /custommer: unknown field; expected one of incident, customer, taken, pauses, reopenings, promises, setAside, asOf; did you mean \"customer\"?",
                "'customer':[]                  | /customer: has the wrong type; expected an object; found an empty array",
                "'customer':{'teir':'gold'}     | /customer/teir: unknown field of Customer; did you mean \"tier\"?",
                "'customer':{'kind':'x'}        | /customer/kind: unknown field of Customer; did you mean \"id\"?",
                "'customer':{'language':'en_US'} | /customer/language: is not a language tag; expected an IETF language tag such as en or pt-BR; found \"en_US\"",
                "'customer':{'customerMonths':-1} | /customer/customerMonths: is negative; expected 0 to 1200; found -1",
                "'customer':{'goodwillLast90Days':'-0.01'} | /customer/goodwillLast90Days: is negative; expected 0 or more; found \"-0.01\"",
                "'taken':{}                     | /taken: has the wrong type; expected an array; found an empty object",
                "'taken':null                   | /taken: is null; leave the field out where it is unknown; expected an array; found null",
                "'taken':[7]                    | /taken/0: has the wrong type; expected an object with action, name, at, amount, expectedAt, nextUpdateAt; found 7",
                "'taken':[{'action':'acknowlege','name':'x','at':'2026-11-22T19:16:00Z'}] | /taken/0/action: is not a known value; expected one of acknowledge, status, compensate, ask, escalate, followUp; found \"acknowlege\"; did you mean \"acknowledge\"?",
                "'taken':[{'action':'entitle','name':'x','at':'2026-11-22T19:16:00Z'}] | /taken/0/action: what was given because it was owed is compensate too; expected one of acknowledge, status, compensate, ask, escalate, followUp; found \"entitle\"",
                "'taken':[{'action':'ask','name':' ','at':'2026-11-22T19:16:00Z'}] | /taken/0/name: is empty",
                "'taken':[{'action':'ask','name':'x'}] | /taken/0/at: is required; expected when it was done",
                "'taken':[{'action':'ask','name':'x','at':'2026-11-22T19:31:01Z'}] | /taken/0/at: is later than asOf; expected at most 2026-11-22T19:31:00Z; found 2026-11-22T19:31:01Z",
                "'taken':[{'action':'ask','name':'x','at':'1996-11-22T19:31:01Z'}] | /taken/0/at: lies more than ten years from asOf; is a year mistyped?; expected an instant within 3660 days of asOf, 2026-11-22T19:31:00Z; found 1996-11-22T19:31:01Z",
                "'taken':[{'action':'ask','name':'x','at':'2026-11-22T19:30:00Z','amount':{'amount':'1.00','currency':'EUR'}}] | /taken/0/amount: only compensate gives money",
                "'taken':[{'action':'ask','name':'x','at':'2026-11-22T19:30:00Z','expectedAt':'2026-11-22T19:40:00Z'}] | /taken/0/expectedAt: only acknowledge and status tell an estimate",
                "'taken':[{'action':'compensate','name':'x','at':'2026-11-22T19:30:00Z','amount':{'amount':'1.005','currency':'EUR'}}] | /taken/0/amount/amount: has more digits after the point than EUR has; expected at most 2; found \"1.005\"",
                "'taken':[{'action':'compensate','name':'x','at':'2026-11-22T19:30:00Z','amount':'1.00'}] | /taken/0/amount: has the wrong type; expected an object with amount, currency; found \"1.00\"",
                "'pauses':[{'from':'2026-11-22T19:30:00Z','to':'2026-11-22T19:29:00Z'}] | /pauses/0/to: is before from; found \"2026-11-22T19:29:00Z\"",
                "'reopenings':['2026-11-22T19:32:00Z'] | /reopenings/0: is later than asOf; expected at most 2026-11-22T19:31:00Z; found 2026-11-22T19:32:00Z",
                "'promises':[{'promise':'estimate','within':20}] | /promises/0/promise: is not a known value; expected one of firstResponse, nextUpdate, resolve; found \"estimate\"",
                "'promises':[{'promise':'resolve','within':20,'target':21}] | /promises/0/target: is looser than the promise; expected at most 20; found 21",
                "'promises':[{'promise':'resolve'}] | /promises/0/within: is required; expected a whole number",
                "'promises':[{'promise':'resolve','within':2,'unit':'workingDays'}] | /promises/0/calendar: is required for workingDays; expected the name of a calendar",
                "'promises':[{'promise':'resolve','within':2,'calendar':'kitchn'}] | /promises/0/calendar: unknown calendar; found \"kitchn\"; did you mean \"kitchen\"?",
                "'promises':[{'promise':'resolve','within':2},{'promise':'resolve','within':3}] | /promises/1/promise: stands twice; expected each promise once; found \"resolve\""
            })
    void eachPartIsHeldAgainstItsShape(String part, String told) {
        String body = quoted("{'incident':{'kind':'restaurant.LateMeal','course':'main'}," + AS_OF + "," + part + "}");

        assertThat(problems(body)).extracting(SituationProblem::toString).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                             | the request: has the wrong type; expected an object with incident, customer, taken, pauses, reopenings, promises, setAside, asOf; found an empty array",
                "null                           | the request: is null; leave the field out where it is unknown; expected an object with incident, customer, taken, pauses, reopenings, promises, setAside, asOf; found null",
                "{}                             | /incident: is required; expected an object with kind and the incident's fields",
                "{'incident':'late'}            | /incident: has the wrong type; expected an object with kind and the incident's fields; found \"late\"",
                "{'incident':{}}                | /incident/kind: is required; expected a declared kind, such as restaurant.LateMeal",
                "{'incident':{'kind':7}}        | /incident/kind: has the wrong type; expected text; found 7",
                "{'incident':{'kind':'restaurant.LateMeel'}} | /incident/kind: unknown kind; expected a declared kind; found \"restaurant.LateMeel\"; did you mean \"restaurant.LateMeal\"?",
                "{'incident':{'kind':'restaurant.LateMeal'}} | /incident/course: is required by restaurant.LateMeal; expected text",
                "{'incident':{'kind':'restaurant.WrongDish'},'asOf':'now'} | /asOf: is not an instant; expected an instant such as 2026-11-22T19:10:00Z; found \"now\""
            })
    void theRequestIsHeldAgainstItsShape(String body, String told) {
        assertThat(problems(body.replace('\'', '"').replace("incident\"s", "incident's")))
                .extracting(SituationProblem::toString)
                .containsExactly(told);
    }

    @Test
    void allProblemsAreToldAtOnce() {
        String body = quoted("{'incident':{'kind':'restaurant.LateMeal','delayMinutes':-1,'seat':'bar'},"
                + "'customer':{'id':7},'taken':[{}],'asOf':'soon'}");

        assertThat(problems(body))
                .extracting(SituationProblem::pointer)
                .containsExactly(
                        "/asOf",
                        "/incident/delayMinutes",
                        "/incident/seat",
                        "/incident/course",
                        "/customer/id",
                        "/taken/0/action",
                        "/taken/0/name",
                        "/taken/0/at");
    }

    @Test
    void resolvedBeforeOpenedIsTold() {
        assertThat(problems(incident(
                        "'course':'main','openedAt':'2026-11-22T19:00:00Z','resolvedAt':'2026-11-22T18:59:59Z'")))
                .extracting(SituationProblem::pointer)
                .containsExactly("/incident/resolvedAt");
    }

    @Test
    void aThousandTakenEntriesAreReadAndTwoThousandAndOneAreNot() {
        String entry = "{'action':'status','name':'x','at':'2026-11-22T19:16:00Z'}";

        assertThat(read(taken(entry, 1_000)).situation().taken()).hasSize(1_000);
        assertThat(problems(taken(entry, 2_001)))
                .extracting(SituationProblem::toString)
                .containsExactly("/taken: has too many entries; expected at most 2000; found 2001");
    }

    @Test
    void readingStopsAfterAHundredProblems() {
        List<SituationProblem> problems = problems(taken("{'action':'wink'}", 2_000));

        assertThat(problems).hasSize(101);
        assertThat(problems.get(100)).hasToString("the request: reading stopped after 100 problems");
    }

    @Test
    void whatIsShownIsShortAndHarmless() {
        SituationProblem problem = problems(
                        incident("'course':'main','seat':'" + "\\u001b[31m\\udc00" + "x".repeat(1_000) + "'"))
                .get(0);

        assertThat(problem.found()).hasSizeLessThan(90).doesNotContain("\u001b").startsWith("\"\uFFFD[31m\uFFFDxxx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\\u00e9", "\\ud83c\\udf6e"})
    void aTextOfTenThousandCharactersIsTheLongest(String character) {
        String decoded = read(incident("'course':'" + character + "'"))
                .situation()
                .incident()
                .get("course")
                .toString();
        int most = 10_000 / decoded.length();

        assertThat(read(incident("'course':'" + character.repeat(most) + "'"))
                        .situation()
                        .incident())
                .containsKey("course");
        assertThat(problems(incident("'course':'" + character.repeat(most + 1) + "'")))
                .extracting(SituationProblem::toString)
                .containsExactly("/incident/course: is longer than 10000 characters");
    }

    private static String incident(String fields) {
        return quoted("{'incident':{'kind':'restaurant.LateMeal'," + fields + "}," + AS_OF + "}");
    }

    private static String taken(String entry, int count) {
        return quoted("{'incident':{'kind':'restaurant.WrongDish'}," + AS_OF + ",'taken':["
                + IntStream.range(0, count).mapToObj(i -> entry).collect(Collectors.joining(",")) + "]}");
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }

    private EvaluationRequest read(String body) {
        return reader.read(body.getBytes(StandardCharsets.UTF_8), NOW);
    }

    private List<SituationProblem> problems(String body) {
        SituationException thrown = catchThrowableOfType(SituationException.class, () -> read(body));
        assertThat(thrown).as(body).isNotNull();
        return thrown.problems();
    }
}
