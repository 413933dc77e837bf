package amends.console;

import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.http.incidents.Service;
import java.nio.file.Path;
import java.time.Instant;

/** A house of which reports can tell: promises of half an hour, drinks, a fee that is owed, a budget. */
final class ReportedHouse {

    private ReportedHouse() {}

    /** Its rules, in a folder. */
    static Path in(Path folder) {
        return TestRules.rules(TestRules.rule("Promise", "Late()", "promise.resolve().within(30).target(20);")
                        + TestRules.rule("Sorry", "Late( acknowledged == false )", "recommend.acknowledge(\"sorry\");")
                        + TestRules.rule(
                                "A drink for whoever waits",
                                "Late( course == \"main\" )",
                                "recommend.compensate(\"drink\");")
                        + TestRules.rule(
                                "Fee",
                                "Late( course == \"owed\" )",
                                "recommend.entitle(\"fee\").amount(\"10.00\", \"EUR\");"))
                .with("messages/en.yaml", "sorry: \"I am sorry.\"\n")
                .with("domains.yaml", "test: {zone: UTC, currency: EUR}\n")
                .with("remedies.yaml", """
                        remedies:
                          drink: {label: {en: "A drink <b>on</b> the house"}, cost: "4.00", value: "9.00", currency: EUR}
                        entitlements:
                          fee: {label: {en: The fee back}}
                        """)
                .with("budgets.yaml", "test: {goodwill: \"6.00\", currency: EUR, per: week, degradeAt: 50%}\n")
                .in(folder);
    }

    /**
     * Four incidents of one week. One is put right inside the target after a drink, one in time every second week without the
     * drink that was recommended, one in time with the fee that is owed, and one too late.
     */
    static void workFor(Service service, Instant monday, int week) throws Exception {
        House house = new House(service, monday, week);
        for (String course : new String[] {"main", "again", "owed", "plain"}) {
            house.open(course);
        }
        house.at(
                5,
                "again",
                "\"type\": \"overridden\", \"action\": \"compensate\", \"name\": \"drink\","
                        + " \"did\": \"brought bread\", \"reason\": \"notAvailable\"");
        house.at(10, "main", "\"type\": \"remedyGiven\", \"remedy\": \"drink\"");
        house.at(
                15,
                "owed",
                "\"type\": \"remedyGiven\", \"remedy\": \"fee\", \"amount\": {\"amount\": \"10.00\", \"currency\": \"EUR\"}");
        house.at(15, "owed", "\"type\": \"resolved\"");
        house.at(20, "main", "\"type\": \"resolved\"");
        if (week % 2 == 0) {
            house.at(25, "again", "\"type\": \"resolved\"");
        }
        house.at(31, "plain", "\"type\": \"resolved\"");
        if (week % 2 == 1) {
            house.at(40, "again", "\"type\": \"resolved\"");
            house.at(50, "plain", "\"type\": \"outcome\", \"rating\": 2");
        }
        house.at(50, "main", "\"type\": \"outcome\", \"rating\": 4");
    }

    private record House(Service service, Instant monday, int week) {

        void open(String course) throws Exception {
            service.at(monday);
            String body =
                    "{\"incident\": {\"kind\": \"test.Late\", \"id\": \"" + course + "-" + week + "\", \"course\": \""
                            + (course.equals("again") ? "main" : course) + "\"}, \"customer\": {\"id\": \"ann\"}}";
            is(201, service.post("/v1/incidents", body));
        }

        void at(int minutes, String course, String event) throws Exception {
            service.at(monday.plusSeconds(60L * minutes));
            is(201, service.post("/v1/incidents/" + course + '-' + week + "/events", "{" + event + "}"));
        }

        private static void is(int status, Service.Answer answer) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        }
    }
}
