package amends.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import amends.RandomScenes;
import amends.explanation.NearestChange.Sort;
import amends.incident.Situation;
import amends.incident.SituationException;
import amends.policy.Rule;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Observation;
import amends.recommendation.Recommender;
import amends.recommendation.Recommender.Depth;
import java.time.Instant;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is told to make a rule fire makes it fire, whatever the rules and whatever is known. */
class NearestChangePropertiesTest {

    private static final Instant AS_OF = RandomScenes.EVENING;

    @Property(tries = 400, seed = "20261122")
    void withTheChangeTheRuleFires(@ForAll long seed) {
        RandomScenes scenes = new RandomScenes(seed);
        CompiledPolicySet policies =
                scenes.folder(1 + (int) Math.floorMod(seed, 9L)).interpret();
        Situation situation = scenes.situation();
        Assume.that(isKnownEnough(policies, situation));
        Why why = Why.of(policies, situation, AS_OF);
        for (SilentRule one : why.silent()) {
            holds(policies, situation, one.rule(), one.nearest());
            if (one.also() != null) {
                holds(policies, situation, one.rule(), one.also());
            }
        }
    }

    private static void holds(CompiledPolicySet policies, Situation situation, Rule rule, NearestChange change) {
        assertThat(fires(policies, situation, AS_OF, rule)).isFalse();
        if (change.sort() == Sort.FACTS) {
            assertThat(change.facts()).hasSizeBetween(1, FactSearch.MOST_FACTS);
            assertThat(fires(policies, change.situation(), AS_OF, rule))
                    .as("\"%s\" %s: %s", rule.name(), change.text(), change.situation())
                    .isTrue();
        } else if (change.sort() == Sort.TIME) {
            assertThat(fires(policies, situation, change.at(), rule)).isTrue();
            for (Instant at = AS_OF;
                    at.isBefore(change.at()) && at.isBefore(AS_OF.plusSeconds(3_600));
                    at = at.plusSeconds(1)) {
                assertThat(fires(policies, situation, at, rule))
                        .as("\"%s\" at %s", rule.name(), at)
                        .isFalse();
            }
            assertThat(fires(policies, situation, change.at().minusSeconds(1), rule))
                    .isFalse();
        }
    }

    private static boolean isKnownEnough(CompiledPolicySet policies, Situation situation) {
        try {
            return Recommender.silently(policies, situation, AS_OF) != null;
        } catch (SituationException lacking) {
            return false;
        }
    }

    private static boolean fires(CompiledPolicySet policies, Situation situation, Instant at, Rule rule) {
        Observation seen = Recommender.observe(policies, situation, at, Depth.BARE);
        return seen.fired().contains(rule);
    }
}
