package amends.check.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionsOverlapTest {

    private static final String SORRY = """
            rule "Sorry"
            when
                Late( acknowledged == false )
            then
                recommend.acknowledge("sorry");
            end
            """;

    private static String version(String year, String dates, String condition) {
        return """
                rule "Pay [%s]"
                    %s
                when
                    Late( %s )
                then
                    recommend.compensate("cash").amount("5", "USD");
                end
                """.formatted(year, dates, condition);
    }

    @Test
    void twoVersionsThatAreInForceOnTheSameDaysAreTold() {
        Checked checked = Checked.rules(
                SORRY,
                version("2025", "date-effective \"2025-04-01\" date-expires \"2026-05-01\"", "delayMinutes > 10"),
                version("2026", "date-effective \"2026-04-01\"", "delayMinutes > 5, guests > 2"));

        assertThat(checked.told())
                .singleElement()
                .asString()
                .contains("versions-overlap: \"Pay [2026]\" and \"Pay [2025]\" are both in force from 2026-04-01 until"
                        + " 2026-05-01, so both speak of one incident");
    }

    @Test
    void aVersionThatTakesEffectOnTheDayOnWhichTheOtherExpiresIsNotTold() {
        assertThat(Checked.rules(
                                SORRY,
                                version("2025", "date-expires \"2026-04-01\"", "delayMinutes > 10"),
                                version("2026", "date-effective \"2026-04-01\"", "delayMinutes > 5"))
                        .codes())
                .isEmpty();
    }

    @Test
    void versionsThatNeverMeetInOneIncidentAreNotTold() {
        assertThat(Checked.rules(
                                SORRY,
                                version("short", "date-effective \"2025-04-01\"", "delayMinutes > 10, guests < 3"),
                                version("long", "date-effective \"2026-04-01\"", "delayMinutes > 10, guests >= 3"))
                        .codes())
                .isEmpty();
    }
}
