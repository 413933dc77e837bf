package amends.casework;

import amends.incident.Action;
import amends.incident.Situation;
import amends.incident.Taken;
import amends.reports.OutcomeBook;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;

/** Writes down what customers were asked and said, beside what they had got. */
final class OutcomeRecording {

    private OutcomeRecording() {}

    /**
     * Writes down what an event asks or tells, or forgets what one told that is taken back.
     *
     * @param situation what is known of the incident, or null
     * @param state where it stands after the event
     * @param zone the domain's
     */
    static void record(
            OutcomeBook book, CaseHead head, CaseEvent event, Situation situation, CaseState state, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(event.at(), zone);
        String tier = situation == null ? null : (String) situation.customer().get("tier");
        if (event.what() instanceof Happening.Asked asked) {
            book.asked(new OutcomeBook.Question(head.id(), event.id(), head.kind(), tier, asked.message(), day));
        } else if (event.what() instanceof Happening.OutcomeTold told) {
            book.told(new OutcomeBook.Told(
                    head.id(),
                    event.id(),
                    head.kind(),
                    tier,
                    given(state, event),
                    told.preferred(),
                    told.rating(),
                    day));
        } else if (event.what() instanceof Happening.Undone undone) {
            book.forget(head.id(), undone.event());
        }
    }

    private static String given(CaseState state, CaseEvent event) {
        return state.taken().stream()
                .filter(one -> one.action() == Action.COMPENSATE && !one.at().isAfter(event.at()))
                .map(Taken::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(OutcomeBook.AND));
    }
}
