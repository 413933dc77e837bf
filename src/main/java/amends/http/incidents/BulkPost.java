package amends.http.incidents;

import amends.casework.BulkOpening;
import amends.casework.BulkOpening.Wanted;
import amends.casework.Casework.Answer;
import amends.casework.StoreUnavailableException;
import amends.http.Handler;
import amends.http.NdJson;
import amends.http.Problem;
import amends.incident.SituationException;
import amends.incident.SituationProblem;
import amends.policy.PolicySet;
import amends.rows.LineReader;
import amends.wire.BulkReader;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Opens an incident for each line of a body, and answers each line with one of its own, in order, while the body still
 * comes. What a line asks for is done when it is answered; so a body that was cut off can be sent again as a whole.
 */
final class BulkPost {

    private static final int TOGETHER = 100;
    private static final int MOST_CHARACTERS = 1 << 20;

    private final BulkOpening opening;
    private final Supplier<PolicySet> policies;
    private final InstantSource clock;

    BulkPost(BulkOpening opening, Supplier<PolicySet> policies, InstantSource clock) {
        this.opening = opening;
        this.policies = policies;
        this.clock = clock;
    }

    Handler handler() {
        return new Handler(this::post);
    }

    private Response post(ContainerRequestContext http) {
        InputStream body = http.getEntityStream();
        StreamingOutput answers = to -> answer(body, to);
        return Response.ok(answers, NdJson.TYPE).build();
    }

    private void answer(InputStream body, OutputStream to) throws IOException {
        BulkReader reader = new BulkReader(policies.get(), text -> Print.of(text.getBytes(StandardCharsets.UTF_8)));
        LineReader lines = new LineReader(body);
        BulkAnswers answers = new BulkAnswers(to);
        List<Line> batch = new ArrayList<>();
        int characters = 0;
        for (LineReader.Line line = lines.nextFilled(); line != null; line = lines.nextFilled()) {
            Line read = read(reader, line);
            if (read != null) {
                batch.add(read);
                characters += line.isTooLong() ? 0 : line.text().length();
            }
            if (batch.size() == TOGETHER || characters > MOST_CHARACTERS) {
                if (!open(batch, answers)) {
                    return;
                }
                batch.clear();
                characters = 0;
            }
        }
        open(batch, answers);
    }

    /** A line: what it wants, or what is wrong with it. */
    private record Line(long number, Wanted wanted, RuntimeException refused) {}

    private Line read(BulkReader reader, LineReader.Line line) {
        try {
            if (line.isTooLong()) {
                throw new SituationException(SituationProblem.of("", "the line is longer than a line may be"));
            }
            if (line.text().indexOf('\uFFFD') >= 0) {
                throw new SituationException(SituationProblem.of("", "the line is not UTF-8"));
            }
            Wanted wanted = reader.read(line.text(), clock.instant());
            return wanted == null ? null : new Line(line.number(), wanted, null);
        } catch (RuntimeException wrong) {
            return new Line(line.number(), null, wrong);
        }
    }

    /** Opens what is wanted and answers; false where nothing can be stored any more. */
    private boolean open(List<Line> batch, BulkAnswers answers) throws IOException {
        List<Wanted> wanted =
                batch.stream().map(Line::wanted).filter(Objects::nonNull).toList();
        List<Supplier<Answer>> opened;
        try {
            opened = opening.open(wanted);
        } catch (StoreUnavailableException unavailable) {
            answers.refused(batch.get(0).number(), Problem.of(unavailable));
            answers.flush();
            return false;
        }
        int next = 0;
        for (Line line : batch) {
            try {
                if (line.refused() != null) {
                    throw line.refused();
                }
                answers.opened(line.number(), opened.get(next++).get());
            } catch (RuntimeException refused) {
                answers.refused(line.number(), Problem.of(refused));
            }
        }
        answers.flush();
        return true;
    }
}
