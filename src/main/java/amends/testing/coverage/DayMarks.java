package amends.testing.coverage;

import amends.policy.Rule;
import amends.recommendation.RuleView;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The marks of a day on which a version of a rule begins or ends. */
final class DayMarks {

    private final LocalDate first;
    private final Mark firstDay;
    private final Mark dayBefore;

    private DayMarks(Rule rule, String attribute, LocalDate first) {
        this.first = first;
        String subject = attribute + " \"" + first + '"';
        this.firstDay = mark(rule, Aspect.FIRST_DAY, subject, first);
        this.dayBefore = mark(rule, Aspect.DAY_BEFORE, subject, first.minusDays(1));
    }

    /** The marks of all bounds of a rule. */
    static List<DayMarks> of(Rule rule) {
        Stream<DayMarks> effective =
                Stream.ofNullable(rule.effective()).map(day -> new DayMarks(rule, "date-effective", day));
        Stream<DayMarks> expires =
                Stream.ofNullable(rule.expires()).map(day -> new DayMarks(rule, "date-expires", day));
        return Stream.concat(effective, expires).toList();
    }

    private static Mark mark(Rule rule, Aspect aspect, String subject, LocalDate day) {
        Item.Trial trial = new Item.Trial("an incident that began on", day.toString(), Asking.all(rule));
        return new Mark(aspect, rule.at(), subject, trial);
    }

    void see(RuleView view, LocalDate day, SeenIn in) {
        Mark mark = day.equals(first) ? firstDay : day.equals(first.minusDays(1)) ? dayBefore : null;
        if (mark == null || !mark.isOpen()) {
            return;
        }
        if (view.holds()) {
            mark.cover(in);
        } else {
            mark.mask(in, () -> "the rule's conditions did not hold then");
        }
    }

    Stream<Mark> marks() {
        return Stream.of(firstDay, dayBefore);
    }
}
