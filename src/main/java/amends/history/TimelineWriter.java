package amends.history;

import amends.backtest.Attempt;
import amends.backtest.Conduct;
import amends.backtest.Course;
import amends.backtest.Deed;
import amends.backtest.Gift;
import amends.backtest.PastIncident;
import amends.backtest.Remark;
import amends.backtest.Remarks;
import amends.history.TimelineLine.Act;
import amends.history.TimelineLine.Fired;
import amends.history.TimelineLine.Side;
import amends.history.TimelineLine.Sum;
import amends.history.TimelineLine.Watched;
import amends.incident.Action;
import amends.incident.Taken;
import amends.money.Money;
import amends.policy.Rule;
import amends.promise.Clock;
import amends.recommendation.Recommendation.Compensate;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Writes how an incident would have gone. */
public final class TimelineWriter {

    private TimelineWriter() {}

    /**
     * One incident under each set of policies.
     *
     * @param attempts of one incident; at least one
     * @param conduct what people are taken to do
     * @return a JSON object on one line
     */
    public static String line(List<Attempt> attempts, Conduct conduct) {
        PastIncident past = attempts.get(0).past();
        Set<Remark> remarks = Remarks.of(past, conduct);
        if (attempts.stream().anyMatch(Remarks::isReckonedBack)) {
            remarks.add(Remark.DELAY);
        }
        TimelineLine line = new TimelineLine(
                past.id(),
                past.situation().kind(),
                past.situation().customerId(),
                past.asOf().toString(),
                remarks.stream()
                        .filter(Remark::isAssumption)
                        .map(Remark::wireName)
                        .toList(),
                attempts.stream().map(TimelineWriter::side).toList());
        try {
            return TimelineLine.MAPPER.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts and numbers can be written", impossible);
        }
    }

    private static Side side(Attempt attempt) {
        if (attempt instanceof Attempt.Refused refused) {
            return new Side(refused.why(), null, null, null, null);
        }
        Course course = ((Attempt.Followed) attempt).course();
        return new Side(
                null,
                text(course.openedAt()),
                acts(course),
                course.clocks().stream().map(TimelineWriter::watched).toList(),
                course.fired().stream()
                        .sorted(Comparator.comparingInt(Rule::index))
                        .map(rule -> new Fired(rule.policy(), rule.name()))
                        .toList());
    }

    /** What was done; gifts stand among the deeds in the same order. */
    private static List<Act> acts(Course course) {
        List<Act> acts = new ArrayList<>();
        Iterator<Gift> gifts = course.gifts().iterator();
        for (Deed deed : course.deeds()) {
            boolean gift = deed.taken().action() == Action.COMPENSATE && !deed.isRecorded();
            acts.add(gift ? gift(gifts.next()) : act(deed));
        }
        return acts;
    }

    private static Act act(Deed deed) {
        Taken taken = deed.taken();
        boolean recorded = deed.isRecorded();
        return new Act(
                taken.at().toString(),
                taken.action().wireName(),
                taken.name(),
                recorded ? true : null,
                sum(taken.amount()),
                text(taken.expectedAt()),
                text(taken.nextUpdateAt()),
                null,
                null,
                null,
                null,
                null,
                null,
                recorded ? null : deed.origin().message(),
                recorded ? null : deed.origin().because(),
                recorded ? null : deed.origin().policy(),
                recorded ? null : deed.origin().rule());
    }

    private static Act gift(Gift gift) {
        Compensate what = gift.what();
        return new Act(
                gift.at().toString(),
                Action.COMPENSATE.wireName(),
                what.name(),
                null,
                sum(what.amount()),
                null,
                null,
                what.basis().wireName(),
                sum(what.cost()),
                sum(what.value()),
                sum(what.approval()),
                what.choice(),
                what.insteadOf(),
                what.origin().message(),
                what.origin().because(),
                what.origin().policy(),
                what.origin().rule());
    }

    private static Watched watched(Clock clock) {
        return new Watched(
                clock.sort().wireName(),
                clock.state().name(),
                text(clock.startedAt()),
                clock.targetAt().toString(),
                clock.dueAt().toString(),
                clock.elapsedSeconds(),
                clock.remainingMinutes(),
                clock.overdueMinutes());
    }

    private static Sum sum(Money money) {
        return money == null
                ? null
                : new Sum(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
