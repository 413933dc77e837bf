package amends.cli;

import amends.money.Money;
import amends.recommendation.Recommendation.Basis;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/** A summary for a program: the same as {@link SummaryText}, as one object; {@code elapsed} alone varies by machine. */
final class SummaryJson {

    private static final int MOST = 10;

    private final EvalSummary summary;

    private SummaryJson(EvalSummary summary) {
        this.summary = summary;
    }

    /**
     * The object.
     *
     * @param hints what to tell of a column that fills no field, or null
     */
    static ObjectNode of(EvalSummary summary, RunFacts facts, Function<String, String> hints) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("input", facts.input());
        json.put("kind", facts.kind());
        json.put("release", facts.release());
        json.put("asOf", facts.asOf().toString());
        json.put("open", facts.open());
        json.putObject("incidents")
                .put("evaluated", summary.evaluated())
                .put("rejected", summary.rejected())
                .put("early", summary.early())
                .put("nothingToDo", summary.nothing());
        SummaryJson parts = new SummaryJson(summary);
        parts.recommendations(json.putArray("recommendations"));
        ObjectNode costs = json.putObject("costs");
        for (Basis basis : Basis.values()) {
            parts.costs(costs.putArray(basis.wireName()), summary.costs(basis));
        }
        parts.promises(json.putArray("promises"));
        tally(json.putArray("withheld"), "reason", summary.withheld());
        tally(json.putArray("notes"), "note", summary.notes());
        parts.rejections(json.putArray("rejections"));
        columns(json.putArray("columnsLeftOut"), summary, hints);
        ArrayNode missing = json.putArray("columnsMissing");
        summary.missing().forEach(missing::add);
        json.putObject("elapsed")
                .put("seconds", facts.seconds())
                .put("incidentsPerSecond", facts.perSecond(summary.evaluated() + summary.rejected()));
        return json;
    }

    private void recommendations(ArrayNode list) {
        for (RecommendationTally tally : summary.recommendations()) {
            RecommendationTally.Key key = tally.key();
            ObjectNode json = list.addObject()
                    .put("action", key.action().wireName())
                    .put("name", key.name())
                    .put("basis", key.basis() == null ? null : key.basis().wireName())
                    .put("incidents", tally.incidents());
            costs(json.putArray("costs"), tally.costs());
        }
    }

    private void costs(ArrayNode list, Totals totals) {
        for (Money sum : totals.sums()) {
            ObjectNode json = list.addObject();
            money(json.putObject("total"), sum);
            money(json.putObject("perIncident"), Totals.share(sum, summary.evaluated()));
        }
    }

    private static void money(ObjectNode json, Money money) {
        json.put("amount", money.amount().toPlainString())
                .put("currency", money.currency().getCurrencyCode());
    }

    private void promises(ArrayNode list) {
        summary.promises()
                .forEach((sort, tally) -> list.addObject()
                        .put("promise", sort.wireName())
                        .put("kept", tally.kept())
                        .put("insideTarget", tally.insideTarget())
                        .put("breached", tally.breached())
                        .put("running", tally.running()));
    }

    private static void tally(ArrayNode list, String title, Tally tally) {
        tally.top(MOST)
                .forEach(entry -> list.addObject().put(title, entry.text()).put("incidents", entry.count()));
        if (tally.beyond(MOST) > 0) {
            list.addObject().putNull(title).put("incidents", tally.beyond(MOST));
        }
    }

    private void rejections(ArrayNode list) {
        for (Tally.Entry entry : summary.reasons().top(MOST)) {
            ObjectNode json = list.addObject()
                    .put("reason", entry.text())
                    .put("example", entry.example())
                    .put("count", entry.count());
            ArrayNode first = json.putArray("lines");
            entry.lines().forEach(first::add);
        }
        if (summary.reasons().beyond(MOST) > 0) {
            list.addObject().putNull("reason").put("count", summary.reasons().beyond(MOST));
        }
    }

    private static void columns(ArrayNode list, EvalSummary summary, Function<String, String> hints) {
        summary.leftOut().forEach(name -> list.addObject().put("column", name).put("hint", hints.apply(name)));
    }
}
