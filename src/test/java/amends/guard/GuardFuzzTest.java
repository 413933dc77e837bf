package amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.incident.SituationException;
import amends.policy.PolicyProblemsException;
import amends.policy.TooMuchEffortException;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Interpreter;
import amends.recommendation.Recommender;
import amends.wire.EvaluationRequest;
import amends.wire.PlanWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever is done to a good policy: it is refused with problems, or it compiles, answers within its steps, the same by
 * either engine, and touches nothing. {@code -Damends.guard.fuzz=100000} tries longer, {@code -Damends.guard.seed=7}
 * something else.
 */
class GuardFuzzTest {
    private static final int TRIES = Integer.getInteger("amends.guard.fuzz", 120);
    private static final int SEED = Integer.getInteger("amends.guard.seed", 1);

    @BeforeEach
    @AfterEach
    void theCanaryIsSilent() {
        assertThat(Canary.sang()).isFalse();
    }

    @Test
    void whatPassesCompilesAnswersAndTouchesNothing() throws IOException {
        List<Path> seeds = policies();
        Mutations mutations = new Mutations(new Random(SEED), hostileLines());
        Situations situations = new Situations(new Random(SEED));
        int passed = 0;
        for (int i = 0; i < TRIES; i++) {
            Path seed = seeds.get(i % seeds.size());
            String mutated = mutations.of(Files.readString(seed));
            TestRules rules = TestRules.shippedLibrary();
            for (Path other : seeds) {
                // Of the other policies only what they declare, to be quick.
                String declared = Files.readString(other).split("(?m)^rule ", 2)[0];
                rules.with(Path.of("rules").relativize(other).toString(), other.equals(seed) ? mutated : declared);
            }
            passed += tried(rules, mutated, situations) ? 1 : 0;
        }
        assertThat(passed).as("mutants that are policies still").isGreaterThan(TRIES / 10);
    }

    private static boolean tried(TestRules rules, String mutated, Situations situations) {
        CompiledPolicySet compiled;
        try {
            compiled = rules.compile();
        } catch (PolicyProblemsException refused) {
            assertThat(refused.problems())
                    .as(mutated)
                    .noneMatch(problem -> problem.code().equals("unreadable"));
            return false;
        } catch (RuntimeException | Error e) {
            throw new AssertionError("does not compile:\n" + mutated, e);
        }
        CompiledPolicySet interpreted =
                new CompiledPolicySet(compiled.policies(), new Interpreter(compiled.policies()), compiled.wording());
        for (EvaluationRequest situation : situations.of(compiled.policies())) {
            String answer = answer(compiled, situation, mutated);
            assertThat(answer).as(mutated).isEqualTo(answer(compiled, situation, mutated));
            String interpretedAnswer = answer(interpreted, situation, mutated);
            boolean givenUp = answer.startsWith("given up") || interpretedAnswer.startsWith("given up");
            assertThat(givenUp ? answer : interpretedAnswer).as(mutated).isEqualTo(answer);
        }
        return true;
    }

    private static String answer(CompiledPolicySet policies, EvaluationRequest request, String mutated) {
        try {
            return new String(
                    PlanWriter.bytes(
                            Recommender.evaluate(policies, request.situation(), request.asOf(), 200_000), "id"),
                    StandardCharsets.UTF_8);
        } catch (SituationException refused) {
            return "refused " + refused.problems();
        } catch (TooMuchEffortException tooMuch) {
            return "given up";
        } catch (RuntimeException | Error e) {
            throw new AssertionError(request + "\n" + mutated, e);
        }
    }

    private static List<Path> policies() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            return files.filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> hostileLines() {
        List<String> lines = new ArrayList<>();
        HostileCase.all("drl").forEach(hostile -> {
            try {
                Files.readString(hostile.policy())
                        .lines()
                        .filter(line -> !line.isBlank() && line.length() < 200)
                        .forEach(lines::add);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        return lines;
    }
}
