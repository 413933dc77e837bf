package amends.explanation;

import amends.book.Calling;
import amends.incident.Action;
import amends.incident.Situation;
import amends.incident.Taken;
import amends.policy.Rule;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Observation;
import amends.recommendation.Phrases;
import amends.recommendation.Recommendation;
import amends.recommendation.Recommendation.Basis;
import amends.recommendation.Recommendation.Compensate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells a customer why we do what we do: how it stands, what we do when it stands so, and what we give, in the words of the
 * messages. Of rules only bounds of the delay are told, for whatever else they ask is our business. English only.
 */
final class GuestWords {

    private static final String LANGUAGE = "en";

    private final Observation seen;
    private final Calling calling;
    private final List<Recommendation> recommended;
    private final List<String> said = new ArrayList<>();

    private GuestWords(CompiledPolicySet policySet, Observation seen) {
        this.seen = seen;
        this.calling = new Calling(policySet.policies().library());
        this.recommended = Phrases.in(LANGUAGE, seen.plan().recommendations(), seen, policySet);
    }

    /** A paragraph. */
    static String of(CompiledPolicySet policySet, Situation situation, Instant asOf, Observation seen) {
        GuestWords words = new GuestWords(policySet, seen);
        words.open(new GuestOpening(
                        seen,
                        asOf,
                        policySet
                                .policies()
                                .library()
                                .settings(seen.kind().domain())
                                .zone())
                .sentences());
        words.given(situation);
        words.gifts();
        words.called();
        words.all(one -> one instanceof Recommendation.Status || one instanceof Recommendation.Ask);
        words.all(one -> one instanceof Recommendation.FollowUp);
        return String.join(" ", words.said);
    }

    /** How it stands; an acknowledgement says so itself. */
    private void open(List<String> how) {
        boolean acknowledging =
                recommended.stream().anyMatch(one -> one instanceof Recommendation.Acknowledge && isSentence(one));
        if (acknowledging) {
            all(one -> one instanceof Recommendation.Acknowledge);
        } else {
            said.addAll(how);
        }
    }

    private void gifts() {
        List<Compensate> gifts = recommended.stream()
                .filter(Compensate.class::isInstance)
                .map(Compensate.class::cast)
                .toList();
        Set<String> reasons = new LinkedHashSet<>();
        for (Compensate gift : gifts) {
            if (gift.approval() == null && gift.insteadOf() == null) {
                String reason = reason(gift);
                if (reason != null) {
                    reasons.add(reason);
                }
            }
        }
        said.addAll(reasons);
        List<String> choices = new ArrayList<>();
        for (Compensate gift : gifts) {
            if (gift.approval() == null && gift.choice() == null) {
                said.add(
                        isSentence(gift)
                                ? words(gift)
                                : "We would like to offer you " + calling.gift(gift.name()) + ".");
            } else if (gift.approval() == null) {
                choices.add(calling.gift(gift.name()));
            }
        }
        if (!choices.isEmpty()) {
            said.add(
                    choices.size() == 1
                            ? "Please have " + choices.get(0) + "."
                            : "Please choose what you would like: " + String.join("; or ", choices) + ".");
        }
        if (gifts.stream().anyMatch(gift -> gift.approval() != null)) {
            said.add("We are asking whether we may do something more for you, and will tell you as soon as we know.");
        }
    }

    /** What we do in such a case, where the delay alone decides; else null. */
    private String reason(Compensate gift) {
        Rule rule = seen.fired().stream()
                .filter(one -> one.name().equals(gift.origin().rule())
                        && one.policy().equals(gift.origin().policy()))
                .findFirst()
                .orElse(null);
        String when = rule == null ? null : GuestOpening.lateness(rule);
        if (when == null) {
            return null;
        }
        return when
                + (gift.basis() == Basis.ENTITLEMENT
                        ? ", we owe you something for it."
                        : ", we like to make up for it.");
    }

    private void given(Situation situation) {
        if (situation.taken() == null) {
            return;
        }
        Set<String> given = new LinkedHashSet<>();
        for (Taken one : situation.taken()) {
            if (one.action() == Action.COMPENSATE) {
                given.add(calling.gift(one.name()));
            }
        }
        if (!given.isEmpty()) {
            said.add("We have already offered you " + String.join(" and ", given) + ".");
        }
    }

    private void called() {
        Set<String> roles = new LinkedHashSet<>();
        recommended.stream()
                .filter(Recommendation.Escalate.class::isInstance)
                .map(one -> calling.role(one.name()))
                .filter(role -> said.stream().noneMatch(one -> one.contains(role)))
                .forEach(role -> roles.add(role.replaceFirst("^the ", "our ")));
        if (!roles.isEmpty()) {
            said.add("We are asking " + String.join(" and ", roles) + " to see to it.");
        }
    }

    private void all(Predicate<Recommendation> which) {
        recommended.stream().filter(which).filter(GuestWords::isSentence).forEach(one -> said.add(words(one)));
    }

    private static String words(Recommendation one) {
        return one.origin().message();
    }

    /** Whether there are words for it, rather than only a name. */
    private static boolean isSentence(Recommendation one) {
        return words(one) != null && words(one).strip().matches("(?s).*[.!?…]");
    }
}
