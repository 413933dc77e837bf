package amends.junit;

import amends.PolicySuite;
import amends.incident.SituationException;
import amends.recommendation.Plan;
import amends.recommendation.Recommender;
import amends.testing.Case;
import amends.testing.Suite;
import amends.wire.EvaluationReader;
import amends.wire.EvaluationRequest;
import amends.wire.MalformedBodyException;
import amends.wire.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** The policies of a rules folder, to be asked and tested. Safe for any number of threads. */
public final class PolicyTester {

    private final Path folder;
    private final Suite suite;
    private final EvaluationReader reader;

    private PolicyTester(Path folder, Suite suite) {
        this.folder = folder;
        this.suite = suite;
        this.reader = new EvaluationReader(suite.policies().policies());
    }

    /**
     * Reads and compiles a rules folder with its cases.
     *
     * @throws amends.policy.PolicyProblemsException where a policy or a case file is wrong, with everything that is
     */
    public static PolicyTester of(Path folder) {
        Quiet.drools();
        return new PolicyTester(folder, PolicySuite.load(folder));
    }

    /**
     * A test for each case, named after it, in a container for each file.
     *
     * @throws IllegalArgumentException where there is no case
     */
    public Stream<DynamicNode> cases() {
        return cases("");
    }

    /**
     * Some of the cases.
     *
     * @param regex a regular expression that is found in {@code file: name}
     * @throws IllegalArgumentException where it is found in none: a factory that makes no test would hold whatever happens
     */
    public Stream<DynamicNode> cases(String regex) {
        List<Case> all = suite.cases();
        Pattern wanted = Pattern.compile(regex);
        List<Case> some = all.stream()
                .filter(one -> wanted.matcher(one.file() + ": " + one.name()).find())
                .toList();
        if (some.isEmpty()) {
            throw new IllegalArgumentException(
                    all.isEmpty()
                            ? "no policy in " + folder + " has a .cases.yaml beside it"
                            : "\"" + regex + "\" is found in no case; the files are "
                                    + String.join(
                                            ", ",
                                            all.stream()
                                                    .map(Case::file)
                                                    .distinct()
                                                    .toList()));
        }
        return new CaseTests(folder, suite.policies()).of(some);
    }

    /**
     * Starts to describe an incident.
     *
     * @param kind its kind, {@code restaurant.LateMeal}
     */
    public Given given(String kind) {
        return new Given(this, kind);
    }

    /**
     * The plan for a request as it is sent over HTTP, which has to say its {@code asOf}.
     *
     * @param request JSON
     * @throws IllegalArgumentException where the request is wrong, with everything that is
     */
    public Plan evaluate(String request) {
        try {
            return evaluate(StrictJson.read(request.getBytes(StandardCharsets.UTF_8)));
        } catch (MalformedBodyException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    Plan evaluate(JsonNode request) {
        if (!request.has("asOf")) {
            throw new IllegalArgumentException("/asOf: is required, for a test reads no clock");
        }
        try {
            EvaluationRequest read = reader.read(request, Instant.EPOCH);
            return Recommender.evaluate(suite.policies(), read.situation(), read.asOf());
        } catch (SituationException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
