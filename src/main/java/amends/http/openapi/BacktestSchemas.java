package amends.http.openapi;

import static amends.http.openapi.Schemas.about;
import static amends.http.openapi.Schemas.count;
import static amends.http.openapi.Schemas.instant;
import static amends.http.openapi.Schemas.list;
import static amends.http.openapi.Schemas.node;
import static amends.http.openapi.Schemas.object;
import static amends.http.openapi.Schemas.oneOf;
import static amends.http.openapi.Schemas.open;
import static amends.http.openapi.Schemas.orNull;
import static amends.http.openapi.Schemas.ref;
import static amends.http.openapi.Schemas.text;
import static amends.http.openapi.Schemas.texts;

import amends.history.jobs.Job;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Backtests. */
final class BacktestSchemas {

    private BacktestSchemas() {}

    static void put(Map<String, ObjectNode> all) {
        all.put(
                "Backtest",
                object("A backtest, and how far it is.")
                        .must(text(), "id")
                        .must(CaseSchemas.lower(Job.State.values()), "state")
                        .must(instant(), "created")
                        .may(instant(), "started", "finished")
                        .may(text(), "failure")
                        .may(
                                object().must(text(), "work")
                                        .must(count(), "done")
                                        .may(count(), "of")
                                        .told(),
                                "progress")
                        .may(asked(), "asked")
                        .must(
                                object().must(text(), "self")
                                        .may(text(), "result", "timelines")
                                        .told(),
                                "links")
                        .told());
        all.put(
                "BacktestList",
                object().must(list(ref("Backtest")), "backtests").told());
        all.put("BacktestResult", open("What came of a backtest, as `backtest --format json` tells it."));
        all.put("BacktestTimeline", open("How one incident would have gone."));
        all.put(
                "BacktestForm",
                object("The files, and how the backtest is to be run.")
                        .must(about("CSV, or one request a line.", binary()), "incidents")
                        .may(ref("BacktestOptions"), "options")
                        .may(about("A zip of a draft of the rules.", binary()), "rules")
                        .told());
        all.put("BacktestOptions", options());
    }

    private static ObjectNode binary() {
        return text().put("format", "binary");
    }

    private static ObjectNode options() {
        return object("What is left out is as `backtest` has it without.")
                .may(about("The kind of every row.", text()), "kind")
                .may(about("Mappings of columns to fields.", texts()), "map")
                .may(oneOf("csv", "ndjson"), "inputFormat")
                .may(about("One character, or tab.", text()), "separator")
                .may(instant(), "asOf")
                .may(about("Minutes.", count()), "reaction")
                .may(oneOf("recommended", "recorded"), "conduct")
                .may(texts(), "sweep", "perfect", "segments")
                .may(about("serving, a release, or null for nothing.", orNull(text())), "against")
                .told();
    }

    private static ObjectNode asked() {
        return object("What was asked for.")
                .must(about("The name of the file.", orNull(text())), "incidents")
                .must(count(), "bytes")
                .may(text(), "kind", "separator")
                .must(texts(), "map")
                .must(oneOf("csv", "ndjson"), "inputFormat")
                .may(instant(), "asOf")
                .must(node().put("type", "integer"), "reaction")
                .must(oneOf("recommended", "recorded"), "conduct")
                .may(texts(), "sweep", "perfect", "segments")
                .must(oneOf("draft", "serving"), "rules")
                .must(orNull(text()), "against", "release")
                .told();
    }
}
