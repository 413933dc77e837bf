package amends.folder;

import amends.promise.BusinessCalendar;
import amends.promise.Holidays;
import amends.promise.Hours;
import amends.yaml.Problems;
import amends.yaml.YamlMap;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code calendars.yaml}. */
final class CalendarsReader {

    private final Problems problems;
    private final Values values;

    CalendarsReader(Problems problems, Values values) {
        this.problems = problems;
        this.values = values;
    }

    Map<String, BusinessCalendar> read(YamlMap file) {
        Map<String, BusinessCalendar> calendars = new HashMap<>();
        for (YamlMap.Named named : file.maps()) {
            YamlMap map = named.value();
            map.require("zone", "hours");
            ZoneId zone = values.zone(map.text("zone"));
            YamlMap week = map.map("hours");
            YamlMap closed = map.map("holidays");
            map.refuseOthers();
            Map<DayOfWeek, List<Hours>> hours = map.hasMap("hours") ? new HoursReader(problems).read(week) : Map.of();
            Holidays holidays =
                    map.hasMap("holidays") ? new HolidaysReader(problems, values).read(closed) : Holidays.NONE;
            if (!named.name().isBlank()) {
                ZoneId known = zone == null ? ZoneOffset.UTC : zone;
                calendars.put(named.name(), new BusinessCalendar(named.name(), known, hours, holidays));
            }
        }
        return calendars;
    }
}
