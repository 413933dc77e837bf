package amends.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.promise.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalendarsTest {

    private static final String KITCHEN = """
            kitchen:
              zone: America/New_York
              hours: {mon-fri: ["11:30-15:00"]}
              holidays: {country: US, extra: [2026-11-27]}
            """;

    @Test
    void theCalendarsOfAReleaseAreReadByName() {
        Map<String, BusinessCalendar> calendars = Calendars.of(FolderContent.of(Map.of("calendars.yaml", KITCHEN)));
        assertThat(calendars).containsOnlyKeys("kitchen");
        BusinessCalendar kitchen = calendars.get("kitchen");
        assertThat(kitchen.isOpen(Instant.parse("2026-11-25T17:00:00Z"))).isTrue();
        assertThat(kitchen.isWorkingDay(LocalDate.parse("2026-11-26"))).isFalse();
        assertThat(kitchen.isWorkingDay(LocalDate.parse("2026-11-27"))).isFalse();
    }

    @Test
    void nothingElseOfTheReleaseIsRead() {
        FolderContent content = FolderContent.of(Map.of("calendars.yaml", KITCHEN, "remedies.yaml", "no: [good"));
        assertThat(Calendars.of(content)).containsOnlyKeys("kitchen");
    }

    @Test
    void aReleaseWithoutCalendarsHasNone() {
        assertThat(Calendars.of(FolderContent.of(Map.of()))).isEmpty();
    }

    @Test
    void calendarsThatCannotBeReadAreRefusedWithEveryFault() {
        FolderContent content = FolderContent.of(
                Map.of("calendars.yaml", "kitchen: {zone: America/New_Yorck, hours: {mon-fry: [\"11:30-15:00\"]}}\n"));
        assertThatThrownBy(() -> Calendars.of(content))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("calendars.yaml:1", "America/New_Yorck", "America/New_York", "mon-fry");
    }
}
