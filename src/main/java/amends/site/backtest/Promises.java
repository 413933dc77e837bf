package amends.site.backtest;

import amends.backtest.BacktestReport.Side;
import amends.backtest.Candidates;
import amends.backtest.Candidates.Candidate;
import amends.backtest.Kept;
import amends.backtest.Promised;
import amends.promise.PromiseSort;
import amends.site.backtest.Chart.Form;
import amends.site.backtest.Chart.Series;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How one promise was kept, and how it would be kept if it were another.
 *
 * @param number its place on the page, from 1
 * @param chart the share kept at each candidate, or null where no minutes are known
 * @param sides what is told for each set of policies that makes it
 * @param rows the shares kept at candidates
 */
public record Promises(int number, Promised promised, Chart chart, List<Told> sides, List<Row> rows) {

    private static final int POINTS = 60;

    /**
     * What is told for one set of policies.
     *
     * @param sentence how candidates would be kept; empty where no minutes are known
     */
    public record Told(String side, Kept kept, SortedSet<Long> today, String sentence) {}

    /**
     * A candidate.
     *
     * @param shares one for each set of policies that makes the promise
     * @param promisedBy those that make just this one
     */
    public record Row(long minutes, List<String> shares, List<String> promisedBy) {}

    /** What the promise is called. */
    public static String name(Promised promised) {
        return promised.kind() + ", " + words(promised.sort());
    }

    /** What a sort of promise is called. */
    static String words(PromiseSort sort) {
        return switch (sort) {
            case FIRST_RESPONSE -> "first response";
            case NEXT_UPDATE -> "next update";
            case RESOLVE -> "resolved";
            case ESTIMATE -> "estimate";
            case PROMISED_UPDATE -> "promised update";
        };
    }

    /** What it is called. */
    public String name() {
        return name(promised);
    }

    /** Its name on the page. */
    public String anchor() {
        return "promise-" + number;
    }

    static List<Promises> of(List<Side> sides, List<String> names) {
        TreeSet<Promised> all = new TreeSet<>();
        sides.forEach(side -> all.addAll(side.tally().promises().keySet()));
        List<Promises> promises = new ArrayList<>();
        for (Promised promised : all) {
            List<Told> told = new ArrayList<>();
            for (int i = 0; i < sides.size(); i++) {
                Kept kept = sides.get(i).tally().promises().get(promised);
                if (kept != null) {
                    SortedSet<Long> today = sides.get(i).minutes(promised);
                    told.add(new Told(names.get(i), kept, today, Candidates.sentence(Candidates.of(kept, today))));
                }
            }
            int number = promises.size() + 1;
            promises.add(new Promises(number, promised, chart(number, promised, told), told, rows(told)));
        }
        return promises;
    }

    private static List<Row> rows(List<Told> told) {
        SortedSet<Long> today = new TreeSet<>();
        told.forEach(one -> today.addAll(one.today()));
        NavigableSet<Long> minutes = new TreeSet<>();
        told.forEach(one -> Candidates.of(one.kept(), today).stream()
                .map(Candidate::minutes)
                .forEach(minutes::add));
        return minutes.stream()
                .map(one -> new Row(
                        one,
                        told.stream()
                                .map(side -> Candidates.percent(side.kept().keptWithin(one)))
                                .toList(),
                        told.stream()
                                .filter(side -> side.today().contains(one))
                                .map(Told::side)
                                .toList()))
                .toList();
    }

    private static Chart chart(int number, Promised promised, List<Told> told) {
        NavigableSet<Long> minutes = minutes(told);
        if (minutes.isEmpty()) {
            return null;
        }
        List<Series> series = new ArrayList<>();
        for (Told one : told) {
            series.add(Series.of(
                    one.side(),
                    minutes.stream()
                            .map(minute -> 100 * one.kept().keptWithin(minute))
                            .toList()));
        }
        if (series.size() == 2 && series.get(0).values().equals(series.get(1).values())) {
            series = new ArrayList<>(List.of(Series.of("both", series.get(0).values())));
        }
        boolean alike = series.size() == 1;
        boolean sameToday = alike && told.stream().map(Told::today).distinct().count() == 1;
        for (Told one : sameToday ? told.subList(0, 1) : told) {
            if (!one.today().isEmpty()) {
                series.add(Series.marks(
                        sameToday ? "as promised" : "promised by " + one.side(),
                        minutes.stream()
                                .map(minute -> one.today().contains(minute)
                                        ? 100 * one.kept().keptWithin(minute)
                                        : null)
                                .toList()));
            }
        }
        return new Chart(
                "chart-promise-" + number,
                "Share of promises kept at each candidate, in percent: " + name(promised),
                Form.LINES,
                "minutes promised",
                "% kept",
                List.copyOf(minutes),
                Collections.unmodifiableList(series));
    }

    private static NavigableSet<Long> minutes(List<Told> told) {
        NavigableSet<Long> minutes = new TreeSet<>();
        for (Told one : told) {
            Long most = one.kept().promiseKept(100);
            Long nearlyAll = one.kept().promiseKept(99);
            if (most != null) {
                long last = Math.min(most, nearlyAll + nearlyAll / 4 + 1);
                long step = Math.max(1, last / POINTS);
                for (long minute = 0; minute <= last + step; minute += step) {
                    minutes.add(minute);
                }
            }
        }
        if (!minutes.isEmpty()) {
            told.forEach(one -> minutes.addAll(one.today()));
        }
        return minutes;
    }
}
