package amends.casework;

import amends.incident.Action;
import amends.incident.SituationException;
import amends.incident.SituationProblem;
import amends.policy.Library;
import amends.policy.Nearest;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The names in events. A message that is misspelt would leave the right one recommended, and the customer would hear it
 * twice: so a name has to be one of the release in force, or one that the incident's plan names.
 */
final class EventNames {

    private final Library library;
    private final Supplier<Plan> plan;

    /** @param plan the incident's plan, or null where none can be made; asked only where the release knows no such name */
    EventNames(Library library, Supplier<Plan> plan) {
        this.library = library;
        this.plan = plan;
    }

    /**
     * What happened, with the names that were left to us.
     *
     * @throws SituationException where a name is unknown
     */
    Happening settled(Happening what) {
        if (what instanceof Happening.Acknowledged told) {
            if (told.message() == null) {
                return told.saying(acknowledgement());
            }
            require("message", Action.ACKNOWLEDGE, told.message());
        } else if (what instanceof Happening.StatusSent told) {
            require("message", Action.STATUS, told.message());
        } else if (what instanceof Happening.Asked asked) {
            require("message", Action.ASK, asked.message());
        } else if (what instanceof Happening.FollowedUp followed) {
            require("message", Action.FOLLOW_UP, followed.message());
        } else if (what instanceof Happening.RemedyGiven given) {
            require("remedy", Action.COMPENSATE, given.remedy());
        } else if (what instanceof Happening.RemedyDeclined declined) {
            require("remedy", Action.COMPENSATE, declined.remedy());
        } else if (what instanceof Happening.Escalated escalated) {
            require("role", Action.ESCALATE, escalated.role());
        } else if (what instanceof Happening.Overridden overridden) {
            require("name", overridden.action(), overridden.name());
        }
        return what;
    }

    private String acknowledgement() {
        Plan now = plan.get();
        return now == null
                ? Recommendation.Acknowledge.SHIPPED
                : now.recommendations().stream()
                        .filter(one -> one.action() == Action.ACKNOWLEDGE)
                        .findFirst()
                        .map(Recommendation::name)
                        .orElse(Recommendation.Acknowledge.SHIPPED);
    }

    private void require(String field, Action action, String name) {
        Collection<String> known = known(action);
        if (known.contains(name) || isInPlan(action, name)) {
            return;
        }
        String sort = switch (action) {
            case COMPENSATE -> "remedy or scheme";
            case ESCALATE -> "role";
            default -> "message";
        };
        throw new SituationException(new SituationProblem(
                "/" + field,
                "unknown " + sort,
                "a " + sort + " of the release in force",
                '"' + (name.length() <= 80 ? name : name.substring(0, name.offsetByCodePoints(0, 40)) + "…") + '"',
                Nearest.to(name, known)));
    }

    private Collection<String> known(Action action) {
        Set<String> names = new HashSet<>();
        switch (action) {
            case COMPENSATE -> {
                names.addAll(library.catalogue().remedies().keySet());
                names.addAll(library.catalogue().entitlements().keySet());
            }
            case ESCALATE -> names.addAll(library.roles().keySet());
            default -> {
                names.addAll(library.messages());
                names.add(Recommendation.Acknowledge.SHIPPED);
            }
        }
        return names;
    }

    private boolean isInPlan(Action action, String name) {
        Plan now = plan.get();
        return now != null
                && (now.recommendations().stream()
                                .anyMatch(one ->
                                        one.action() == action && one.name().equals(name))
                        || now.withheld().stream()
                                .anyMatch(one -> one.action().equals(action.wireName())
                                        && one.name().equals(name)));
    }
}
