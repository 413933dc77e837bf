package amends;

import static amends.TestRules.rule;

import amends.incident.Action;
import amends.incident.LedgerSnapshot;
import amends.incident.LedgerSnapshot.Given;
import amends.incident.Pause;
import amends.incident.SetAside;
import amends.incident.Situation;
import amends.incident.Taken;
import amends.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Rules and situations drawn by chance, dense in boundaries that lie close together. */
public final class RandomScenes {

    /** The instant around which everything happens. */
    public static final Instant EVENING = Instant.parse("2026-11-22T19:00:00Z");

    private static final String[] OPERATORS = {"==", "!=", "<", "<=", ">", ">="};
    private static final String[] RUNNING = {"delayMinutes", "openMinutes", "silentMinutes", "expectedMinutes"};

    private final Random random;

    /** Draws by a seed. */
    public RandomScenes(long seed) {
        this.random = new Random(seed);
    }

    /** A rules folder with some rules. */
    public TestRules folder(int rules) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rules; i++) {
            text.append(random.nextInt(5) == 0 ? promise(i) : recovery(i));
        }
        return TestRules.rules(text.toString())
                .with("messages/en.yaml", "sorry: Sorry.\nupdate: Still at it.\nlater: How was it?\n")
                .with("roles.yaml", "chef: {label: {en: Chef}}\n")
                .with("calendars.yaml", "kitchen: {zone: UTC, hours: {mon-sun: [\"12:00-19:20\", \"19:40-21:00\"]}}\n")
                .with("remedies.yaml", """
                        remedies:
                          dessert: {label: {en: A dessert}, cost: "3.00", value: "9.00", currency: USD, group: treat, limit: {perCustomer: 1, days: 1}, instead: [coffee]}
                          dinner: {label: {en: A dinner}, cost: "20.00", value: "60.00", currency: USD, group: treat}
                          coffee: {label: {en: A coffee}, cost: "0.00", value: "4.00", currency: USD}
                          cash: {label: {en: Cash}}
                        entitlements:
                          fee: {label: {en: The fee}, group: owed}
                          fare: {label: {en: The fare}, group: owed}
                        groups: {treat: max, owed: max}
                        """);
    }

    private String promise(int i) {
        int within = 1 + random.nextInt(40);
        String sort = pick("resolve", "firstResponse", "nextUpdate");
        String during = random.nextInt(4) == 0 ? ".during(\"kitchen\")" : "";
        return rule(
                "Promise " + i,
                "Late( guests " + pick(">=", "<") + " " + random.nextInt(4) + " )",
                "promise.%s().within(%d).target(%d)%s;".formatted(sort, within, random.nextInt(within + 1), during));
    }

    private String recovery(int i) {
        StringBuilder when = new StringBuilder("Late( $guests : guests, " + condition() + " )");
        if (random.nextInt(3) == 0) {
            when.append("\n    ").append(beside());
        }
        return rule("Recovery " + i, when.toString(), act());
    }

    private String condition() {
        String first = comparison();
        return switch (random.nextInt(4)) {
            case 0 -> first + " && " + comparison();
            case 1 -> first + " || " + comparison();
            default -> first;
        };
    }

    private String comparison() {
        return switch (random.nextInt(8)) {
            case 0 -> "acknowledged == " + random.nextBoolean();
            case 1 -> pick(RUNNING) + " in (" + random.nextInt(20) + ", " + random.nextInt(40) + ")";
            case 2 -> "cause != \"rain\"";
            case 3 -> pick(RUNNING) + " " + pick(OPERATORS) + " guests";
            case 4 -> "expectedAt " + pick(OPERATORS) + " dueAt";
            default -> pick(RUNNING) + " " + pick(OPERATORS) + " " + random.nextInt(45);
        };
    }

    private String beside() {
        return switch (random.nextInt(6)) {
            case 0 -> "Clock( state == \"" + pick("ON_TRACK", "TARGET_MISSED", "BREACHED", "MET") + "\" )";
            case 1 ->
                "Clock( " + pick("elapsedMinutes", "remainingMinutes", "overdueMinutes") + " " + pick(OPERATORS) + " "
                        + random.nextInt(30) + " )";
            case 2 ->
                pick("", "not ", "exists ") + "Taken( minutesAgo " + pick(OPERATORS) + " " + random.nextInt(30)
                        + ", action " + pick("==", "!=") + " \"" + pick("status", "acknowledge", "compensate") + "\" )";
            case 3 -> "Hours( calendar == \"kitchen\", open == " + random.nextBoolean() + " )";
            case 4 -> pick("", "not ", "exists ") + "Clock( promise == \"resolve\", overdueMinutes > $guests )";
            default -> "Customer( customerMonths " + pick(OPERATORS) + " $guests )";
        };
    }

    private String act() {
        return switch (random.nextInt(10)) {
            case 0 -> "recommend.acknowledge(\"sorry\");";
            case 1 -> "recommend.status(\"update\").every(" + (1 + random.nextInt(12)) + ");";
            case 2 -> "recommend.compensate(\"" + pick("dessert", "dinner", "coffee") + "\");";
            case 3 -> "recommend.escalate(\"chef\");";
            case 4 -> "recommend.followUp(\"later\").after(" + random.nextInt(90) + ");";
            case 5 ->
                "recommend.entitle(\"" + pick("fee", "fare") + "\").amount(\"1.50\", \"EUR\").perFull("
                        + (1 + random.nextInt(9)) + ").atMost(\"" + (1 + random.nextInt(9)) + "\", \"EUR\");";
            case 6 ->
                "recommend.entitle(\"" + pick("fee", "fare") + "\").amount(\"2.00\", \"EUR\").perStarted("
                        + (1 + random.nextInt(9)) + ");";
            case 7 -> "recommend.entitle(\"fare\").amount(\"" + (1 + random.nextInt(20)) + "\", \"EUR\");";
            case 8 -> "recommend.compensate(\"cash\").amount(\"0.50\", \"USD\").times($guests);";
            default -> "recommend.ask(\"later\");";
        };
    }

    /** A situation in which every time is an instant, so that it means the same whenever it is evaluated. */
    public Situation situation() {
        Map<String, Object> incident = new HashMap<>();
        if (random.nextInt(5) > 0) {
            incident.put("dueAt", minutes(-45, 30));
        }
        if (random.nextInt(3) == 0 || !incident.containsKey("dueAt")) {
            incident.put("openedAt", minutes(-90, -45));
        }
        if (random.nextInt(3) == 0) {
            incident.put("expectedAt", minutes(-10, 40));
        }
        if (random.nextInt(4) == 0) {
            incident.put("resolvedAt", minutes(-40, 0));
        }
        if (random.nextBoolean()) {
            incident.put("cause", pick("rain", "snow"));
        }
        incident.put("guests", (long) random.nextInt(6));
        Map<String, Object> customer = new HashMap<>(Map.of("id", "c-1"));
        if (random.nextBoolean()) {
            customer.put("customerMonths", (long) random.nextInt(6));
        }
        List<Pause> pauses = random.nextInt(4) == 0
                ? List.of(new Pause(EVENING.minusSeconds(900), EVENING.plusSeconds(random.nextInt(900))))
                : List.of();
        List<Instant> reopenings = random.nextInt(6) == 0 ? List.of(minutes(-30, -1)) : List.of();
        LedgerSnapshot ledger = random.nextInt(3) == 0
                ? new LedgerSnapshot(
                        List.of(new Given("dessert", EVENING.minusSeconds(86_400 - random.nextInt(3_600)))), null)
                : LedgerSnapshot.EMPTY;
        return new Situation(
                "test.Late", incident, customer, taken(), pauses, reopenings, List.of(), setAside(), Map.of(), ledger);
    }

    private List<SetAside> setAside() {
        List<SetAside> setAside = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            setAside.add(new SetAside(Action.STATUS, "update", minutes(-40, 0), "the guest was told in person"));
        }
        if (random.nextInt(6) == 0) {
            setAside.add(new SetAside(
                    Action.COMPENSATE, pick("coffee", "dessert"), minutes(-40, 0), "the guest declined it"));
        }
        return setAside;
    }

    private List<Taken> taken() {
        if (random.nextInt(4) == 0) {
            return null;
        }
        List<Taken> taken = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Instant at = minutes(-40, 0);
            taken.add(
                    switch (random.nextInt(4)) {
                        case 0 ->
                            new Taken(
                                    Action.ACKNOWLEDGE,
                                    "sorry",
                                    at,
                                    null,
                                    null,
                                    random.nextInt(3) == 0 ? minutes(-20, 20) : null);
                        case 1 ->
                            new Taken(
                                    Action.STATUS,
                                    "update",
                                    at,
                                    null,
                                    random.nextBoolean() ? minutes(0, 20) : null,
                                    null);
                        case 2 -> Taken.of(Action.COMPENSATE, pick("coffee", "dessert"), at);
                        default -> new Taken(Action.COMPENSATE, "fee", at, Money.of("1.00", "EUR"), null, null);
                    });
        }
        return taken;
    }

    private Instant minutes(int from, int to) {
        return EVENING.plusSeconds(from * 60L + random.nextInt((to - from) * 60 + 1));
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
