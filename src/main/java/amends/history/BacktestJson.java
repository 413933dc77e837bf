package amends.history;

import amends.backtest.BacktestReport;
import amends.backtest.Candidates;
import amends.backtest.Changes;
import amends.backtest.Changes.Change;
import amends.backtest.Course;
import amends.backtest.Kept;
import amends.backtest.Resampled;
import amends.backtest.Spread;
import amends.backtest.Tally;
import amends.backtest.Tally.Slice;
import amends.backtest.Unmatched;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tells programs what came of a backtest. Money is text, shares are numbers from 0 to 1. */
public final class BacktestJson {

    private static final int LONGEST_PROMISE = 240;
    private static final int STEP = 5;

    private BacktestJson() {}

    /** The whole report. */
    public static ObjectNode of(BacktestReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("incidents", report.incidents());
        json.put("first", report.first() == null ? null : report.first().toString());
        json.put("last", report.last() == null ? null : report.last().toString());
        ObjectNode refusals = json.putObject("refusals");
        refusals.put("lines", report.refusals().lines());
        refusals.put("incidents", report.refusals().incidents());
        ArrayNode reasons = refusals.putArray("reasons");
        report.refusals()
                .reasons()
                .forEach((reason, times) -> reasons.addObject()
                        .put("reason", reason)
                        .put("times", times)
                        .put("first", report.refusals().example(reason)));
        RemarksJson.put(report.remarks(), json);
        ArrayNode sides = json.putArray("policies");
        report.sides().forEach(side -> side(side, sides.addObject()));
        if (report.changes() == null) {
            json.putNull("changes");
        } else {
            changes(report.changes(), json.putObject("changes"));
        }
        if (report.comparison() != null) {
            ComparisonJson.write(report.comparison(), json.putObject("comparison"));
        }
        SweepJson.write(report.sweeps(), json.putArray("sweeps"));
        if (report.ladder() != null) {
            LadderJson.write(report.ladder(), json.putObject("ladder"));
        }
        if (report.listening() != null) {
            ListeningJson.write(report.listening(), json.putObject("listening"));
        }
        return json;
    }

    private static void side(BacktestReport.Side side, ObjectNode json) {
        Tally tally = side.tally();
        json.put("rules", side.name());
        json.put("release", side.policies().release());
        json.put("followed", tally.followed());
        json.put("refused", tally.refused());
        unmatched(tally.unmatched(), json.putObject("unmatched"));
        json.put("helped", tally.helped());
        ArrayNode costs = json.putArray("costs");
        tally.costs().forEach((slice, spread) -> cost(slice, spread, tally, costs.addObject()));
        ArrayNode promises = json.putArray("promises");
        tally.promises()
                .forEach((promised, kept) -> promise(
                        kept,
                        side.minutes(promised),
                        promises.addObject()
                                .put("kind", promised.kind())
                                .put("promise", promised.sort().wireName())));
        ArrayNode budgets = json.putArray("exhausted");
        side.exhaustions()
                .forEach(one -> budgets.addObject()
                        .put("domain", one.domain())
                        .put("period", one.period().toString())
                        .put("at", one.at().toString())
                        .put("spent", one.spent().amount().toPlainString()));
        ArrayNode silent = json.putArray("neverFired");
        side.silent()
                .forEach(rule -> silent.addObject().put("rule", rule.name()).put("file", rule.policy()));
    }

    private static void cost(Slice slice, Spread spread, Tally tally, ObjectNode json) {
        json.put("by", slice.by().name().toLowerCase(Locale.ROOT));
        json.put("name", slice.name());
        json.put("currency", slice.currency());
        json.put("number", spread.number());
        json.put("total", spread.total().toPlainString());
        json.put("p50", money(spread.percentile(50), spread));
        json.put("p90", money(spread.percentile(90), spread));
        json.put("largest", money(spread.largest(), spread));
        Resampled.Interval interval = tally.totals().get(slice).interval();
        json.putObject("interval")
                .put("from", money(BigDecimal.valueOf(interval.from()), spread))
                .put("to", money(BigDecimal.valueOf(interval.to()), spread));
    }

    /** With the decimals of all together. */
    private static String money(BigDecimal sum, Spread spread) {
        return sum.setScale(spread.total().scale(), RoundingMode.HALF_UP).toPlainString();
    }

    private static void promise(Kept kept, SortedSet<Long> today, ObjectNode json) {
        json.put("kept", kept.met()).put("broken", kept.breached()).put("open", kept.open());
        today.forEach(json.putArray("promised")::add);
        TreeSet<Long> minutes = new TreeSet<>();
        for (long one = STEP; one <= LONGEST_PROMISE; one += STEP) {
            minutes.add(one);
        }
        Candidates.of(kept, today).forEach(one -> minutes.add(one.minutes()));
        ArrayNode within = json.putArray("keptWithin");
        minutes.forEach(one -> within.addObject().put("minutes", one).put("share", kept.keptWithin(one)));
    }

    private static void changes(Changes changes, ObjectNode json) {
        json.put("dearer", changes.more()).put("cheaper", changes.less()).put("otherwise", changes.otherwise());
        ObjectNode differences = json.putObject("differences");
        changes.differences().forEach((currency, sum) -> differences.put(currency, sum.toPlainString()));
        largest(changes.gains(), json.putArray("gains"));
        largest(changes.losses(), json.putArray("losses"));
    }

    private static void largest(List<Change> changes, ArrayNode json) {
        changes.forEach(change -> {
            ObjectNode one = json.addObject();
            one.put("id", change.after().past().id());
            one.put("difference", change.difference().toPlainString());
            one.put("currency", change.currency());
            gifts(change.after(), one.putArray("gets"));
            gifts(change.before(), one.putArray("insteadOf"));
        });
    }

    private static void unmatched(Unmatched unmatched, ObjectNode json) {
        json.put("number", unmatched.number());
        ArrayNode kinds = json.putArray("kinds");
        unmatched.numbers().forEach((kind, number) -> {
            ObjectNode one = kinds.addObject().put("kind", kind).put("number", number);
            unmatched.examples(kind).forEach(one.putArray("first")::add);
        });
    }

    private static void gifts(Course course, ArrayNode json) {
        course.gifts()
                .forEach(gift -> json.addObject()
                        .put("name", gift.what().name())
                        .put("at", gift.at().toString())
                        .put(
                                "cost",
                                gift.cost() == null
                                        ? null
                                        : gift.cost().amount().toPlainString())
                        .put("rule", gift.what().origin().rule())
                        .put("file", gift.what().origin().policy()));
    }
}
