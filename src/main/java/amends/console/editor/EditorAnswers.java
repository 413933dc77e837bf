package amends.console.editor;

import amends.access.Role;
import amends.check.CheckReport;
import amends.check.StillWanted;
import amends.console.Form;
import amends.console.Section;
import amends.console.Visit;
import amends.http.Faulty;
import amends.http.JsonAnswer;
import amends.http.Problem;
import amends.http.ProblemException;
import amends.http.ReleaseProblems;
import amends.http.Route;
import amends.policy.PolicyProblemsException;
import amends.serving.Drafting;
import amends.testing.Suite;
import amends.wire.ReleaseReader;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** What the editor asks while somebody writes, and how a text becomes a draft. */
public final class EditorAnswers {

    private static final String CHECK = "/editor/check";
    private static final String CASES = "/editor/cases";
    private static final String WHAT_IF = "/editor/what-if";

    private final Sources sources;
    private final Workbench bench;
    private final Drafting drafting;
    private final InstantSource clock;
    private final Lately<CheckReport> reports = new Lately<>();
    private final Lately<Suite> suites = new Lately<>();
    private final Lately<CasesAnswer> results = new Lately<>();
    private final Turns turns = new Turns();

    /**
     * @param bench tries texts out
     * @param drafting takes drafts
     * @param clock tells the instant of incidents that are made up
     */
    public EditorAnswers(Sources sources, Workbench bench, Drafting drafting, InstantSource clock) {
        this.sources = sources;
        this.bench = bench;
        this.drafting = drafting;
        this.clock = clock;
    }

    /** Answers a question about a text. */
    private interface Answering {
        JsonAnswer.Writing answer(Edited edited, StillWanted wanted);
    }

    List<Route> routes() {
        return List.of(
                asks(CHECK, "Says what is wrong with a text", this::check),
                asks(CASES, "Runs the cases against a text", this::cases),
                asks(WHAT_IF, "Says what a text comes to for an incident", this::whatIf),
                Route.post("/editor/draft")
                        .by(Role.AUTHOR)
                        .page()
                        .named("console", "Stores a text as part of a draft release")
                        .takes(Form.MEDIA_TYPE)
                        .givesJson()
                        .answeredWith(this::save),
                Route.get("/editor/words")
                        .by(Section.EDITOR.roles()[0])
                        .page()
                        .named("console", "The words that may stand in a policy")
                        .givesJson()
                        .answeredWith(http -> words(Visit.of(http))));
    }

    private Route asks(String path, String what, Answering answering) {
        return Route.post(path)
                .by(Role.AUTHOR)
                .page()
                .named("console", what)
                .takes(Form.MEDIA_TYPE)
                .givesJson()
                .answeredWith(http -> answer(http, path, answering));
    }

    private Response answer(ContainerRequestContext http, String path, Answering answering) {
        Edited edited = Edited.read(http, sources);
        String page = Visit.of(http).by() + ' ' + edited.form().text("page") + ' ';
        long number = number(edited.form().text("number"));
        if (path.equals(CHECK)) {
            // Whoever asks what is wrong with a text has changed it: its older form need not be tried either.
            turns.outdate(page + CASES, number);
            turns.outdate(page + WHAT_IF, number);
        }
        return turns.take(page + path, number, wanted -> JsonAnswer.of(answering.answer(edited, wanted)))
                .orElseGet(() -> Response.noContent().build());
    }

    private static long number(String text) {
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
    }

    private JsonAnswer.Writing check(Edited edited, StillWanted wanted) {
        String mark = edited.mark();
        CheckReport known = reports.of(mark);
        CheckReport report = known == null ? reports.keep(mark, bench.check(edited.reading(), wanted)) : known;
        return json -> CheckAnswer.write(edited, report, json);
    }

    /** A text with problems runs no cases: the page shows the problems, and the cases as they last were. */
    private JsonAnswer.Writing cases(Edited edited, StillWanted wanted) {
        try {
            String mark = edited.mark();
            CasesAnswer known = results.of(mark);
            CasesAnswer answer = known == null ? new CasesAnswer(edited, suite(edited, wanted)).run(wanted) : known;
            if (answer.isComplete()) {
                results.keep(mark, answer);
            }
            return answer::write;
        } catch (PolicyProblemsException wrong) {
            return EditorAnswers::unfit;
        }
    }

    private JsonAnswer.Writing whatIf(Edited edited, StillWanted wanted) {
        try {
            Suite suite = suite(edited, wanted);
            return new WhatIfAnswer(edited, suite, clock.instant().truncatedTo(ChronoUnit.SECONDS), wanted)::write;
        } catch (PolicyProblemsException wrong) {
            return EditorAnswers::unfit;
        }
    }

    private Suite suite(Edited edited, StillWanted wanted) {
        String mark = edited.mark();
        Suite known = suites.of(mark);
        return known == null ? suites.keep(mark, bench.suite(edited.reading(), wanted)) : known;
    }

    private static void unfit(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("unfit", true);
        json.writeEndObject();
    }

    private Response words(Visit visit) {
        Source source = sources.find(visit.query("release"));
        return JsonAnswer.of(
                json -> WordsAnswer.write(sources.serving().get().policies().policies(), source.content(), json));
    }

    private Response save(ContainerRequestContext http) {
        Visit visit = Visit.of(http);
        Edited edited = Edited.read(http, sources);
        String there = edited.source().content().texts().get(edited.path());
        if (there == null || !EditorPages.isEditedHere(edited.path())) {
            throw new ProblemException(Problem.of(404, "there is no file " + edited.path() + " any more"));
        }
        if (!Source.mark(there).equals(edited.form().text("mark"))) {
            throw new ProblemException(new Problem(
                    "/problems/changed-meanwhile",
                    "The file was changed meanwhile",
                    409,
                    edited.path()
                            + " was changed since you opened it, and nothing was saved. Your text stays here: copy it,"
                            + " open the file anew, and put your change into it",
                    null,
                    List.of()));
        }
        String why = Faulty.request(() -> ReleaseReader.why(edited.form().text("why")));
        try {
            Drafting.Kept kept =
                    drafting.keep(edited.reading(), visit.by(), visit.caller().keyId(), why);
            return JsonAnswer.of(json -> {
                json.writeStartObject();
                json.writeStringField("release", kept.release());
                json.writeBooleanField("isNew", kept.isNew());
                json.writeEndObject();
            });
        } catch (PolicyProblemsException wrong) {
            throw new ProblemException(ReleaseProblems.of(wrong), Map.of());
        }
    }
}
