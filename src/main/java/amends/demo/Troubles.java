package amends.demo;

import amends.incident.Situation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Makes up what goes wrong, of the kinds that the policies know. */
final class Troubles {

    /** Without it there is no play. */
    static final String LATE_MEAL = "restaurant.LateMeal";

    private static final String TABLE_WAIT = "restaurant.TableWait";
    private static final String LATE_DELIVERY = "restaurant.LateDelivery";
    private static final String WRONG_DISH = "restaurant.WrongDish";
    private static final String UNSAFE_DISH = "restaurant.UnsafeDish";
    private static final String LATE_PARCEL = "parcel.LateParcel";
    private static final String LATE_FLIGHT = "airline.LateFlight";

    /** As often as each comes, out of a hundred. */
    private static final List<String> KINDS = List.of(
            LATE_MEAL,
            LATE_MEAL,
            LATE_MEAL,
            LATE_MEAL,
            LATE_MEAL,
            TABLE_WAIT,
            TABLE_WAIT,
            TABLE_WAIT,
            LATE_DELIVERY,
            LATE_DELIVERY,
            LATE_DELIVERY,
            WRONG_DISH,
            WRONG_DISH);

    private static final double UNSAFE = 0.03;
    private static final String DOLLARS = "USD";

    private final long seed;
    private final Guests guests;
    private final Predicate<String> knows;
    private int number = 454;

    /** @param knows whether the policies know a kind */
    Troubles(long seed, Predicate<String> knows) {
        this.seed = seed;
        this.guests = new Guests(seed);
        this.knows = knows;
    }

    /** The next that goes wrong, noticed at an instant. */
    Trouble next(Instant at) {
        Chance chance = Chance.of(seed, "trouble " + ++number);
        String kind = chance.happens(UNSAFE) ? UNSAFE_DISH : chance.of(KINDS);
        return of(knows.test(kind) ? kind : LATE_MEAL, at, chance, Trouble.Sort.USUAL);
    }

    /** A large table whose ticket was lost: somebody has to agree to what it is given. */
    Trouble lostTicket(Instant at) {
        return of(LATE_MEAL, at, Chance.of(seed, "trouble " + ++number), Trouble.Sort.LONG);
    }

    /** What other houses have, where the policies know of it. */
    List<Trouble> elsewhere(Instant at) {
        return List.of(LATE_PARCEL, LATE_FLIGHT).stream()
                .filter(knows)
                .map(kind -> of(kind, at, Chance.of(seed, "trouble " + ++number), Trouble.Sort.ELSEWHERE))
                .toList();
    }

    private Trouble of(String kind, Instant at, Chance chance, Trouble.Sort sort) {
        Map<String, Object> incident = new HashMap<>();
        incident.put("severity", chance.of(List.of("MINOR", "MODERATE", "MODERATE", "MODERATE", "MAJOR")));
        String place = switch (kind) {
            case TABLE_WAIT -> tableWait(incident, at, chance);
            case LATE_DELIVERY -> lateDelivery(incident, at, chance);
            case WRONG_DISH, UNSAFE_DISH -> wrongDish(incident, at, chance, kind.equals(UNSAFE_DISH));
            case LATE_PARCEL -> lateParcel(incident, at);
            case LATE_FLIGHT -> lateFlight(incident, at, chance);
            default -> lateMeal(incident, at, chance, sort);
        };
        String id = place + String.format(Locale.ROOT, "-%04d", number);
        incident.put("id", id);
        Map<String, Object> guest = sort == Trouble.Sort.USUAL ? guests.one(chance) : guests.regular(chance);
        return new Trouble(id, Situation.of(kind, incident, guest), sort);
    }

    private static String lateMeal(Map<String, Object> incident, Instant at, Chance chance, Trouble.Sort sort) {
        boolean lost = sort == Trouble.Sort.LONG;
        int party = lost ? chance.between(5, 9) : chance.between(1, 6);
        incident.put("course", lost ? "main" : chance.of(List.of("main", "main", "main", "starter", "dessert")));
        incident.put("partySize", (long) party);
        incident.put("dueAt", before(at, lost ? chance.minutes(30, 38) : chance.minutes(-10, 5)));
        worth(incident, party * chance.between(26.0, 44.0));
        incident.put("cause", lost ? "lost ticket" : chance.of(House.KITCHEN_CAUSES));
        incident.put("channel", "dining room");
        if (chance.happens(0.4)) {
            incident.put("expectedAt", before(at, chance.minutes(-16, -6)));
        }
        return table(chance);
    }

    private static String tableWait(Map<String, Object> incident, Instant at, Chance chance) {
        incident.put("openedAt", before(at, Duration.ZERO));
        incident.put("partySize", (long) chance.between(2, 7));
        incident.put("reservation", chance.happens(0.55));
        incident.put("channel", "door");
        if (chance.happens(0.5)) {
            incident.put("expectedAt", before(at, chance.minutes(-25, -8)));
        }
        return "DOOR";
    }

    private static String lateDelivery(Map<String, Object> incident, Instant at, Chance chance) {
        boolean ours = chance.happens(0.85);
        incident.put("dueAt", before(at, chance.minutes(-14, 5)));
        incident.put("feePaid", chance.happens(0.7));
        incident.put("controllable", ours);
        incident.put("cause", chance.of(ours ? House.KITCHEN_CAUSES : House.ROAD_CAUSES));
        incident.put("channel", chance.of(List.of("app", "phone")));
        worth(incident, chance.between(24.0, 78.0));
        return "BIKE";
    }

    private static String wrongDish(Map<String, Object> incident, Instant at, Chance chance, boolean unsafe) {
        House.Dish dish = chance.of(House.DISHES);
        incident.put("openedAt", before(at, Duration.ZERO));
        incident.put("dish", dish.name());
        incident.put("dishPrice", new BigDecimal(dish.price()));
        incident.put("replacement", chance.happens(0.8));
        incident.put("channel", "dining room");
        if (unsafe) {
            incident.put("allergen", chance.of(House.ALLERGENS));
            incident.put("severity", "CRITICAL");
        }
        return table(chance);
    }

    private static String lateParcel(Map<String, Object> incident, Instant at) {
        incident.put("dueAt", before(at, Duration.ofHours(9)));
        incident.put("channel", "mail");
        incident.put("severity", "MINOR");
        worth(incident, 11.40);
        return "HAMPER";
    }

    private static String lateFlight(Map<String, Object> incident, Instant at, Chance chance) {
        incident.put("dueAt", before(at, chance.minutes(70, 110)));
        incident.put("distanceKm", 1_480L);
        incident.put("departureDelayMinutes", 165L);
        incident.put("passengers", 2L);
        incident.put("channel", "gate");
        return "FLIGHT";
    }

    private static String table(Chance chance) {
        return String.format(Locale.ROOT, "T%02d", chance.between(1, House.TABLES));
    }

    private static void worth(Map<String, Object> incident, double dollars) {
        incident.put("orderValue", BigDecimal.valueOf(Math.round(dollars * 2) * 50, 2));
        incident.put("currency", DOLLARS);
    }

    private static Instant before(Instant at, Duration time) {
        return at.minus(time).truncatedTo(ChronoUnit.SECONDS);
    }
}
