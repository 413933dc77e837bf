package amends.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What happens at a restaurant: weeks that are over, and an evening that goes on for as long as somebody looks. What a
 * spectator does is respected: what they take in hand is theirs. The same seed makes the same. One thread plays it.
 */
public final class Play {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** On how many incidents a day of the past has, on average. */
    private static final Map<DayOfWeek, Double> BUSY = Map.of(
            DayOfWeek.MONDAY, 2.8,
            DayOfWeek.TUESDAY, 3.2,
            DayOfWeek.WEDNESDAY, 3.8,
            DayOfWeek.THURSDAY, 4.6,
            DayOfWeek.FRIDAY, 7.8,
            DayOfWeek.SATURDAY, 9.0,
            DayOfWeek.SUNDAY, 5.0);

    private static final LocalTime OPENS = LocalTime.of(17, 30);
    private static final LocalTime PEAK = LocalTime.of(18, 45);
    private static final int OPEN_MINUTES = 270;
    private static final int PEAK_MINUTES = 120;

    /** How good the house was at first, and is by now, from 0 to 1. */
    private static final double SKILL_AT_FIRST = 0.1;

    private static final double SKILL_NOW = 0.85;

    private final Stage stage;
    private final long seed;
    private final ZoneId zone;
    private final Prompter prompter;
    private final Troubles troubles;
    private final Curtain curtain;
    private int incidents;

    /**
     * @param stage what it is played on
     * @param seed what it is made of
     * @param zone where the restaurant is, as it seems
     */
    public Play(Stage stage, long seed, ZoneId zone) {
        this.stage = stage;
        this.seed = seed;
        this.zone = zone;
        this.prompter = new Prompter(stage.clock());
        this.troubles = new Troubles(seed, stage.knows());
        this.curtain = new Curtain(Chance.of(seed, "evening"));
    }

    /** How many incidents there were. */
    public int incidents() {
        return incidents;
    }

    /** Prepares the days before a day: Fridays and Saturdays are busier, and the house gets better from week to week. */
    public void past(LocalDate today, int days) {
        for (int before = days; before > 0; before--) {
            LocalDate day = today.minusDays(before);
            Chance chance = Chance.of(seed, "day " + before);
            double skill = SKILL_NOW - (SKILL_NOW - SKILL_AT_FIRST) * before / days;
            for (int count = chance.count(BUSY.get(day.getDayOfWeek())); count > 0; count--) {
                boolean atPeak = chance.happens(0.6);
                LocalTime time = atPeak
                        ? PEAK.plusSeconds(chance.between(0, PEAK_MINUTES * 60))
                        : OPENS.plusSeconds(chance.between(0, OPEN_MINUTES * 60));
                boolean isLost = chance.happens(0.07);
                prompter.at(at(day, time), () -> begin(isLost, skill, false));
            }
            for (int count = chance.count(0.7); count > 0; count--) {
                Instant at = at(day, OPENS.plusSeconds(chance.between(0, OPEN_MINUTES * 60)));
                prompter.at(at, () -> stage.ask().accept(troubles.next(at).situation()));
            }
        }
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** Prepares the evening; from then on something happens every minute or two. */
    public void evening(Instant first) {
        prompter.at(first, () -> troubles.elsewhere(first).forEach(one -> begin(one, SKILL_NOW, true)));
        prompter.at(first, () -> minute(first));
    }

    private void minute(Instant at) {
        long open = stage.open().getAsLong();
        for (long more = curtain.more(open); more > 0; more--) {
            begin(curtain.isLost(), SKILL_NOW, true);
        }
        prompter.at(at.plus(A_MINUTE), () -> minute(at.plus(A_MINUTE)));
    }

    private void begin(boolean isLost, double skill, boolean isWatched) {
        Instant now = stage.clock().instant();
        begin(isLost ? troubles.lostTicket(now) : troubles.next(now), skill, isWatched);
    }

    private void begin(Trouble trouble, double skill, boolean isWatched) {
        Chance chance = Chance.of(seed, "scene " + trouble.id());
        Manner manner =
                isWatched ? Manner.before(chance, trouble.sort(), skill) : Manner.of(chance, trouble.sort(), skill);
        new Scene(stage, prompter, trouble, manner, chance, isWatched ? Curtain.FEWEST : 0).begin();
        incidents++;
    }

    /**
     * Has everything happen until an instant.
     *
     * @param turn told the instant of each thing before it happens
     */
    public void until(Instant instant, Consumer<Instant> turn) {
        prompter.until(instant, turn);
    }
}
