package amends.cli;

import amends.incident.Situation;
import amends.recommendation.Plan;
import amends.rows.RowProblem;
import java.util.List;

/** What became of one row. */
sealed interface Outcome {

    /** The line on which the row begins. */
    long line();

    /** The columns of this very row that fill no field; empty where the file's header says so once. */
    List<String> leftOut();

    /**
     * It was evaluated.
     *
     * @param early whether it was over before it was due, by its own words
     * @param json the plan as a line of output, or null where no output is wanted
     */
    record Evaluated(long line, Situation situation, Plan plan, boolean early, List<String> leftOut, String json)
            implements Outcome {
        public Evaluated {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** It could not be. */
    record Rejected(long line, List<RowProblem> problems, List<String> leftOut) implements Outcome {
        public Rejected {
            problems = List.copyOf(problems);
            leftOut = List.copyOf(leftOut);
        }
    }
}
