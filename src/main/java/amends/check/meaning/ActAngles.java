package amends.check.meaning;

import amends.incident.Action;
import amends.incident.PromiseMade;
import amends.policy.Act;
import amends.policy.Operand;
import amends.policy.Rule;
import amends.promise.BusinessCalendar;
import amends.promise.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What to choose so that it shows what two versions of a rule do. */
final class ActAngles {

    private static final Slot OPEN = Slot.incident("openMinutes");

    private final List<Rule> versions;
    private final Map<String, BusinessCalendar> calendars;
    private final Instant day;

    ActAngles(List<Rule> versions, Map<String, BusinessCalendar> calendars, Instant day) {
        this.versions = versions;
        this.calendars = calendars;
        this.day = day;
    }

    void add(Box box, Angles angles) {
        Set<Act> acts = new LinkedHashSet<>();
        versions.forEach(rule -> acts.addAll(rule.acts()));
        promises(acts, angles);
        statuses(acts, angles);
        followUps(acts, angles);
        for (Rule rule : versions) {
            new MoneyAngles(rule, versions, day).add(box, angles);
        }
    }

    /** The length of a promise shows where it is known when it began. */
    private void promises(Set<Act> acts, Angles angles) {
        List<Consumer<Draft>> opened = new ArrayList<>();
        List<Consumer<Draft>> hours = new ArrayList<>();
        for (Act act : acts) {
            if (act instanceof Act.Promise promise) {
                opened.add(draft -> draft.state(OPEN, 0L));
                opened.add(draft -> draft.relative("dueAt", 0));
                minutes(promise.within(), promise.target())
                        .forEach(length -> opened.add(draft -> {
                            draft.state(OPEN, length);
                        }));
                BesideAngles.edges(promise.calendar() == null ? null : calendars.get(promise.calendar()), day)
                        .forEach(edge -> hours.add(draft -> draft.at(edge)));
            }
        }
        angles.add("opened", opened);
        angles.addIdle("hours", hours);
    }

    /** A promise that was made before is not withheld where it is the very one that a rule makes. */
    void addLast(Angles angles) {
        versions.stream()
                .flatMap(rule -> rule.acts().stream())
                .map(act -> act instanceof Act.Promise promise ? pinned(promise) : null)
                .filter(Objects::nonNull)
                .forEach(made -> angles.addIdle("promised", List.of(draft -> draft.promised(made))));
    }

    private static PromiseMade pinned(Act.Promise promise) {
        if (!(promise.within() instanceof Operand.Constant within)) {
            return null;
        }
        Operand target = promise.target() == null ? within : promise.target();
        if (!(target instanceof Operand.Constant most) || (Long) most.value() > (Long) within.value()) {
            return null;
        }
        return new PromiseMade(
                promise.sort(),
                new Stretch((Long) within.value(), promise.unit()),
                new Stretch((Long) most.value(), promise.unit()),
                promise.calendar());
    }

    /** How often a status comes shows after it came. */
    private void statuses(Set<Act> acts, Angles angles) {
        List<Consumer<Draft>> told = new ArrayList<>();
        for (Act act : acts) {
            if (act instanceof Act.Status status && status.every() != null) {
                for (long ago : minutes(status.every())) {
                    told.add(draft -> draft.did(Draft.Done.of(Action.STATUS, status.name(), ago * 60, null)));
                }
            } else if (act instanceof Act.Recommend recommend && !Rivals.isGift(act)) {
                told.add(draft -> draft.did(Draft.Done.of(recommend.action(), recommend.name(), 60, null)));
            }
        }
        angles.addIdle("told", told);
    }

    /** When to follow up shows after the incident is resolved. */
    private void followUps(Set<Act> acts, Angles angles) {
        List<Consumer<Draft>> resolved = new ArrayList<>();
        for (Act act : acts) {
            if (act instanceof Act.FollowUp followUp) {
                for (long ago : minutes(followUp.after())) {
                    resolved.add(draft -> draft.relative("resolvedAt", -ago * 60));
                }
            }
        }
        angles.addIdle("resolved", resolved);
    }

    /** Some numbers of minutes and those next to them. */
    private static Set<Long> minutes(Operand... operands) {
        Set<Long> minutes = new TreeSet<>(Set.of(0L));
        for (Operand operand : operands) {
            if (operand instanceof Operand.Constant constant) {
                long number = (Long) constant.value();
                minutes.addAll(List.of(Math.max(0, number - 1), number, number + 1));
            }
        }
        return minutes;
    }
}
