package amends.release;

import java.util.List;

/**
 * How the cases of a release came out.
 *
 * @param run how many were run
 * @param failed how many of them failed
 * @param failures what there is to tell of those, each in a line; empty where that is not known any more
 */
public record CaseCount(int run, int failed, List<String> failures) {

    private static final int SHOWN = 5;

    public CaseCount {
        failures = List.copyOf(failures);
    }

    /** Cases that were just run. */
    public static CaseCount of(int run, List<String> failures) {
        return new CaseCount(run, failures.size(), failures);
    }

    /** Why they do not let a release serve, or null where they do. */
    public String objection() {
        if (failed > 0) {
            return failed + " of its " + Math.max(run, failed) + " cases " + (failed == 1 ? "fails" : "fail")
                    + ", and requireCases asks that all pass" + told();
        }
        return run == 0 ? "it has no cases, and requireCases asks for some that pass" : null;
    }

    private String told() {
        if (failures.isEmpty()) {
            return "";
        }
        String more = failures.size() > SHOWN ? "; and " + (failures.size() - SHOWN) + " more" : "";
        return ": " + String.join("; ", failures.subList(0, Math.min(SHOWN, failures.size()))) + more;
    }
}
