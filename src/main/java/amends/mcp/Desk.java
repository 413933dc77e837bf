package amends.mcp;

import amends.casework.Casework;
import amends.casework.Looking;
import amends.casework.Recalling;
import amends.casework.Recording;
import amends.casework.Replaying;
import amends.http.Evaluator;
import amends.serving.Serving;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Whom tools ask.
 *
 * @param serving the release that serves, asked once a call
 * @param evaluator the core
 * @param recording writes down what was answered
 * @param casework keeps incidents
 * @param looking looks for them
 * @param replaying finds decisions
 * @param recalling brings back what decisions were made of
 * @param chapters makes the policy book of a release
 * @param clock tells the time
 */
public record Desk(
        Supplier<Serving> serving,
        Evaluator evaluator,
        Recording recording,
        Casework casework,
        Looking looking,
        Replaying replaying,
        Recalling recalling,
        Function<Serving, Chapters> chapters,
        InstantSource clock) {}
