package amends.bench;

import amends.incident.Action;
import amends.incident.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody would write by hand for the generated rules: the yardstick. It finds the names of the recommendations,
 * and nothing else of what a plan holds: no words, no reasons, no clocks, no costs, no next change.
 */
final class IfChain {

    private final Map<String, Numbers> byKind = new HashMap<>();

    /** What differs from kind to kind. */
    private record Numbers(long shift, String sorry, String update) {}

    /** @param kinds how many kinds there are */
    IfChain(int kinds) {
        for (int number = 0; number < kinds; number++) {
            byKind.put(
                    "care." + BenchRules.kind(number),
                    new Numbers(
                            BenchRules.shift(number),
                            BenchRules.words(number) + ".sorry",
                            BenchRules.words(number) + ".update"));
        }
    }

    /** The names of what is recommended, in the order of a plan. */
    List<String> decide(BenchIncident incident, Instant asOf) {
        Numbers numbers = byKind.get(incident.kind());
        boolean acknowledged = false;
        Instant lastMessage = null;
        Instant lastUpdate = null;
        Instant mediumGiven = null;
        for (Taken taken : incident.taken()) {
            if (taken.action() == Action.ACKNOWLEDGE) {
                acknowledged = true;
                lastMessage = later(lastMessage, taken.at());
            } else if (taken.action() == Action.STATUS) {
                lastMessage = later(lastMessage, taken.at());
                lastUpdate = later(lastUpdate, taken.at());
            } else if (taken.action() == Action.COMPENSATE && taken.name().equals("voucher-medium")) {
                mediumGiven = later(mediumGiven, taken.at());
            }
        }
        long delay = minutes(incident.dueAt(), asOf);
        long late = delay - numbers.shift();
        List<String> names = new ArrayList<>();
        if (late >= 5 && !acknowledged) {
            names.add(numbers.sorry());
        }
        if (late >= 10
                && lastMessage != null
                && minutes(lastMessage, asOf) >= 10
                && (lastUpdate == null || !lastUpdate.plusSeconds(600).isAfter(asOf))) {
            names.add(numbers.update());
        }
        if (late > 30 && incident.feePaid()) {
            names.add("service-fee");
        }
        if (incident.controllable()) {
            if (late > 10 && (incident.tier().equals("gold") || incident.tier().equals("platinum"))) {
                names.add("priority-visit");
            }
            if (late > 30) {
                names.add("voucher-large");
            } else if (late > 15) {
                if (mediumGiven == null) {
                    names.add("voucher-medium");
                }
            } else if (late > 5) {
                names.add("voucher-small");
            }
        }
        if (!asOf.isAfter(incident.dueAt()) && asOf.isAfter(incident.dueAt().minusSeconds(600))) {
            names.add("dispatcher");
        }
        if (late > 15 && mediumGiven != null && minutes(mediumGiven, asOf) >= 15) {
            names.add("supervisor");
        }
        return names;
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    private static long minutes(Instant from, Instant to) {
        return to.isAfter(from) ? Duration.between(from, to).toMinutes() : 0;
    }
}
