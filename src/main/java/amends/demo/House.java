package amends.demo;

import java.util.List;
import java.util.Set;

/** The house: its tables, its dishes, and who works there. */
final class House {

    static final String FLOOR_MANAGER = "ines";
    static final String GUEST = "guest";
    static final List<String> WAITERS = List.of("mira", "tomas", "jonas", "aiko", "sami");
    static final int TABLES = 28;

    static final List<String> ALLERGENS = List.of("peanuts", "shellfish", "sesame", "hazelnuts");
    static final List<String> KITCHEN_CAUSES =
            List.of("kitchen backlog", "lost ticket", "oven down", "dish sent back", "short of staff");
    static final List<String> ROAD_CAUSES = List.of("road closed", "storm", "marathon");

    static final String KITCHEN = "kitchen";

    private static final Set<String> STAFF =
            Set.of("mira", "tomas", "jonas", "aiko", "sami", FLOOR_MANAGER, KITCHEN, GUEST);

    /**
     * A dish.
     *
     * @param price on the bill, in dollars
     */
    record Dish(String name, String price) {}

    static final List<Dish> DISHES = List.of(
            new Dish("grilled sea bream", "27.00"),
            new Dish("mushroom risotto", "19.50"),
            new Dish("lamb shank", "29.00"),
            new Dish("ratatouille", "17.00"),
            new Dish("steak frites", "31.00"),
            new Dish("squash ravioli", "18.50"),
            new Dish("fish soup", "14.00"),
            new Dish("schnitzel", "22.00"),
            new Dish("lemon tart", "9.50"));

    private House() {}

    /** Whether somebody takes part in the play; everybody else came to see it, and is not interfered with. */
    static boolean plays(String by) {
        return by != null && STAFF.contains(by);
    }
}
