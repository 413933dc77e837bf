package amends.console.incident;

import amends.book.Calling;
import amends.book.Times;
import amends.casework.CaseEvent;
import amends.casework.CaseView;
import amends.casework.Happening;
import amends.promise.Clock;
import amends.promise.ClockState;
import amends.promise.PromiseSort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was and what will be, on one line.
 *
 * @param points what stands on it, in order of time
 * @param from where the line begins
 * @param to where it ends; what comes later is told in the list only
 * @param now the present
 */
public record Line(List<Point> points, Instant from, Instant to, Instant now) {

    /** How wide the picture is, in its own units. */
    public static final int WIDTH = 1000;

    /** Where the line is drawn, and how much room it and the word at the present take on either side. */
    private static final int AXIS = 150;

    private static final int AROUND_AXIS = 50;
    private static final int LETTERS = 20;
    private static final int MARGIN = 30;
    private static final int SHORTEST = 20 * 60;
    private static final int MOST_AHEAD = 12;

    /** What stands at a point. */
    public enum Sort {
        /** It happened. */
        EVENT("event"),
        /** What we hold ourselves to. */
        TARGET("target"),
        /** What was promised. */
        PROMISE("promise"),
        /** It will be recommended. */
        AHEAD("ahead");

        private final String style;

        Sort(String style) {
            this.style = style;
        }

        /** The class of its element. */
        public String style() {
            return style;
        }
    }

    /**
     * Something on the line.
     *
     * @param text what, in a few words
     * @param by who did it, or null
     * @param isUndone whether it was taken back
     */
    public record Point(Instant at, Sort sort, String text, String by, boolean isUndone) {}

    public Line {
        points = List.copyOf(points);
    }

    static Line of(CaseView view, List<Ahead.Step> steps, Told told) {
        Instant now =
                view.plan() == null ? view.head().updatedAt() : view.plan().asOf();
        List<Point> points = new ArrayList<>();
        points.add(new Point(view.head().openedAt(), Sort.EVENT, "It began", null, false));
        events(view, points, told);
        if (view.plan() != null) {
            view.plan().clocks().forEach(clock -> clock(clock, points));
        }
        steps.stream()
                .limit(MOST_AHEAD)
                .forEach(step -> points.add(new Point(step.at(), Sort.AHEAD, ahead(step), null, false)));
        points.sort(Comparator.comparing(Point::at));
        return new Line(points, from(points, now), to(view, points, now), now);
    }

    private static void events(CaseView view, List<Point> points, Told told) {
        Set<String> undone = new HashSet<>();
        view.events().forEach(event -> {
            if (event.what() instanceof Happening.Undone taken) {
                undone.add(taken.event());
            }
        });
        EventWords words = new EventWords(told);
        for (CaseEvent event : view.events()) {
            points.add(
                    new Point(event.at(), Sort.EVENT, words.of(event.what()), event.by(), undone.contains(event.id())));
        }
    }

    private static void clock(Clock clock, List<Point> points) {
        if (clock.state() == ClockState.MET && clock.sort() != PromiseSort.RESOLVE) {
            return;
        }
        String promise = Calling.promise(clock.sort());
        if (clock.targetAt().isBefore(clock.dueAt())) {
            points.add(new Point(clock.targetAt(), Sort.TARGET, "Target of " + promise, null, false));
        }
        points.add(new Point(clock.dueAt(), Sort.PROMISE, Calling.sentence(promise) + " is due", null, false));
    }

    private static String ahead(Ahead.Step step) {
        String what = String.join("; ", step.texts());
        return step.delayMinutes() == null
                ? Calling.sentence(what)
                : "At " + Times.stretch(step.delayMinutes()) + ": " + what;
    }

    private static Instant from(List<Point> points, Instant now) {
        Instant first = points.get(0).at();
        return first.isAfter(now) ? now : first;
    }

    /** As far as the picture stays readable: twice as far ahead as it goes back, or to the next thing that comes. */
    private static Instant to(CaseView view, List<Point> points, Instant now) {
        long back = Math.max(
                SHORTEST, 2 * (now.getEpochSecond() - view.head().openedAt().getEpochSecond()));
        Instant far = now.plusSeconds(back);
        List<Instant> coming =
                points.stream().map(Point::at).filter(at -> at.isAfter(now)).toList();
        Instant last = coming.stream()
                .filter(at -> !at.isAfter(far))
                .reduce((one, other) -> other)
                .orElse(coming.isEmpty() ? now.plusSeconds(SHORTEST / 4) : coming.get(0));
        return last.isBefore(now.plusSeconds(60)) ? now.plusSeconds(60) : last;
    }

    /** Where an instant is, in the picture's units. */
    public int x(Instant at) {
        double whole = Math.max(1, to.getEpochSecond() - from.getEpochSecond());
        double part = (at.getEpochSecond() - from.getEpochSecond()) / whole;
        return MARGIN + (int) Math.round(part * (WIDTH - 2 * MARGIN));
    }

    /** What the picture shows: what lies beyond its end is told in the list. */
    public List<Drawn> drawn() {
        return Lanes.of(this);
    }

    /** The top of the picture, so that no row of it stands empty. */
    public int top() {
        return drawn().stream()
                .filter(drawn -> drawn.lane() > 0)
                .mapToInt(drawn -> drawn.y() - LETTERS)
                .reduce(AXIS - AROUND_AXIS, Math::min);
    }

    /** How high the picture is. */
    public int height() {
        int bottom = drawn().stream()
                .filter(drawn -> drawn.lane() > 0)
                .mapToInt(drawn -> drawn.y() + LETTERS)
                .reduce(AXIS + AROUND_AXIS, Math::max);
        return bottom - top();
    }

    /**
     * A point in the picture.
     *
     * @param number by which the list tells it
     * @param lane in which row its words stand, from 1; 0 where there is no room for them
     * @param isAbove whether that row is above the line
     * @param atEnd whether the words end at the point, and do not begin there
     */
    public record Drawn(int number, Point point, int x, int lane, boolean isAbove, boolean atEnd) {

        /** The words, cut where they are long. */
        public String label() {
            String text = point.text();
            return text.codePointCount(0, text.length()) <= Lanes.LONGEST
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, Lanes.LONGEST - 1)) + "…";
        }

        /** The height of the words. */
        public int y() {
            return isAbove ? AXIS - 26 * lane - 8 : AXIS + 26 * lane + 36;
        }
    }
}
