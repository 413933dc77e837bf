package amends.cli;

import amends.cli.ReplayTally.Counts;
import amends.cli.ReplayTally.Told;
import amends.wire.ExportReplay.Reason;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** What came of decisions that were made again, for a program. */
final class ReplayJson {

    private ReplayJson() {}

    static ObjectNode of(ReplayTally tally) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("release", tally.release());
        ObjectNode decisions = json.putObject("decisions");
        decisions.put("all", tally.all()).put("same", tally.same()).put("different", tally.different());
        for (Reason reason : Reason.values()) {
            decisions.put(reason.name().toLowerCase(Locale.ROOT), tally.count(reason));
        }
        counts(json.putArray("recommendations"), "recommendation", tally.recommendations());
        counts(json.putArray("rules"), "rule", tally.rules());
        ArrayNode costs = json.putArray("costs");
        tally.costs()
                .forEach((currency, sums) -> costs.addObject()
                        .put("currency", currency)
                        .put("before", sums.before().toPlainString())
                        .put("after", sums.after().toPlainString()));
        told(json.putArray("differ"), tally.told());
        told(json.putArray("notMadeAgain"), tally.refused());
        return json;
    }

    private static void counts(ArrayNode to, String what, SortedMap<String, Counts> counts) {
        counts.forEach((name, count) ->
                to.addObject().put(what, name).put("before", count.before()).put("after", count.after()));
    }

    private static void told(ArrayNode to, List<Told> all) {
        for (Told one : all) {
            ArrayNode words = to.addObject().put("which", one.which()).putArray("words");
            one.words().forEach(words::add);
        }
    }
}
