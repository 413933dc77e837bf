package amends.junit;

import amends.promise.Clock;
import amends.promise.PromiseSort;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation;
import amends.testing.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a plan. A failure says what the plan has instead, and why something wanted was held back. */
public final class PlanAssert extends AbstractAssert<PlanAssert, Plan> {

    PlanAssert(Plan plan) {
        super(plan, PlanAssert.class);
    }

    /** Something is recommended, among others; what follows may be about it. */
    public RecommendationAssert recommends(Wanted wanted) {
        isNotNull();
        Recommendation met = find(wanted);
        if (met == null) {
            throw failure(
                    "%nExpecting the plan to recommend:%n  %s%nbut it recommends:%n  %s%s",
                    wanted, said(), heldBack(wanted));
        }
        return new RecommendationAssert(this, met);
    }

    /** Exactly these are recommended, in any order. */
    public PlanAssert recommendsOnly(Wanted... wanted) {
        isNotNull();
        List<Wanted> missing = new ArrayList<>(Arrays.asList(wanted));
        List<Recommendation> more = new ArrayList<>();
        for (Recommendation one : actual.recommendations()) {
            Wanted met = missing.stream()
                    .filter(each -> each.isMetBy(one))
                    .findFirst()
                    .orElse(null);
            if (met == null) {
                more.add(one);
            } else {
                missing.remove(met);
            }
        }
        if (!missing.isEmpty() || !more.isEmpty()) {
            throw failure(
                    "%nExpecting the plan to recommend only:%n  %s%nbut it recommends:%n  %s%s",
                    lines(Arrays.asList(wanted)),
                    said(),
                    missing.stream().map(this::heldBack).collect(Collectors.joining()));
        }
        return this;
    }

    /** Nothing is recommended. */
    public PlanAssert recommendsNothing() {
        return recommendsOnly();
    }

    /** Something is not recommended: not at all, or not with this amount. */
    public PlanAssert doesNotRecommend(Wanted unwanted) {
        isNotNull();
        Recommendation met = find(unwanted);
        if (met != null) {
            throw failure(
                    "%nExpecting the plan not to recommend:%n  %s%nbut the rule \"%s\" of %s does, because:%n  %s",
                    unwanted,
                    met.origin().rule(),
                    met.origin().policy(),
                    String.join("%n  ".formatted(), met.origin().because()));
        }
        return this;
    }

    /** Something of this name was proposed and held back, for this reason. */
    public PlanAssert withholds(String name, String reason) {
        isNotNull();
        List<String> reasons = reasons(name);
        if (!reasons.contains(reason)) {
            throw failure(
                    "%nExpecting \"%s\" to be withheld:%n  %s%nbut it is withheld:%n  %s",
                    name, reason, reasons.isEmpty() ? "not at all" : String.join("%n  ".formatted(), reasons));
        }
        return this;
    }

    /** Nothing of this name was held back. */
    public PlanAssert withholdsNo(String name) {
        isNotNull();
        if (!reasons(name).isEmpty()) {
            throw failure("%nExpecting \"%s\" not to be withheld, but it is:%n  %s", name, reasons(name));
        }
        return this;
    }

    /** A promise's clock runs; what follows may be about it. */
    public ClockAssert runsClock(PromiseSort promise) {
        isNotNull();
        return actual.clocks().stream()
                .filter(clock -> clock.sort() == promise)
                .findFirst()
                .map(clock -> new ClockAssert(this, clock))
                .orElseThrow(() -> failure(
                        "%nExpecting a clock for \"%s\", but there is none; the clocks are:%n  %s",
                        promise.wireName(),
                        actual.clocks().stream()
                                .map(Clock::sort)
                                .map(PromiseSort::wireName)
                                .toList()));
    }

    /**
     * The plan changes at an instant if nobody acts.
     *
     * @param instant such as {@code 2026-11-22T19:36:00Z}
     */
    public PlanAssert changesNextAt(String instant) {
        isNotNull();
        if (!Objects.equals(actual.nextChangeAt(), Instant.parse(instant))) {
            throw failureWithActualExpected(
                    actual.nextChangeAt(),
                    instant,
                    "%nExpecting the plan to change at:%n  %s%nbut it does at:%n  %s",
                    instant,
                    actual.nextChangeAt() == null ? "no instant" : actual.nextChangeAt());
        }
        return this;
    }

    /** The plan stays as it is if nobody acts. */
    public PlanAssert neverChanges() {
        isNotNull();
        if (actual.nextChangeAt() != null) {
            throw failure("%nExpecting the plan never to change, but it does at:%n  %s", actual.nextChangeAt());
        }
        return this;
    }

    private Recommendation find(Wanted wanted) {
        return actual.recommendations().stream()
                .filter(wanted::isMetBy)
                .findFirst()
                .orElse(null);
    }

    private List<String> reasons(String name) {
        return actual.withheld().stream()
                .filter(one -> one.name().equals(name))
                .map(Plan.Withheld::reason)
                .toList();
    }

    private String heldBack(Wanted wanted) {
        return reasons(wanted.name()).stream()
                .map(reason -> "%n%s is withheld: %s".formatted(wanted.name(), reason))
                .collect(Collectors.joining());
    }

    private String said() {
        return lines(actual.recommendations().stream().map(Wanted::of).toList());
    }

    private static String lines(List<Wanted> all) {
        return all.isEmpty()
                ? "nothing"
                : all.stream().map(Wanted::toString).collect(Collectors.joining("%n  ".formatted()));
    }
}
