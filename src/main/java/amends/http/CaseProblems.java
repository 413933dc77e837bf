package amends.http;

import amends.access.KeyRefusedException;
import amends.access.NoSuchKeyException;
import amends.casework.EventRefusedException;
import amends.casework.KeyReusedException;
import amends.casework.NoSuchDecisionException;
import amends.casework.NoSuchIncidentException;
import amends.casework.ReplayException;
import amends.casework.StoreUnavailableException;
import amends.casework.VersionException;
import amends.decision.LogOverloadedException;
import amends.ledger.NoSuchReservationException;
import amends.ledger.RefusedGiftException;
import java.util.List;

/** Makes problems of what goes wrong with incidents that are kept. */
final class CaseProblems {

    private CaseProblems() {}

    /** The problem, or null where it is of another sort. */
    static Problem of(Throwable thrown) {
        if (thrown instanceof ReplayException refused) {
            return new Problem(
                    "/problems/replay-refused",
                    "The decision cannot be made again",
                    409,
                    refused.getMessage(),
                    null,
                    refused.problems().stream().map(Problem.Fault::of).toList());
        }
        if (thrown instanceof NoSuchIncidentException || thrown instanceof NoSuchDecisionException) {
            return Problem.of(404, thrown.getMessage());
        }
        if (thrown instanceof VersionException) {
            return problem("changed-since", "The incident was changed since", 412, thrown);
        }
        if (thrown instanceof EventRefusedException) {
            return problem("event-refused", "The event does not fit how things stand", 409, thrown);
        }
        if (thrown instanceof NoSuchKeyException) {
            return Problem.of(404, thrown.getMessage());
        }
        if (thrown instanceof KeyRefusedException) {
            return problem("key-refused", "The key is not made or not revoked", 409, thrown);
        }
        if (thrown instanceof NoSuchReservationException) {
            return Problem.of(404, thrown.getMessage());
        }
        if (thrown instanceof RefusedGiftException refused) {
            return GiftProblems.of(refused);
        }
        if (thrown instanceof KeyReusedException) {
            return problem("key-reused", "The key or id was used for something else", 409, thrown);
        }
        if (thrown instanceof LogOverloadedException) {
            // Whoever keeps the log tells ours when it begins and when it ends.
            return problem("log-overloaded", "The decision cannot be written down now", 503, thrown);
        }
        if (thrown instanceof StoreUnavailableException) {
            Failures.log(thrown);
            return problem("store-unavailable", "Nothing can be stored now", 503, thrown);
        }
        return null;
    }

    private static Problem problem(String type, String title, int status, Throwable thrown) {
        return new Problem("/problems/" + type, title, status, thrown.getMessage(), null, List.of());
    }
}
