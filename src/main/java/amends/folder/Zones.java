package amends.folder;

import amends.policy.Nearest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Finds the time zone that somebody meant. */
final class Zones {

    private Zones() {}

    /** The zone of the city where only that was written, else the one of the nearest name, or null. */
    static String nearest(String written) {
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        String city = "/" + written.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
        return zones.stream()
                .filter(zone -> zone.toLowerCase(Locale.ROOT).endsWith(city))
                .findFirst()
                .orElseGet(() -> Nearest.to(written.replace(' ', '_'), zones));
    }
}
