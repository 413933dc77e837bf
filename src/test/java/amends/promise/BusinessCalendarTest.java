package amends.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;

    /** Monday to Friday, nine to five. */
    private final BusinessCalendar office = new BusinessCalendar(
            "office",
            ZoneId.of("Europe/London"),
            week("mon-fri", "09:00-17:00"),
            Holidays.on(List.of(LocalDate.parse("2026-12-25"), LocalDate.parse("2026-12-28"))));

    /** Lunch and dinner, past midnight on Fridays and Saturdays. */
    private final BusinessCalendar kitchen = new BusinessCalendar(
            "kitchen",
            ZoneId.of("America/New_York"),
            Map.of(
                    DayOfWeek.THURSDAY, hours("11:30-15:00", "17:00-22:30"),
                    DayOfWeek.FRIDAY, hours("11:30-15:00", "17:00-02:00"),
                    DayOfWeek.SATURDAY, hours("17:00-02:00")),
            Holidays.on(List.of(LocalDate.parse("2026-11-26"))));

    private static BusinessCalendar daily(String zone, String... hours) {
        return new BusinessCalendar("daily", ZoneId.of(zone), week("mon-sun", hours), Holidays.NONE);
    }

    private static List<Hours> hours(String... texts) {
        return Arrays.stream(texts).map(Hours::parse).toList();
    }

    private static Map<DayOfWeek, List<Hours>> week(String days, String... texts) {
        Map<DayOfWeek, List<Hours>> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (days.equals("mon-sun") || day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
                hours.put(day, hours(texts));
            }
        }
        return hours;
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    @Test
    void onlyOpeningHoursCount() {
        assertThat(office.secondsBetween(at("2026-11-20T16:00:00Z"), at("2026-11-23T10:00:00Z")))
                .isEqualTo(2 * HOUR);
        assertThat(office.secondsBetween(at("2026-11-20T17:00:00Z"), at("2026-11-23T09:00:00Z")))
                .isZero();
        assertThat(office.secondsBetween(at("2026-11-23T10:00:00Z"), at("2026-11-20T16:00:00Z")))
                .isZero();
        assertThat(kitchen.secondsBetween(at("2026-11-19T19:50:00Z"), at("2026-11-19T22:10:00Z")))
                .isEqualTo(20 * MINUTE);
    }

    @Test
    void aPromiseThatEndsWithTheHoursIsDueWhenTheyEndAndNotWhenTheyBeginAgain() {
        assertThat(office.after(at("2026-11-20T16:00:00Z"), HOUR)).isEqualTo(at("2026-11-20T17:00:00Z"));
        assertThat(office.after(at("2026-11-20T16:00:00Z"), HOUR + 1)).isEqualTo(at("2026-11-23T09:00:01Z"));
        assertThat(office.before(at("2026-11-23T10:00:00Z"), HOUR)).isEqualTo(at("2026-11-23T09:00:00Z"));
        assertThat(office.before(at("2026-11-23T10:00:00Z"), HOUR + 1)).isEqualTo(at("2026-11-20T16:59:59Z"));
    }

    @Test
    void nothingToCountTakesNoTimeEvenWhenClosed() {
        Instant saturday = at("2026-11-21T12:00:00Z");
        assertThat(office.after(saturday, 0)).isEqualTo(saturday);
        assertThat(office.before(saturday, 0)).isEqualTo(saturday);
    }

    @Test
    void hoursHoldTheirBeginningAndNotTheirEnd() {
        assertThat(office.isOpen(at("2026-11-20T08:59:59Z"))).isFalse();
        assertThat(office.isOpen(at("2026-11-20T09:00:00Z"))).isTrue();
        assertThat(office.isOpen(at("2026-11-20T16:59:59Z"))).isTrue();
        assertThat(office.isOpen(at("2026-11-20T17:00:00Z"))).isFalse();
    }

    @Test
    void theNextEdgeIsLaterThanTheInstantItself() {
        assertThat(office.nextEdge(at("2026-11-20T08:59:59Z"))).isEqualTo(at("2026-11-20T09:00:00Z"));
        assertThat(office.nextEdge(at("2026-11-20T09:00:00Z"))).isEqualTo(at("2026-11-20T17:00:00Z"));
        assertThat(office.nextEdge(at("2026-11-20T17:00:00Z"))).isEqualTo(at("2026-11-23T09:00:00Z"));
    }

    @Test
    void hoursThatTouchHaveNoEdgeBetweenThem() {
        BusinessCalendar shifts = daily("Europe/London", "06:00-14:00", "14:00-22:00", "22:00-02:00");
        assertThat(shifts.nextEdge(at("2026-11-20T07:00:00Z"))).isEqualTo(at("2026-11-21T02:00:00Z"));
        assertThat(shifts.secondsBetween(at("2026-11-20T00:00:00Z"), at("2026-11-21T00:00:00Z")))
                .isEqualTo(20 * HOUR);
    }

    @Test
    void aHolidayClosesWhatBeginsOnItAndLeavesTheEndOfTheNightBefore() {
        assertThat(office.secondsBetween(at("2026-12-24T16:00:00Z"), at("2026-12-29T10:00:00Z")))
                .isEqualTo(2 * HOUR);
        BusinessCalendar bar = new BusinessCalendar(
                "bar",
                ZoneId.of("America/New_York"),
                week("mon-sun", "17:00-02:00"),
                LocalDate.parse("2026-11-26")::equals);
        assertThat(bar.secondsBetween(at("2026-11-26T05:00:00Z"), at("2026-11-27T05:00:00Z")))
                .isEqualTo(2 * HOUR);
        assertThat(bar.nextEdge(at("2026-11-26T06:00:00Z"))).isEqualTo(at("2026-11-26T07:00:00Z"));
        assertThat(bar.nextEdge(at("2026-11-26T07:00:00Z"))).isEqualTo(at("2026-11-27T22:00:00Z"));
    }

    @Test
    void hoursPastMidnightBelongToTheDayOnWhichTheyBegin() {
        // Saturday night ends on Sunday at 02:00 in New York, and Sunday has no hours of its own.
        assertThat(kitchen.isOpen(at("2026-11-22T06:59:59Z"))).isTrue();
        assertThat(kitchen.isOpen(at("2026-11-22T07:00:00Z"))).isFalse();
        assertThat(kitchen.nextEdge(at("2026-11-22T07:00:00Z"))).isEqualTo(at("2026-11-27T16:30:00Z"));
        assertThat(kitchen.isWorkingDay(LocalDate.parse("2026-11-22"))).isFalse();
    }

    @Test
    void theLeapDayIsADayLikeOthers() {
        assertThat(office.secondsBetween(at("2028-02-28T00:00:00Z"), at("2028-03-01T00:00:00Z")))
                .isEqualTo(16 * HOUR);
        assertThat(office.endOfWorkingDay(at("2028-02-28T12:00:00Z"), 1)).isEqualTo(at("2028-03-01T00:00:00Z"));
        assertThat(office.isWorkingDay(LocalDate.parse("2028-02-29"))).isTrue();
    }

    @Test
    void oddOffsetsAreExact() {
        BusinessCalendar kathmandu = daily("Asia/Kathmandu", "09:00-17:00");
        assertThat(kathmandu.nextEdge(at("2026-11-22T00:00:00Z"))).isEqualTo(at("2026-11-22T03:15:00Z"));
        // Lord Howe turns its clocks by half an hour, on 2026-04-05 back and on 2026-10-04 forward.
        BusinessCalendar lordHowe = daily("Australia/Lord_Howe", "00:00-06:00");
        assertThat(lordHowe.secondsBetween(at("2026-04-04T12:00:00Z"), at("2026-04-05T12:00:00Z")))
                .isEqualTo(6 * HOUR + 30 * MINUTE);
        assertThat(lordHowe.secondsBetween(at("2026-10-03T12:00:00Z"), at("2026-10-04T12:00:00Z")))
                .isEqualTo(5 * HOUR + 30 * MINUTE);
    }

    @Nested
    class WhenClocksChange {

        @ParameterizedTest
        @CsvSource({
            // zone, hours, any instant of the day before, open seconds of the 24 hours around the change
            "America/New_York, 00:00-06:00, 2026-03-08T00:00:00Z, 18000",
            "America/New_York, 22:00-06:00, 2026-03-08T00:00:00Z, 25200",
            "America/New_York, 00:00-06:00, 2026-11-01T00:00:00Z, 25200",
            "America/New_York, 22:00-06:00, 2026-11-01T00:00:00Z, 32400",
            "Europe/London, 00:00-06:00, 2026-03-28T12:00:00Z, 18000",
            "Europe/London, 00:00-06:00, 2026-10-24T12:00:00Z, 25200",
            // an end or a beginning that the clocks leave out
            "America/New_York, 00:00-02:30, 2026-03-08T00:00:00Z, 7200",
            "America/New_York, 02:30-06:00, 2026-03-08T00:00:00Z, 10800",
            "America/New_York, 02:15-02:45, 2026-03-08T00:00:00Z, 0",
            "Europe/London, 01:30-03:00, 2026-03-28T12:00:00Z, 3600",
            // an end or a beginning that the clocks show twice
            "America/New_York, 00:00-01:30, 2026-11-01T00:00:00Z, 5400",
            "America/New_York, 01:30-06:00, 2026-11-01T00:00:00Z, 19800",
            "America/New_York, 01:15-01:45, 2026-11-01T00:00:00Z, 1800",
            "America/New_York, 01:00-02:00, 2026-11-01T00:00:00Z, 7200",
            "Europe/London, 01:30-03:00, 2026-10-24T12:00:00Z, 9000"
        })
        void elapsedTimeCounts(String zone, String hours, Instant from, long seconds) {
            assertThat(daily(zone, hours).secondsBetween(from, from.plusSeconds(24 * HOUR)))
                    .isEqualTo(seconds);
        }

        @Test
        void hoursThatTouchOrLieApartNeverOverlap() {
            BusinessCalendar touching = daily("America/New_York", "00:00-02:30", "02:30-06:00");
            assertThat(touching.secondsBetween(at("2026-03-08T00:00:00Z"), at("2026-03-09T00:00:00Z")))
                    .isEqualTo(5 * HOUR);
            assertThat(touching.nextEdge(at("2026-03-08T06:00:00Z"))).isEqualTo(at("2026-03-08T10:00:00Z"));
            BusinessCalendar apart = daily("America/New_York", "00:00-02:30", "03:00-06:00");
            assertThat(apart.secondsBetween(at("2026-03-08T00:00:00Z"), at("2026-03-09T00:00:00Z")))
                    .isEqualTo(5 * HOUR);
            BusinessCalendar twice = daily("America/New_York", "00:00-01:30", "01:30-06:00");
            assertThat(twice.secondsBetween(at("2026-11-01T00:00:00Z"), at("2026-11-02T00:00:00Z")))
                    .isEqualTo(7 * HOUR);
        }

        @Test
        void openAllTheTimeIsWallTime() {
            BusinessCalendar always = daily("America/New_York", "00:00-24:00");
            Instant from = at("2026-03-01T00:00:00Z");
            Instant to = at("2026-12-01T00:00:00Z");
            assertThat(always.secondsBetween(from, to)).isEqualTo(CountedTime.WALL.secondsBetween(from, to));
            assertThat(always.after(from, 9_999_999)).isEqualTo(CountedTime.WALL.after(from, 9_999_999));
            assertThat(always.before(to, 9_999_999)).isEqualTo(CountedTime.WALL.before(to, 9_999_999));
            assertThat(always.nextEdge(from)).isEqualTo(Instant.MAX);
        }

        @Test
        void aDayThatTheZoneLeavesOutHasNoTimeAndIsNoWorkingDay() {
            BusinessCalendar apia = new BusinessCalendar(
                    "apia", ZoneId.of("Pacific/Apia"), week("mon-fri", "09:00-17:00", "22:00-02:00"), Holidays.NONE);
            // Thursday the 29th ends at 10:00 on the 30th in UTC; then it is Saturday the 31st.
            assertThat(apia.isWorkingDay(LocalDate.parse("2011-12-29"))).isTrue();
            assertThat(apia.isWorkingDay(LocalDate.parse("2011-12-30"))).isFalse();
            assertThat(apia.secondsBetween(at("2011-12-30T10:00:00Z"), at("2012-01-01T10:00:00Z")))
                    .isZero();
            assertThat(apia.nextEdge(at("2011-12-30T09:00:00Z"))).isEqualTo(at("2011-12-30T10:00:00Z"));
            assertThat(apia.nextEdge(at("2011-12-30T10:00:00Z"))).isEqualTo(at("2012-01-01T19:00:00Z"));
            assertThat(apia.endOfWorkingDay(at("2011-12-29T20:00:00Z"), 1)).isEqualTo(at("2012-01-02T10:00:00Z"));
        }
    }

    @Nested
    class WorkingDays {

        @Test
        void theSecondWorkingDayAfterEndsAtMidnightInTheZone() {
            // Friday; Monday and Tuesday follow.
            assertThat(office.endOfWorkingDay(at("2026-11-20T10:00:00Z"), 2)).isEqualTo(at("2026-11-25T00:00:00Z"));
            // In June London is an hour ahead.
            assertThat(office.endOfWorkingDay(at("2026-06-19T10:00:00Z"), 2)).isEqualTo(at("2026-06-23T23:00:00Z"));
        }

        @Test
        void theDayIsThatOfTheZone() {
            assertThat(office.endOfWorkingDay(at("2026-06-15T22:59:59Z"), 1)).isEqualTo(at("2026-06-16T23:00:00Z"));
            assertThat(office.endOfWorkingDay(at("2026-06-15T23:00:00Z"), 1)).isEqualTo(at("2026-06-17T23:00:00Z"));
        }

        @Test
        void holidaysAndDaysWithoutHoursAreSkipped() {
            assertThat(office.endOfWorkingDay(at("2026-12-24T10:00:00Z"), 1)).isEqualTo(at("2026-12-30T00:00:00Z"));
        }

        @Test
        void theDayEndsWhereClocksChangeAtMidnight() {
            // In Beirut the clocks jump from midnight to one o'clock on 2026-03-29.
            BusinessCalendar beirut = daily("Asia/Beirut", "09:00-17:00");
            assertThat(beirut.endOfWorkingDay(at("2026-03-27T10:00:00Z"), 1)).isEqualTo(at("2026-03-28T22:00:00Z"));
        }

        @Test
        void noWorkingDaysAreTheRestOfTheDay() {
            assertThat(office.endOfWorkingDay(at("2026-11-21T10:00:00Z"), 0)).isEqualTo(at("2026-11-22T00:00:00Z"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> office.endOfWorkingDay(at("2026-11-21T10:00:00Z"), -1))
                    .withMessageContaining("-1");
        }
    }

    @Nested
    class WhereNoTimeCounts {

        private final Instant any = Instant.parse("2026-11-20T10:00:00Z");
        private final BusinessCalendar empty =
                new BusinessCalendar("empty", ZoneId.of("UTC"), Map.of(DayOfWeek.MONDAY, List.of()), Holidays.NONE);
        private final BusinessCalendar closedForGood = new BusinessCalendar(
                "closed for good",
                ZoneId.of("UTC"),
                week("mon-fri", "09:00-17:00"),
                LocalDate.parse("2026-11-22")::isBefore);

        @Test
        void anEmptyCalendarIsNeverOpen() {
            assertThat(empty.secondsBetween(Instant.MIN, Instant.MAX)).isZero();
            assertThat(empty.after(any, 1)).isEqualTo(Instant.MAX);
            assertThat(empty.before(any, 1)).isEqualTo(Instant.MIN);
            assertThat(empty.nextEdge(any)).isEqualTo(Instant.MAX);
            assertThat(empty.isOpen(any)).isFalse();
            assertThat(empty.isWorkingDay(LocalDate.parse("2026-11-20"))).isFalse();
            assertThat(empty.endOfWorkingDay(any, 1)).isEqualTo(Instant.MAX);
            assertThat(empty.hours()).isEmpty();
        }

        @Test
        void theLastSecondThatCountsCanStillBeReached() {
            assertThat(closedForGood.after(any, 7 * HOUR)).isEqualTo(at("2026-11-20T17:00:00Z"));
            assertThat(closedForGood.after(any, 7 * HOUR + 1)).isEqualTo(Instant.MAX);
            assertThat(closedForGood.secondsBetween(any, Instant.MAX)).isEqualTo(7 * HOUR);
            assertThat(closedForGood.before(Instant.MAX, 7 * HOUR)).isEqualTo(any);
            assertThat(closedForGood.nextEdge(at("2026-11-20T17:00:00Z"))).isEqualTo(Instant.MAX);
            assertThat(closedForGood.endOfWorkingDay(any, 1)).isEqualTo(Instant.MAX);
        }

        @Test
        void outsideTheYears1900To2099NothingIsOpen() {
            BusinessCalendar always = daily("UTC", "00:00-24:00");
            long all = CountedTime.WALL.secondsBetween(at("1900-01-01T00:00:00Z"), at("2100-01-01T00:00:00Z"));
            assertThat(always.secondsBetween(Instant.MIN, Instant.MAX)).isEqualTo(all);
            assertThat(always.after(Instant.MIN, all)).isEqualTo(at("2100-01-01T00:00:00Z"));
            assertThat(always.after(Instant.MIN, all + 1)).isEqualTo(Instant.MAX);
            assertThat(always.before(Instant.MAX, all)).isEqualTo(at("1900-01-01T00:00:00Z"));
            assertThat(always.before(Instant.MAX, all + 1)).isEqualTo(Instant.MIN);
            assertThat(always.after(any, Long.MAX_VALUE)).isEqualTo(Instant.MAX);
            assertThat(always.before(any, Long.MAX_VALUE)).isEqualTo(Instant.MIN);
            assertThat(always.after(Instant.MAX, 1)).isEqualTo(Instant.MAX);
            assertThat(always.isOpen(Instant.MIN)).isFalse();
            assertThat(always.isOpen(Instant.MAX)).isFalse();
            assertThat(always.nextEdge(Instant.MIN)).isEqualTo(at("1900-01-01T00:00:00Z"));
            assertThat(always.nextEdge(Instant.MAX)).isEqualTo(Instant.MAX);
            assertThat(always.endOfWorkingDay(Instant.MAX, 0)).isEqualTo(Instant.MAX);
            assertThat(always.endOfWorkingDay(Instant.MIN, 1)).isEqualTo(at("1900-01-02T00:00:00Z"));
            assertThat(always.endOfWorkingDay(any, Long.MAX_VALUE)).isEqualTo(Instant.MAX);
            assertThat(always.isWorkingDay(LocalDate.MAX)).isFalse();
            assertThat(always.isWorkingDay(LocalDate.MIN)).isFalse();
        }

        @Test
        void negativeTimeIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> office.after(any, -1))
                    .withMessageContaining("-1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> office.before(any, -1))
                    .withMessageContaining("-1");
        }
    }

    @Nested
    class WhatIsWrongIsNamed {

        private void refused(String message, Map<DayOfWeek, List<Hours>> hours) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new BusinessCalendar("shop", ZoneId.of("UTC"), hours, Holidays.NONE))
                    .withMessage("calendar shop: " + message);
        }

        @Test
        void hoursOutOfOrder() {
            refused(
                    "tuesday 17:00-22:00 and 11:30-15:00 are not in order",
                    Map.of(DayOfWeek.TUESDAY, hours("17:00-22:00", "11:30-15:00")));
        }

        @Test
        void hoursThatOverlapOnADay() {
            refused(
                    "friday 11:30-15:00 and 14:59-22:00 overlap",
                    Map.of(DayOfWeek.FRIDAY, hours("11:30-15:00", "14:59-22:00")));
        }

        @Test
        void hoursThatOverlapPastMidnightAlsoFromSundayToMonday() {
            refused(
                    "friday 17:00-02:00 and saturday 01:00-05:00 overlap",
                    Map.of(DayOfWeek.FRIDAY, hours("17:00-02:00"), DayOfWeek.SATURDAY, hours("01:00-05:00")));
            refused(
                    "sunday 17:00-02:00 and monday 01:00-05:00 overlap",
                    Map.of(DayOfWeek.SUNDAY, hours("17:00-02:00"), DayOfWeek.MONDAY, hours("01:00-05:00")));
        }

        @Test
        void aBlankName() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new BusinessCalendar(" ", ZoneId.of("UTC"), Map.of(), Holidays.NONE))
                    .withMessageContaining("name");
        }
    }

    @Test
    void aCalendarSaysWhatItIs() {
        assertThat(kitchen).hasToString("calendar kitchen");
        assertThat(kitchen.name()).isEqualTo("kitchen");
        assertThat(kitchen.zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(kitchen.hours())
                .containsOnlyKeys(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)
                .containsEntry(DayOfWeek.SATURDAY, List.of(new Hours(LocalTime.of(17, 0), LocalTime.of(2, 0))));
    }

    @Test
    void holidaysCanBeJoined() {
        LocalDate christmas = LocalDate.parse("2026-12-25");
        LocalDate boxingDay = LocalDate.parse("2026-12-26");
        Holidays both = Holidays.on(List.of(christmas)).and(Holidays.on(List.of(boxingDay)));
        assertThat(both.isHoliday(christmas)).isTrue();
        assertThat(both.isHoliday(boxingDay)).isTrue();
        assertThat(both.isHoliday(boxingDay.plusDays(1))).isFalse();
    }
}
