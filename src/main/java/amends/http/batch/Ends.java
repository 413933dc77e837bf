package amends.http.batch;

import amends.http.Problem;
import java.util.List;

/** Why a batch ends before its lines do. It is told on a line of its own, the last: from there on nothing was answered. */
final class Ends {

    private Ends() {}

    /** For a reason that is a problem by itself. */
    static Problem of(Problem reason) {
        return of(reason.status(), reason.detail());
    }

    /** For a reason. */
    static Problem of(int status, String detail) {
        return new Problem("/problems/batch-ended", "The batch ends here", status, detail, null, List.of());
    }
}
