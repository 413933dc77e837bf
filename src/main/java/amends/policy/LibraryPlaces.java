package amends.policy;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Where the names stand that the files beside the policies declare. */
public final class LibraryPlaces {

    /** What a name can be the name of. */
    public enum Sort {
        DOMAIN,
        REMEDY,
        ENTITLEMENT,
        GROUP,
        CALENDAR,
        BUDGET,
        ROLE
    }

    private final Map<Sort, Map<String, Position>> places;

    private LibraryPlaces(Map<Sort, Map<String, Position>> places) {
        this.places = places;
    }

    /** The names of a sort in their order, with their places. */
    public Map<String, Position> of(Sort sort) {
        return places.getOrDefault(sort, Map.of());
    }

    /** Gathers places. */
    public static final class Builder {
        private final Map<Sort, Map<String, Position>> places = new EnumMap<>(Sort.class);

        /** Adds a name. */
        public Builder add(Sort sort, String name, Position at) {
            places.computeIfAbsent(sort, s -> new TreeMap<>()).put(name, at);
            return this;
        }

        /** All that was added. */
        public LibraryPlaces build() {
            return new LibraryPlaces(new EnumMap<>(places));
        }
    }
}
