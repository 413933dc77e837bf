package amends.casework;

import amends.reports.OverrideBook;
import java.time.LocalDate;
import java.time.ZoneId;

/** Writes down that something else was done than was recommended, and why. */
final class OverrideRecording {

    private OverrideRecording() {}

    /** Writes down what an event did otherwise, or forgets what one did that is taken back. */
    static void record(OverrideBook book, CaseHead head, CaseEvent event, ZoneId zone) {
        if (event.what() instanceof Happening.Overridden overridden) {
            book.told(new OverrideBook.Told(
                    head.id(),
                    event.id(),
                    head.kind(),
                    overridden.action().wireName(),
                    reason(overridden),
                    LocalDate.ofInstant(event.at(), zone)));
        } else if (event.what() instanceof Happening.Undone undone) {
            book.forget(head.id(), undone.event());
        }
    }

    /** What was said in words stays with the event: it may tell of a person. */
    private static String reason(Happening.Overridden overridden) {
        return OverrideReason.named(overridden.reason()).isPresent() ? overridden.reason() : OverrideBook.IN_WORDS;
    }
}
