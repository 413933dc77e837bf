package amends.http.backtests;

import amends.folder.RulesZipException;
import amends.history.jobs.Asked;
import amends.history.jobs.Job;
import amends.history.jobs.Staged;
import amends.http.Problem.Fault;
import amends.incident.SituationException;
import amends.policy.PolicyProblemsException;
import amends.recommendation.CompiledPolicySet;
import amends.rows.InputFormat;
import amends.rows.MappingException;
import amends.rows.MappingParser;
import amends.rows.RowInput;
import amends.rows.RowsException;
import amends.rows.SegmentException;
import amends.serving.Serving;
import amends.wire.BacktestRequest;
import amends.wire.BacktestRequestReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Finds what can be told of a backtest before it runs, and accepts it where nothing is wrong. */
record BacktestOffer(Staged staged, Serving serving, Function<Path, CompiledPolicySet> loader) {

    private static final String SERVING = "serving";

    /**
     * Accepts a backtest.
     *
     * @param now what is known up to now where nothing else is said
     * @throws amends.http.ProblemException where it could not run
     * @throws IOException where the disk fails
     */
    Job accept(Incoming incoming, Instant now) throws IOException {
        BacktestRequest request = request(incoming);
        try {
            Asked asked = asked(incoming, request, now);
            CompiledPolicySet tried = incoming.draft() ? loader.apply(staged.unpack()) : serving.policies();
            Specs.check(asked, tried.policies());
            RowInput.open(asked.rows(), Files.newInputStream(staged.incidents()), tried.policies())
                    .close();
            return staged.submit(asked, serving);
        } catch (SegmentException wrong) {
            throw Refusals.of(wrong, request.segments());
        } catch (RowsException wrong) {
            throw Refusals.of(wrong);
        } catch (RulesZipException wrong) {
            throw Refusals.of(wrong);
        } catch (PolicyProblemsException wrong) {
            throw Refusals.of(wrong);
        }
    }

    private static BacktestRequest request(Incoming incoming) {
        BacktestRequest request;
        try {
            request = BacktestRequestReader.read(incoming.options());
        } catch (SituationException wrong) {
            throw Refusals.of(wrong);
        }
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < request.map().size(); i++) {
            try {
                MappingParser.parse(request.map().get(i));
            } catch (MappingException wrong) {
                faults.add(Fault.at("/map/" + i, wrong.getMessage()));
            }
        }
        Refusals.throwIfAny(faults);
        return request;
    }

    private Asked asked(Incoming incoming, BacktestRequest request, Instant now) {
        Asked asked = new Asked(
                incoming.name(),
                incoming.bytes(),
                format(incoming, request),
                request.kind(),
                request.separator(),
                request.map(),
                request.asOf() != null ? request.asOf() : now.truncatedTo(ChronoUnit.SECONDS),
                request.reaction(),
                request.recorded(),
                request.sweep(),
                request.perfect(),
                request.segments(),
                incoming.draft(),
                against(request, incoming.draft()),
                serving.release());
        asked.rows();
        return asked;
    }

    private static InputFormat format(Incoming incoming, BacktestRequest request) {
        if (request.inputFormat() != null) {
            return InputFormat.valueOf(request.inputFormat().toUpperCase(Locale.ROOT));
        }
        return incoming.told() != null ? incoming.told() : InputFormat.of(incoming.name());
    }

    private boolean against(BacktestRequest request, boolean draft) {
        String against = request.against();
        if (against == null) {
            return draft && !request.saysAgainst();
        }
        List<String> known = List.of(SERVING, serving.release());
        if (!known.contains(against)) {
            throw Refusals.of(new Fault(
                    "/against",
                    "no release of this name is kept; only the one that serves is",
                    String.join(", ", known) + ", or null for no comparison",
                    against,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        if (!draft) {
            throw Refusals.of(Fault.at(
                    "/against",
                    "the release that serves is tried itself, for there is no part rules; nothing is left to compare"
                            + " it with"));
        }
        return true;
    }
}
