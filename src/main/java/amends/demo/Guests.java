package amends.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The guests whom the house knows: made-up names, several languages, and what each of them is to it. */
final class Guests {

    private static final int REGULARS = 140;

    private static final Map<String, List<String>> NAMES = Map.of(
            "en",
                    List.of(
                            "ada", "ben", "chloe", "dylan", "erin", "frank", "grace", "harvey", "iris", "jack", "kira",
                            "leo"),
            "es", List.of("alba", "bruno", "carmen", "diego", "elena", "hugo", "irene", "mateo"),
            "de", List.of("anke", "bernd", "clara", "emil", "frieda", "jonas", "lena", "uwe"),
            "fr", List.of("aline", "benoit", "camille", "denis", "elodie", "gaspard", "manon", "yves"),
            "it", List.of("aldo", "bianca", "dario", "fiorella", "gino", "livia"));

    private final List<Map<String, Object>> regulars = new ArrayList<>();

    Guests(long seed) {
        Chance chance = Chance.of(seed, "guests");
        for (int number = 1; number <= REGULARS; number++) {
            String language = language(chance);
            Map<String, Object> guest = new HashMap<>();
            guest.put("id", chance.of(NAMES.get(language)) + "-" + (100 + number * 3));
            guest.put("language", language);
            guest.put("tier", tier(chance));
            guest.put("customerMonths", (long) chance.between(1, 90));
            if (chance.happens(0.06)) {
                guest.put("detractor", true);
            }
            regulars.add(Map.copyOf(guest));
        }
    }

    private static String language(Chance chance) {
        return chance.happens(0.55)
                ? "en"
                : chance.happens(0.5) ? "es" : chance.of(List.of("de", "de", "fr", "fr", "it"));
    }

    private static String tier(Chance chance) {
        return chance.of(List.of("standard", "standard", "standard", "standard", "gold", "gold", "platinum", "vip"));
    }

    /** Somebody who comes: mostly one who is known; else all that is known is the language. */
    Map<String, Object> one(Chance chance) {
        return chance.happens(0.85) ? regular(chance) : Map.of("language", language(chance));
    }

    /** Somebody who is known. */
    Map<String, Object> regular(Chance chance) {
        return chance.of(regulars);
    }
}
