package amends.recommendation;

import static org.assertj.core.api.Assertions.fail;

import amends.RandomScenes;
import amends.incident.Situation;
import amends.incident.SituationException;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The moment at which an answer will change is neither too early nor too late, whatever the rules. */
class NextChangePropertiesTest {

    /** How long every single second is looked at. */
    private static final Duration WATCHED = Duration.ofMinutes(60);

    @Property(tries = 60, seed = "20261122")
    void atEverySecondBeforeThePlanIsEqualAndThenItDiffers(@ForAll long seed) {
        assertNextChange(seed, 1 + (int) Math.floorMod(seed, 7L));
    }

    /** Of many rules those that no waiting makes match are left out, and nothing is missed by it. */
    @Property(tries = 12, seed = "20261123")
    void ofManyRulesToo(@ForAll long seed) {
        assertNextChange(seed, 20 + (int) Math.floorMod(seed, 20L));
    }

    private static void assertNextChange(long seed, int rules) {
        RandomScenes scenes = new RandomScenes(seed);
        CompiledPolicySet policies = scenes.folder(rules).interpret();
        Situation situation = scenes.situation();
        Instant asOf = RandomScenes.EVENING;
        Plan now = null;
        try {
            now = Recommender.evaluate(policies, situation, asOf);
        } catch (SituationException lacking) {
            Assume.that(false);
        }
        Instant next = now.nextChangeAt();
        Instant watchedUntil = asOf.plus(WATCHED);
        Instant equalUntil = next == null || next.isAfter(watchedUntil) ? watchedUntil : next;
        for (Instant at = asOf.plusSeconds(1); at.isBefore(equalUntil); at = at.plusSeconds(1)) {
            assertSays(policies, situation, at, now, true);
        }
        if (next == null) {
            for (int days = 1; days < 800; days += 37) {
                assertSays(policies, situation, asOf.plus(Duration.ofDays(days).plusMinutes(days)), now, true);
            }
        } else {
            assertSays(policies, situation, next.minusSeconds(1), now, true);
            assertSays(policies, situation, next, now, false);
        }
    }

    private static void assertSays(
            CompiledPolicySet policies, Situation situation, Instant at, Plan now, boolean same) {
        Plan then = null;
        try {
            then = Recommender.silently(policies, situation, at);
        } catch (SituationException lacking) {
            // Where the rules need more than is known, the plan holds no more.
        }
        if ((then != null && then.saysTheSameAs(now)) != same) {
            fail("at %s, with the next change of%n%s%nat %s:%n%s".formatted(at, now, now.nextChangeAt(), then));
        }
    }
}
