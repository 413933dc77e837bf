package amends;

import static amends.Scene.at;

import amends.incident.Action;
import amends.incident.Situation;
import amends.incident.Taken;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Many situations of an evening at the shipped restaurant, of every kind. */
final class RestaurantScenes {

    static final Instant EVENING = at("19:30");

    private static final String[] KINDS = {"LateMeal", "WrongDish", "UnsafeDish", "TableWait", "LateDelivery"};
    private static final String[] TIERS = {"basic", "gold", "vip"};
    private static final String[] LANGUAGES = {"en", "es", "de-AT"};

    private RestaurantScenes() {}

    static List<Situation> all() {
        List<Situation> scenes = new ArrayList<>();
        for (String kind : KINDS) {
            for (int delay = 0; delay <= 60; delay += 3) {
                for (int variant = 0; variant < TIERS.length; variant++) {
                    scenes.add(scene(kind, delay, variant));
                }
            }
        }
        return scenes;
    }

    private static Situation scene(String kind, int delay, int variant) {
        Scene scene = Scene.of("restaurant." + kind)
                .with("id", kind + "-" + delay + "-" + variant)
                .with("dueAt", EVENING.minusSeconds(delay * 60L))
                .with("orderValue", new BigDecimal("86.00"))
                .with("currency", "USD")
                .customer("id", "c-" + variant)
                .customer("tier", TIERS[variant])
                .customer("language", LANGUAGES[variant]);
        switch (kind) {
            case "LateMeal" -> scene.with("course", "main").with("partySize", 2 + 3 * variant);
            case "WrongDish", "UnsafeDish" -> scene.with("dish", "Soup").with("dishPrice", new BigDecimal("9.50"));
            default -> scene.with("severity", variant == 2 ? "CRITICAL" : "MINOR");
        }
        if (kind.equals("UnsafeDish")) {
            scene.with("allergen", "nuts");
        }
        if (variant == 1) {
            scene.taken(Taken.of(Action.ACKNOWLEDGE, "any", EVENING.minusSeconds(delay * 30L)));
        }
        return scene.situation();
    }
}
