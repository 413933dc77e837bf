package amends.recommendation;

import amends.incident.Action;
import amends.incident.SetAside;
import amends.incident.Situation;
import amends.incident.Taken;
import amends.money.Money;
import amends.policy.Act;
import amends.policy.Catalogue;
import amends.policy.Catalogue.GroupMode;
import amends.policy.Library;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Settles what rules propose: dated versions, groups, what is owed, what was done already, and the limits of goodwill.
 * A pure step of its own, so that many situations can propose at once and be settled in order.
 */
final class Balance {

    private static final Comparator<Recommendation> ORDER =
            Comparator.comparing(Recommendation::action).thenComparing(Balance::basis);
    private static final Comparator<Proposal> PRECEDENCE = Comparator.comparing(
                    (Proposal p) -> -p.rule().salience())
            .thenComparing(p -> p.rule().name());
    private static final Comparator<Proposal> SOONEST =
            Comparator.comparing(p -> p.minutes() == null ? Long.MAX_VALUE : p.minutes());

    private final Library library;
    private final String domain;
    private final Situation situation;
    private final Timing timing;
    private final Instant asOf;
    private final LocalDate day;
    private final List<Recommendation> recommended = new ArrayList<>();
    private final List<Plan.Withheld> withheld = new ArrayList<>();

    /** What came of it, still without words. */
    record Settlement(List<Recommendation> recommendations, List<Plan.Withheld> withheld, List<String> notes) {}

    /**
     * @param asOf the instant to settle for
     * @param day the day whose rules are in force
     */
    Balance(Library library, String domain, Situation situation, Timing timing, Instant asOf, LocalDate day) {
        this.library = library;
        this.domain = domain;
        this.situation = situation;
        this.timing = timing;
        this.asOf = asOf;
        this.day = day;
    }

    /** Settles the proposals of one incident. */
    Settlement settle(List<Proposal> proposals) {
        List<Proposal> words = new ArrayList<>();
        List<Proposal> gifts = new ArrayList<>();
        for (Proposal proposal : inForce(proposals)) {
            (proposal.act().action() == Action.COMPENSATE ? gifts : words).add(proposal);
        }
        words(words);
        List<String> notes = gifts.isEmpty() ? List.of() : gifts(gifts);
        acknowledgeFirst();
        recommended.sort(ORDER);
        return new Settlement(recommended, withheld, notes);
    }

    private static int basis(Recommendation recommendation) {
        boolean given = recommendation instanceof Recommendation.Compensate gift
                && gift.basis() == Recommendation.Basis.GOODWILL;
        return given ? 1 : 0;
    }

    /** Of dated versions only the one in force speaks; the others are silent beside it, and are listed without it. */
    private List<Proposal> inForce(List<Proposal> proposals) {
        List<Proposal> inForce = new ArrayList<>();
        List<Proposal> others = new ArrayList<>();
        for (Proposal proposal : proposals) {
            (proposal.rule().inForce(day) ? inForce : others).add(proposal);
        }
        inForce.sort(PRECEDENCE);
        others.sort(PRECEDENCE);
        for (Proposal proposal : others) {
            String family = proposal.rule().familyName();
            if (inForce.stream().noneMatch(p -> p.rule().familyName().equals(family))) {
                withhold(proposal, "the rule is not in force on " + day);
            }
        }
        return inForce;
    }

    /** Everything but gifts: each action and name once, and not again what was done. */
    private void words(List<Proposal> proposals) {
        List<Proposal> left = new ArrayList<>(proposals);
        while (!left.isEmpty()) {
            List<Proposal> same = takeSame(left);
            Proposal first = same.size() == 1 ? same.get(0) : Collections.min(same, SOONEST);
            String done = doneAlready(first);
            for (Proposal proposal : same) {
                if (done != null) {
                    withhold(proposal, done);
                } else if (!proposal.equals(first)) {
                    withhold(proposal, "\"" + first.rule().name() + "\" already recommends it");
                }
            }
            if (done == null) {
                recommended.add(recommendation(first));
            }
        }
    }

