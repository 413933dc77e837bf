package amends.bench;

import java.util.List;
import java.util.Map;

/** The part of the page about evaluations over HTTP, and about logging them. */
final class DecisionReport {

    private DecisionReport() {}

    /** Evaluations over HTTP with and without the log. */
    static void http(Report report, Map<LogIn, HttpLoad.Result> results) {
        HttpLoad.Result off = results.get(LogIn.OFF);
        report.section("HTTP");
        report.line(
                "`POST /v1/evaluations` with the shipped rules, and in the same server an endpoint that parses the same");
        report.line(
                "body and answers fixed bytes, with decisions logged nowhere, into H2 and into PostgreSQL. %d connections that",
                HttpLoad.CONNECTIONS);
        report.line(
                "stay open, rounds in turn, %s after %d s of warming up. The server has a process of its",
                off.flat() ? "rates within 3 %" : "rates not yet within 3 %",
                off.warmedUp().toSeconds());
        report.line(
                "own and shares the machine with the client, so its processor time for a request says more than the");
        report.line("rate. What brings decisions into the database meanwhile is in it; a PostgreSQL itself is not.");
        report.line("");
        report.line(
                "| log | endpoint | requests/s | p50 ms | p99 ms | server CPU µs a request | client's part of the CPU |");
        report.line("| :-- | :-- | --: | --: | --: | --: | --: |");
        results.forEach((log, result) -> {
            side(report, log, "evaluations", result.evaluations());
            side(report, log, "ceiling", result.ceiling());
        });
        report.aim("requests/s to the ceiling, without a log", "at least 0.85", Report.text("%.2f", off.share()));
        results.forEach((log, result) -> {
            if (log != LogIn.OFF) {
                report.aim(
                        "requests/s to the ceiling, logged in " + log,
                        "at least 0.80",
                        Report.text("%.2f", result.share()));
            }
        });
    }

    private static void side(Report report, LogIn log, String name, HttpLoad.Side side) {
        report.line(
                "| %s | %s | %,.0f | %.2f | %.2f | %.0f | %.0f %% |",
                log,
                name,
                side.rate(),
                side.all().millis(0.5),
                side.all().millis(0.99),
                side.serverMicros(),
                100 * side.clientShare());
    }

    /** What logging takes by itself. */
    static void logging(Report report, List<DecisionSpeed> speeds) {
        report.section("Logging decisions");
        report.line(
                "Callers who each wait until their decision is on the disk; then what waits comes into the database.");
        report.line("");
        report.line(
                "| database | callers | logged a second | CPU µs each | into the database a second | CPU µs each |");
        report.line("| :-- | --: | --: | --: | --: | --: |");
        for (DecisionSpeed speed : speeds) {
            report.line(
                    "| %s | %d | %,.0f | %.0f | %,.0f | %.0f |",
                    speed.database(),
                    speed.callers(),
                    speed.logged(),
                    speed.loggedMicros(),
                    speed.drained(),
                    speed.drainedMicros());
        }
    }
}
