package amends.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A part of the main job: which rules match, without settling, wording and looking ahead. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EngineBenchmark {

    @Benchmark
    public int engine(LoadedRules rules, Recorded recorded) {
        return recorded.nextQuestion().ask(rules.policies().engine());
    }

    /** What evaluations asked the engine, in turn. */
    @State(Scope.Benchmark)
    public static class Recorded {

        private EngineQuestion[] questions;
        private int next;

        @Setup(Level.Trial)
        public void record(LoadedRules rules) {
            questions =
                    EngineQuestion.record(rules.policies(), rules.situations()).toArray(new EngineQuestion[0]);
        }

        private EngineQuestion nextQuestion() {
            next = next + 1 == questions.length ? 0 : next + 1;
            return questions[next];
        }
    }
}
