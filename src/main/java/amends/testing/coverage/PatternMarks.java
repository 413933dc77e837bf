package amends.testing.coverage;

import amends.policy.Pattern;
import amends.policy.StandardFacts;
import amends.recommendation.RuleView;
import amends.testing.Written;
import java.util.stream.Stream;

/** The marks of a pattern of clocks, of what was taken, or of hours: of such facts there can be any number. */
final class PatternMarks {

    private final int place;
    private final Mark matched;
    private final Mark unmatched;

    PatternMarks(Pattern pattern, int place) {
        this.place = place;
        String subject = Written.pattern(pattern);
        String fact = Written.found(pattern);
        this.matched = new Mark(Aspect.MATCHED, pattern.at(), subject, "no case has " + fact);
        this.unmatched = new Mark(Aspect.UNMATCHED, pattern.at(), subject, "no case is without " + fact);
    }

    static boolean isCounted(Pattern pattern) {
        return !pattern.isIncident() && pattern.shape() != StandardFacts.CUSTOMER;
    }

    void see(RuleView view, SeenIn in) {
        if (matched.isOpen() && view.finds(place, true)) {
            matched.cover(in);
        }
        if (unmatched.isOpen() && view.finds(place, false)) {
            unmatched.cover(in);
        }
    }

    Stream<Mark> marks() {
        return Stream.of(matched, unmatched);
    }
}