    /** Takes the first proposal away, and with it all of the same action and name. */
    private static List<Proposal> takeSame(List<Proposal> proposals) {
        Act.Recommend what = proposals.get(0).act();
        List<Proposal> same = new ArrayList<>();
        for (Iterator<Proposal> each = proposals.iterator(); each.hasNext(); ) {
            Proposal proposal = each.next();
            if (proposal.act().action() == what.action()
                    && proposal.act().name().equals(what.name())) {
                same.add(proposal);
                each.remove();
            }
        }
        return same;
    }

    private String doneAlready(Proposal proposal) {
        Act.Recommend act = proposal.act();
        if (act.action() == Action.STATUS && timing.isResolvedBy(asOf)) {
            return "the incident was resolved at " + timing.resolvedAt();
        }
        if (act.action() == Action.FOLLOW_UP) {
            if (timing.resolvedAt() == null) {
                return "it comes after the incident is resolved";
            }
            Instant due = timing.resolvedAt().plusSeconds(proposal.minutes() * 60);
            if (due.isAfter(asOf)) {
                return "it is due at " + due;
            }
        }
        String decided = setAside(proposal);
        if (decided != null) {
            return decided;
        }
        Instant last = lastTaken(act);
        if (last == null) {
            return null;
        }
        if (act.action() == Action.STATUS && proposal.minutes() != null) {
            Instant again = last.plusSeconds(proposal.minutes() * 60);
            return again.isAfter(asOf) ? "told at " + last + ", due again at " + again : null;
        }
        return "done at " + last;
    }

    /** When this was last done; after a reopening, earlier messages count no more. */
    private Instant lastTaken(Act.Recommend act) {
        boolean message = act.action().isMessage() && act.action() != Action.ASK;
        Instant last = null;
        for (Taken taken : taken()) {
            boolean counts =
                    !message || timing.reopenedAt() == null || !taken.at().isBefore(timing.reopenedAt());
            if (counts && taken.action() == act.action() && taken.name().equals(act.name())) {
                last = taken.at();
            }
        }
        return last;
    }

    /**
     * Why somebody decided against a recommendation, or null where nobody did; after a reopening, what was decided of
     * messages before counts no more. A status that was set aside comes again with the next of its rhythm.
     */
    private String setAside(Proposal proposal) {
        Act.Recommend act = proposal.act();
        boolean again = act.action() == Action.STATUS && proposal.minutes() != null;
        for (int i = situation.setAside().size() - 1; i >= 0; i--) {
            SetAside one = situation.setAside().get(i);
            boolean old = act.action().isMessage()
                    && timing.reopenedAt() != null
                    && one.at().isBefore(timing.reopenedAt());
            if (again && !one.at().plusSeconds(proposal.minutes() * 60).isAfter(asOf)) {
                return null;
            }
            if (!old && one.action() == act.action() && one.name().equals(act.name())) {
                return one.reason();
            }
        }
        return null;
    }

    private List<Taken> taken() {
        return situation.taken() == null ? List.of() : situation.taken();
    }

    private static Recommendation recommendation(Proposal proposal) {
        Recommendation.Origin origin = origin(proposal);
        String name = proposal.act().name();
        return switch (proposal.act().action()) {
            case ACKNOWLEDGE -> new Recommendation.Acknowledge(name, origin);
            case STATUS -> new Recommendation.Status(name, proposal.minutes(), origin);
            case ASK -> new Recommendation.Ask(name, origin);
            case ESCALATE -> new Recommendation.Escalate(name, origin);
            case FOLLOW_UP -> new Recommendation.FollowUp(name, origin);
            case COMPENSATE -> throw new IllegalArgumentException("gifts are settled apart");
        };
    }

    static Recommendation.Origin origin(Proposal proposal) {
        return new Recommendation.Origin(
                proposal.rule().policy(), proposal.rule().name(), proposal.because(), null);
    }

    /** Settles what is given, and returns what the reader must know of it. */
    private List<String> gifts(List<Proposal> proposals) {
        Catalogue catalogue = library.catalogue();
        Map<String, List<Proposal>> byGroup = new TreeMap<>();
        for (Proposal proposal : proposals) {
            byGroup.computeIfAbsent(catalogue.groupOf(proposal.act().name()), g -> new ArrayList<>())
                    .add(proposal);
        }
        List<Gift> gifts = new ArrayList<>();
        byGroup.forEach((group, members) -> gifts.addAll(settleGroup(group, members)));
        List<Gift> given = new ArrayList<>();
        for (Gift gift : gifts) {
            if (gift.isOwed()) {
                recommended.add(gift.owed());
            } else {
                given.add(gift);
            }
        }
        Goodwill goodwill = new Goodwill(library, domain, situation, asOf);
        goodwill.settle(given, recommended, withheld);
        return goodwill.notes();
    }

