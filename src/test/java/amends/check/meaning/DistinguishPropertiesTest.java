package amends.check.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import amends.RandomScenes;
import amends.check.meaning.Verdict.Differs;
import amends.check.meaning.Verdict.Same;
import amends.drools.DroolsEngine;
import amends.policy.PolicySet;
import amends.policy.RuleChange;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Observation;
import amends.recommendation.Recommender;
import amends.recommendation.Recommender.Depth;
import amends.testing.mutation.Mutant;
import amends.testing.mutation.Mutants;
import amends.wire.EvaluationReader;
import amends.wire.EvaluationRequest;
import amends.wire.SituationWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever is said of mutants of rules drawn by chance is so. */
class DistinguishPropertiesTest {

    private static final int MUTANTS = 20;
    private static final int SITUATIONS = 60;

    private final List<Versions> versions = new ArrayList<>();
    private RandomScenes scenes;

    private void draw(long seed, int rules) {
        scenes = new RandomScenes(seed);
        Random random = new Random(seed);
        CompiledPolicySet policies = scenes.folder(rules).interpret();
        List<Mutant> mutants = Mutants.of(policies.policies());
        for (int i = 0; i < MUTANTS; i++) {
            RuleChange change =
                    mutants.get(random.nextInt(mutants.size())).changes().get(0);
            versions.add(Versions.of(policies, change.before(), change.after()));
        }
    }

    @RepeatedTest(12)
    void whatIsTheSameIsNeverToldApartByChance(RepetitionInfo repetition) {
        draw(repetition.getCurrentRepetition(), 6);
        for (Versions two : versions) {
            Verdict verdict = two.verdict();
            Twins twins = new Twins(two.original(), two.mutated());
            for (int i = 0; verdict instanceof Same && i < SITUATIONS; i++) {
                Scenario scenario = new Scenario(scenes.situation(), RandomScenes.EVENING);
                assertThat(twins.contrast(scenario, Depth.FULL))
                        .as("%s and %s: %s", two.before(), two.after(), scenario)
                        .isEqualTo(Contrast.NONE);
            }
        }
    }

    @RepeatedTest(6)
    void whatDiffersDoesSoAndCanBeSaidInARequest(RepetitionInfo repetition) {
        draw(100 + repetition.getCurrentRepetition(), 10);
        for (Versions two : versions) {
            if (two.verdict() instanceof Differs differs) {
                Scenario scenario = new Scenario(differs.situation(), differs.asOf());
                Contrast contrast = new Twins(two.original(), two.mutated()).contrast(scenario, Depth.FULL);

                assertThat(contrast).isNotEqualTo(Contrast.NONE);
                assertThat(contrast != Contrast.FIRES || !differs.inPlan()).isTrue();
                assertThat(request(two.original(), differs))
                        .isEqualTo(new EvaluationRequest(differs.situation(), differs.asOf()));
            }
        }
    }

    @RepeatedTest(3)
    void whatDiffersDoesSoByTheEngineToo(RepetitionInfo repetition) {
        draw(200 + repetition.getCurrentRepetition(), 6);
        for (Versions two : versions.subList(0, 4)) {
            if (two.verdict() instanceof Differs differs) {
                Observation one = observe(two.original(), differs);
                Observation other = observe(two.mutated(), differs);

                assertThat(Contrast.of(one, other)).isNotEqualTo(Contrast.NONE);
            }
        }
    }

    private static Observation observe(CompiledPolicySet read, Differs differs) {
        PolicySet policies = read.policies();
        CompiledPolicySet compiled = new CompiledPolicySet(policies, DroolsEngine.onDemand(policies), read.wording());
        return Recommender.observe(compiled, differs.situation(), differs.asOf(), Depth.FULL);
    }

    private static EvaluationRequest request(CompiledPolicySet policies, Differs differs) {
        byte[] body = SituationWriter.text(differs.situation(), differs.asOf()).getBytes(StandardCharsets.UTF_8);
        return new EvaluationReader(policies.policies()).read(body, RandomScenes.EVENING);
    }
}
