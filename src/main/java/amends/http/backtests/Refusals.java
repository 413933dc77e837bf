package amends.http.backtests;

import amends.folder.RulesZipException;
import amends.http.Problem;
import amends.http.Problem.Fault;
import amends.http.ProblemException;
import amends.http.ReleaseProblems;
import amends.incident.SituationException;
import amends.policy.PolicyProblemsException;
import amends.rows.RowsException;
import amends.rows.SegmentException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a backtest is not taken, as problems. */
final class Refusals {

    private static final int MOST_FAULTS = 100;
    private static final int LONGEST_NAME = 200;
    private static final Pattern OPTION = Pattern.compile("--([a-z]+)((?:-[a-z]+)*)");
    private static final Pattern STEP = Pattern.compile("-([a-z])");

    private Refusals() {}

    /** Something is wrong with what was asked. */
    static ProblemException of(List<Fault> faults) {
        String detail = faults.size() == 1
                ? told(faults.get(0))
                : faults.size() + " things are wrong in the request; errors lists them";
        return new ProblemException(
                new Problem("/problems/invalid-backtest", "The backtest cannot be run", 422, detail, null, faults));
    }

    /** The first hundred things that are wrong, if any. */
    static void throwIfAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw of(faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
        }
    }

    private static String told(Fault fault) {
        String place = fault.file() != null ? fault.file() : fault.pointer();
        return (place == null || place.isEmpty() ? "" : place + ": ")
                + fault.detail()
                + (fault.nearest() == null ? "" : "; did you mean \"" + fault.nearest() + "\"?");
    }

    static ProblemException of(Fault fault) {
        return of(List.of(fault));
    }

    static ProblemException of(SituationException wrong) {
        return of(wrong.problems().stream().map(Fault::of).toList());
    }

    /** The words are those of the command line, whose options have other names. */
    static ProblemException of(RowsException wrong) {
        return of(Fault.of(asHere(wrong.getMessage())));
    }

    static ProblemException of(SegmentException wrong, List<String> asked) {
        return of(new Fault(
                "/segments/" + asked.indexOf(wrong.segment()),
                "there is no such column or field",
                null,
                wrong.segment(),
                wrong.nearest(),
                null,
                null,
                null,
                null));
    }

    static String asHere(String message) {
        return OPTION.matcher(message)
                .replaceAll(option -> Matcher.quoteReplacement(option.group(1)
                        + STEP.matcher(option.group(2))
                                .replaceAll(step -> step.group(1).toUpperCase(java.util.Locale.ROOT))));
    }

    static ProblemException of(RulesZipException wrong) {
        String entry = wrong.entry();
        String name = entry != null && entry.length() > LONGEST_NAME ? entry.substring(0, LONGEST_NAME) + "…" : entry;
        return of(new Fault("", wrong.getMessage(), null, null, null, null, null, name, null));
    }

    /** The draft cannot serve. */
    static ProblemException of(PolicyProblemsException wrong) {
        return new ProblemException(ReleaseProblems.of(wrong));
    }

    static ProblemException brokenMultipart(String detail) {
        return new ProblemException(new Problem(
                "/problems/malformed-multipart", "The body is not multipart/form-data", 400, detail, null, List.of()));
    }

    static ProblemException unsupported() {
        return new ProblemException(
                Problem.of(
                        415,
                        "the body must be multipart/form-data, or text/csv or application/x-ndjson in UTF-8,"
                                + " without a content encoding"),
                Map.of("Accept", "multipart/form-data, text/csv, application/x-ndjson"));
    }
}