    /** One group's gifts after the group's mode and after what was given. */
    private List<Gift> settleGroup(String group, List<Proposal> members) {
        GroupMode mode = library.catalogue().modeOf(group);
        Map<String, Money> due = new HashMap<>();
        List<Gift> gifts = new ArrayList<>();
        List<Proposal> ranked = new ArrayList<>();
        for (Proposal proposal : members) {
            // What is owed cannot be set aside.
            String decided = proposal.act() instanceof Act.Entitle ? null : setAside(proposal);
            if (decided == null) {
                ranked.add(proposal);
            } else {
                withhold(proposal, decided);
            }
        }
        ranked.sort(this::higherFirst);
        for (Proposal proposal : ranked) {
            String better = loses(proposal, ranked, group, mode);
            if (better != null) {
                withhold(proposal, better);
                continue;
            }
            Given before = Given.of(proposal, group, mode, library.catalogue(), taken());
            if (before.reason() != null) {
                withhold(proposal, before.reason());
                continue;
            }
            Money rest = proposal.amount() == null ? null : before.rest(proposal.amount(), due);
            if (rest != null && !rest.isPositive()) {
                withhold(proposal, before.money() + " is given already");
                continue;
            }
            gifts.add(new Gift(proposal, rest, null));
        }
        boolean choice = mode == GroupMode.EXCLUSIVE && gifts.size() > 1;
        return choice ? gifts.stream().map(gift -> gift.oneOf(group)).toList() : gifts;
    }

    /** Why a proposal gives way to another of its group, or null where it does not. */
    private String loses(Proposal proposal, List<Proposal> ranked, String group, GroupMode mode) {
        Proposal best = ranked.get(0);
        if (mode == GroupMode.SUM || proposal.equals(best)) {
            return null;
        }
        if (mode == GroupMode.EXCLUSIVE) {
            best = ranked.stream()
                    .filter(other -> other.act().name().equals(proposal.act().name()))
                    .findFirst()
                    .orElseThrow();
            if (best.equals(proposal)) {
                return null;
            }
        }
        return best.act().name().equals(proposal.act().name())
                ? "\"" + best.rule().name() + "\" already gives it"
                : "only the highest of \"" + group + "\" is given, and that is \""
                        + best.act().name() + "\"";
    }

    /** Highest amount first, else value, else by the rule's name. */
    private int higherFirst(Proposal one, Proposal other) {
        Money first = worth(one);
        Money second = worth(other);
        if (first != null && second != null && first.currency().equals(second.currency())) {
            int higher = second.compare(first);
            if (higher != 0) {
                return higher;
            }
        } else if (first == null != (second == null)) {
            return first == null ? 1 : -1;
        }
        return one.rule().name().compareTo(other.rule().name());
    }

    private Money worth(Proposal proposal) {
        if (proposal.amount() != null) {
            return proposal.amount();
        }
        Catalogue.Remedy remedy =
                library.catalogue().remedies().get(proposal.act().name());
        return remedy == null ? null : remedy.value();
    }

    /** No remedy goes to a customer to whom nobody has spoken. */
    private void acknowledgeFirst() {
        if (!timing.acknowledged() && recommends(Action.COMPENSATE) && !recommends(Action.ACKNOWLEDGE)) {
            recommended.add(new Recommendation.Acknowledge(
                    Recommendation.Acknowledge.SHIPPED,
                    new Recommendation.Origin(
                            "amends",
                            "A remedy never comes without an acknowledgement",
                            List.of("acknowledged == false"),
                            null)));
        }
    }

    private boolean recommends(Action action) {
        for (Recommendation recommendation : recommended) {
            if (recommendation.action() == action) {
                return true;
            }
        }
        return false;
    }

    private void withhold(Proposal proposal, String reason) {
        withheld.add(withheld(proposal, reason));
    }

    static Plan.Withheld withheld(Proposal proposal, String reason) {
        return new Plan.Withheld(
                proposal.act().action().wireName(),
                proposal.act().name(),
                reason,
                proposal.rule().policy(),
                proposal.rule().name());
    }
}
