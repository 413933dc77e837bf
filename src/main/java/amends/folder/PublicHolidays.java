package amends.folder;

import amends.policy.Nearest;
import amends.promise.Holidays;
import amends.yaml.Problems;
import amends.yaml.YamlText;
import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The public holidays of a country or one of its regions, on the days on which they are kept; from jollyday. */
final class PublicHolidays implements Holidays {

    private static final Map<String, HolidayCalendar> COUNTRIES = Arrays.stream(HolidayCalendar.values())
            .collect(Collectors.toMap(
                    calendar -> calendar.getId().toUpperCase(Locale.ROOT),
                    calendar -> calendar,
                    (one, other) -> one,
                    TreeMap::new));

    private final HolidayManager manager;
    private final String[] region;
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    private PublicHolidays(HolidayManager manager, String... region) {
        this.manager = manager;
        this.region = region;
    }

    /** The holidays of a country code and, where it is not null, a region's; null where there is none or a problem. */
    static Holidays of(YamlText country, YamlText region, Problems problems) {
        if (country == null) {
            return null;
        }
        HolidayCalendar calendar = COUNTRIES.get(country.value());
        if (calendar == null) {
            problems.add(
                    country.problem("unknown-country", "no holidays of this country are known", "a code such as US")
                            .nearest(nearestCountry(country.value())));
            return null;
        }
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(calendar));
        if (region == null) {
            return new PublicHolidays(manager);
        }
        String[] path = region.value().toLowerCase(Locale.ROOT).split("-", -1);
        CalendarHierarchy part = manager.getCalendarHierarchy();
        for (String step : path) {
            Map<String, CalendarHierarchy> parts = part.getChildren();
            part = parts.get(step);
            if (part == null) {
                problems.add(region.problem(
                                "unknown-region",
                                "no holidays of this region are known",
                                parts.isEmpty() ? "no region" : String.join(", ", sorted(parts.keySet())))
                        .nearest(Nearest.to(step, sorted(parts.keySet()))));
                return null;
            }
        }
        return new PublicHolidays(manager, path);
    }

    @Override
    public boolean isHoliday(LocalDate date) {
        return years.computeIfAbsent(date.getYear(), this::keptIn).contains(date);
    }

    /** A holiday may be kept on a day of the year before or after the one to which it belongs. */
    private Set<LocalDate> keptIn(int year) {
        return IntStream.rangeClosed(year - 1, year + 1)
                .mapToObj(this::belongingTo)
                .flatMap(Collection::stream)
                .map(Holiday::getDate)
                .filter(date -> date.getYear() == year)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Nothing says that a manager may be asked by two threads at once. */
    private Set<Holiday> belongingTo(int year) {
        synchronized (manager) {
            return manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, region);
        }
    }

    private static String nearestCountry(String written) {
        if (written.equalsIgnoreCase("UK")) {
            return "GB";
        }
        Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String code : COUNTRIES.keySet()) {
            names.put(code, code);
            names.putIfAbsent(new Locale("", code).getDisplayCountry(Locale.ENGLISH), code);
        }
        return names.getOrDefault(written, names.get(String.valueOf(Nearest.to(written, names.keySet()))));
    }

    private static Collection<String> sorted(Collection<String> names) {
        return names.stream().sorted().toList();
    }
}
