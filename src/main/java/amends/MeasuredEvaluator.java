package amends;

import amends.casework.Judging;
import amends.http.Evaluator;
import amends.incident.Situation;
import amends.incident.SituationException;
import amends.metrics.EvaluationMeters;
import amends.metrics.EvaluationMeters.Outcome;
import amends.policy.TooMuchEffortException;
import amends.recommendation.CompiledPolicySet;
import java.time.Instant;

/** Counts what comes of evaluations. */
record MeasuredEvaluator(Evaluator evaluator, EvaluationMeters meters) implements Evaluator {

    @Override
    public Judging.Judged evaluate(CompiledPolicySet policies, Situation situation, Instant asOf) {
        long began = System.nanoTime();
        try {
            Judging.Judged judged = evaluator.evaluate(policies, situation, asOf);
            boolean recommends = !judged.evaluated().plan().recommendations().isEmpty();
            meters.made(situation.kind(), recommends, System.nanoTime() - began);
            return judged;
        } catch (SituationException | TooMuchEffortException e) {
            meters.notMade(situation.kind(), Outcome.REFUSED);
            throw e;
        } catch (RuntimeException e) {
            meters.notMade(situation.kind(), Outcome.FAILED);
            throw e;
        }
    }

    @Override
    public void unread() {
        meters.unread();
    }
}
