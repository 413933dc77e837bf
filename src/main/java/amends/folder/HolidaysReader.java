package amends.folder;

import amends.promise.Holidays;
import amends.yaml.Problems;
import amends.yaml.YamlMap;
import amends.yaml.YamlText;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Reads the holidays of a calendar: {@code {country: US, region: ny, extra: [2026-11-27], except: [2026-10-12]}}. */
final class HolidaysReader {

    private final Problems problems;
    private final Values values;

    HolidaysReader(Problems problems, Values values) {
        this.problems = problems;
        this.values = values;
    }

    Holidays read(YamlMap map) {
        Holidays country = PublicHolidays.of(map.text("country"), map.text("region"), problems);
        Set<LocalDate> extra = new HashSet<>();
        for (YamlText text : map.texts("extra")) {
            LocalDate date = values.date(text);
            if (date != null) {
                extra.add(date);
            }
        }
        Set<LocalDate> except = new HashSet<>();
        for (YamlText text : map.texts("except")) {
            LocalDate date = values.date(text);
            if (date != null && (extra.contains(date) || (country != null && !country.isHoliday(date)))) {
                String why = extra.contains(date) ? "it stands under \"extra\" too" : "it is none anyway";
                problems.add(text.problem("not-a-holiday", "this holiday cannot be left out, for " + why));
            }
            if (date != null) {
                except.add(date);
            }
        }
        if (map.has("region") && !map.has("country")) {
            problems.add("missing-key", map.at(), "a \"region\" needs its \"country\" beside it");
        }
        map.refuseOthers();
        Set<LocalDate> closed = Set.copyOf(extra);
        Set<LocalDate> open = Set.copyOf(except);
        return country == null
                ? Holidays.on(closed)
                : date -> closed.contains(date) || (country.isHoliday(date) && !open.contains(date));
    }
}
