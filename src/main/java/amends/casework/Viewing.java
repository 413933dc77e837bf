package amends.casework;

import amends.casework.Casework.Answer;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Looks at incidents within a transaction.
 *
 * @param deciding makes their plans
 */
record Viewing(Deciding deciding) {

    /** What was done for a key that was used before; it throws where that was something else. */
    Supplier<Answer> doneBefore(Session session, String key, String print, Instant now) {
        Keys.Done done = session.keys().find(key).orElseThrow();
        if (done.print().equals(print)) {
            Answer answer = new Answer(view(session, done.subject(), now), false);
            return () -> answer;
        }
        return () -> {
            throw new KeyReusedException("the key was used at " + done.at() + " for another request");
        };
    }

    /** An incident with what is to be done at an instant, by what stands in the ledger. */
    CaseView view(Session session, String id, Instant asked) {
        CaseHead head = session.cases().find(id).orElseThrow(() -> new NoSuchIncidentException(id));
        Instant now = head.notBefore(asked);
        // One that was recorded since the head was read is not part of what the head says.
        List<CaseEvent> events = session.cases().events(id).stream()
                .filter(event -> event.seq() <= head.version())
                .toList();
        Deciding.Made made = deciding.make(session, head, CaseState.of(events), now);
        CaseLedger ledger = CaseLedger.of(session, id, made.plan(), now);
        return new CaseView(head.withProblem(made.problem()), made.situation(), events, made.plan(), ledger);
    }
}
