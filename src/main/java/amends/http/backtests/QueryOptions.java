package amends.http.backtests;

import amends.http.Problem.Fault;
import amends.wire.BacktestRequestReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Options in a query: texts all, of which those with lists may come several times. */
final class QueryOptions {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private QueryOptions() {}

    /** The options as the part {@code options} has them. */
    static ObjectNode of(Map<String, List<String>> query) {
        ObjectNode options = JsonNodeFactory.instance.objectNode();
        query.forEach((name, values) -> {
            if (BacktestRequestReader.LISTS.contains(name)) {
                ArrayNode list = options.putArray(name);
                values.forEach(list::add);
            } else if (values.size() > 1) {
                throw Refusals.of(Fault.at("/" + name, "is given twice"));
            } else if (name.equals("reaction") && NUMBER.matcher(values.get(0)).matches()) {
                options.put(name, Integer.parseInt(values.get(0)));
            } else {
                options.put(name, values.get(0));
            }
        });
        return options;
    }
}
