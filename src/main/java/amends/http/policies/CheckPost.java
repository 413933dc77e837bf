package amends.http.policies;

import amends.check.CheckReport;
import amends.folder.FolderContent;
import amends.folder.RulesFolder;
import amends.folder.RulesTexts;
import amends.http.Faulty;
import amends.http.JsonAnswer;
import amends.http.Problem;
import amends.http.ProblemException;
import amends.http.QueryFaults;
import amends.http.RulesBody;
import amends.serving.Serving;
import amends.wire.FindingWriter;
import amends.wire.ReleaseReader;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Says what is wrong with policies that come with the request, as {@code amends check} does: nothing is stored, and nothing
 * serves. It takes a processor for a while, so only so many are looked at at once, and others are told to come again.
 */
public final class CheckPost {

    private static final int AT_ONCE = 2;

    private final Supplier<Serving> serving;
    private final Function<RulesFolder.Reading, CheckReport> checker;
    private final Semaphore places = new Semaphore(AT_ONCE);

    /**
     * @param serving the release that serves, asked once a request
     * @param checker tells all that is wrong with rules
     */
    public CheckPost(Supplier<Serving> serving, Function<RulesFolder.Reading, CheckReport> checker) {
        this.serving = serving;
        this.checker = checker;
    }

    Response answer(ContainerRequestContext http) {
        QueryFaults.check(http, List.of());
        RulesFolder.Reading reading = RulesBody.isZip(http) ? RulesBody.zipped(http) : texts(RulesBody.json(http));
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    Problem.of(503, AT_ONCE + " checks are under way, and more are not made at once"),
                    Map.of("Retry-After", "1"));
        }
        CheckReport report;
        try {
            report = checker.apply(reading);
        } finally {
            places.release();
        }
        return JsonAnswer.of(json -> {
            json.writeStartObject();
            json.writeNumberField("errors", report.errors());
            json.writeNumberField("warnings", report.warnings());
            json.writeFieldName("findings");
            FindingWriter.write(report.findings(), json);
            json.writeEndObject();
        });
    }

    private RulesFolder.Reading texts(byte[] body) {
        ReleaseReader.Texts sent = Faulty.request(() -> ReleaseReader.texts(body));
        RulesFolder.Reading reading = RulesTexts.read(sent.files());
        if (!sent.isOntoServing()) {
            return reading;
        }
        FolderContent onto = serving.get().content();
        for (Map.Entry<String, String> file : reading.content().texts().entrySet()) {
            onto = onto.with(file.getKey(), file.getValue());
        }
        return new RulesFolder.Reading(onto, reading.problems(), reading.caseProblems());
    }
}
