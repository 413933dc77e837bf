package amends.http;

import amends.casework.Judging;
import amends.casework.Recording;
import amends.incident.SituationException;
import amends.recommendation.CompiledPolicySet;
import amends.wire.EvaluationReader;
import amends.wire.EvaluationRequest;
import amends.wire.MalformedBodyException;
import amends.wire.PlanWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

/** One evaluation of an incident that nobody keeps, from bytes to bytes: the same for a request and for a line of many. */
public final class Asking {

    private final Evaluator evaluator;
    private final Recording recording;
    private final InstantSource clock;

    /**
     * @param evaluator the core
     * @param recording writes down what is answered
     * @param clock what a request without asOf asks for
     */
    public Asking(Evaluator evaluator, Recording recording, InstantSource clock) {
        this.evaluator = evaluator;
        this.recording = recording;
        this.clock = clock;
    }

    /** An answer that must not be told before it is written down. Its bytes belong to it: nobody changes them. */
    public static final class Answer {
        private final byte[] bytes;
        private final Recording.Made made;

        private Answer(byte[] bytes, Recording.Made made) {
            this.bytes = bytes;
            this.made = made;
        }

        /** The plan as JSON in UTF-8, on one line without its end. */
        public byte[] bytes() {
            return bytes;
        }
    }

    /**
     * Evaluates a request.
     *
     * @param policies by which
     * @param body the request: JSON in UTF-8
     * @param askedBy the id of the asker's key, or null
     * @param traceId the trace that it belongs to, or null
     */
    public Answer ask(CompiledPolicySet policies, byte[] body, String askedBy, String traceId) {
        long began = System.nanoTime();
        EvaluationRequest request = read(policies, body);
        Judging.Judged judged = evaluator.evaluate(policies, request.situation(), request.asOf());
        String id = recording.nextId();
        byte[] bytes = PlanWriter.bytes(judged.evaluated().plan(), id);
        Recording.Asked asked = new Recording.Asked(new String(body, StandardCharsets.UTF_8), askedBy, traceId);
        return new Answer(
                bytes, new Recording.Made(id, asked, judged, new String(bytes, StandardCharsets.UTF_8), began));
    }

    private EvaluationRequest read(CompiledPolicySet policies, byte[] body) {
        try {
            return new EvaluationReader(policies.policies()).read(body, clock.instant());
        } catch (SituationException | MalformedBodyException e) {
            evaluator.unread();
            throw e;
        }
    }

    /**
     * Writes answers down; returns when they may be told.
     *
     * @throws amends.decision.LogOverloadedException where they cannot be written down now; then none may be told
     */
    public void log(List<Answer> answers) {
        recording.record(answers.stream().map(answer -> answer.made).toList());
    }
}
