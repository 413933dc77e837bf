package amends.cases;

import amends.cases.CaseFile.Defaults;
import amends.cases.CaseFile.Expected;
import amends.cases.CaseFile.Given;
import amends.cases.CaseFile.Single;
import amends.cases.CaseFile.Table;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads files of cases, strictly: an unknown key is an error, and so are two cases of one name. */
final class CaseReader {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final String file;
    private final Defaults defaults;
    private final List<Case> cases = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private CaseReader(String file, Defaults defaults) {
        this.file = file;
        this.defaults = defaults;
    }

    /**
     * Reads the cases of a file.
     *
     * @param file its path, for messages
     * @param text YAML
     * @throws IllegalArgumentException where the file is wrong, with the place
     */
    static List<Case> read(String file, String text) {
        CaseFile written;
        try {
            written = YAML.readValue(text, CaseFile.class);
        } catch (JsonProcessingException e) {
            String at = e.getLocation() == null
                    ? ""
                    : ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
            throw new IllegalArgumentException(file + at + ": " + e.getOriginalMessage(), e);
        }
        CaseReader reader = new CaseReader(file, written.defaults());
        written.cases().forEach(reader::add);
        written.tables().forEach(reader::add);
        return List.copyOf(reader.cases);
    }

    private void add(Single one) {
        add(one.name(), request(one.given()), one.expect());
    }

    private void add(Table table) {
        for (List<JsonNode> row : table.rows()) {
            if (row.size() != table.given().size() + table.expect().size()) {
                throw wrong(
                        table.name(),
                        "the row " + row + " has " + row.size() + " values for "
                                + (table.given().size() + table.expect().size()) + " columns");
            }
            ObjectNode request = request(table.situation());
            List<String> values = new ArrayList<>();
            for (int i = 0; i < table.given().size(); i++) {
                set(request, table.given().get(i), row.get(i));
                values.add(table.given().get(i) + " " + row.get(i).asText());
            }
            List<JsonNode> outcomes = row.subList(table.given().size(), row.size());
            add(table.name() + " / " + String.join(", ", values), request, expected(table, outcomes));
        }
    }

    private void add(String name, ObjectNode request, Expected expected) {
        if (!names.add(name)) {
            throw wrong(name, "there are two cases of this name");
        }
        cases.add(new Case(file, name, request, expected.orElse(defaults.expect())));
    }

    /** A column is a remedy or scheme, whose value is an amount, given or none; or recommends, a clock, or what is withheld. */
    private Expected expected(Table table, List<JsonNode> outcomes) {
        List<String> least = new ArrayList<>();
        List<String> never = new ArrayList<>();
        List<String> exactly = null;
        Map<String, String> clocks = new HashMap<>();
        Map<String, String> withheld = new HashMap<>();
        for (int i = 0; i < outcomes.size(); i++) {
            String column = table.expect().get(i);
            String value = outcomes.get(i).asText();
            if (column.equals("recommends")) {
                exactly = value.equals("none") ? List.of() : List.of(value.split(", "));
            } else if (column.startsWith("clock ")) {
                clocks.put(column.substring("clock ".length()), value);
            } else if (column.startsWith("withholds ")) {
                withheld.put(column.substring("withholds ".length()), value);
            } else if (value.equals("none")) {
                never.add("compensate " + column);
            } else if (value.equals("given")) {
                least.add("compensate " + column);
            } else if (value.matches("[0-9.]+ [A-Z]{3}")) {
                least.add("compensate " + column + " " + value);
            } else {
                throw wrong(table.name(), "\"" + value + "\" is no amount such as 12.50 EUR, nor given, nor none");
            }
        }
        return new Expected(exactly, least, never, null, null, clocks, withheld, null, null);
    }

    private ObjectNode request(Given own) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        merge(request, defaults.given());
        merge(request, own);
        return request;
    }

    private static void merge(ObjectNode request, Given given) {
        merge(request, "incident", given.incident());
        merge(request, "customer", given.customer());
        merge(request, "taken", given.taken());
        merge(request, "pauses", given.pauses());
        merge(request, "reopenings", given.reopenings());
        merge(request, "promises", given.promises());
        merge(request, "asOf", given.asOf());
    }

    /** What is said later goes before; an empty value takes a default away. */
    private static void merge(ObjectNode into, String key, JsonNode value) {
        if (value == null) {
            return;
        }
        if (value.isNull()) {
            into.remove(key);
        } else if (value.isObject() && into.get(key) instanceof ObjectNode same) {
            value.properties().forEach(entry -> merge(same, entry.getKey(), entry.getValue()));
        } else {
            into.set(key, plain(value.deepCopy()));
        }
    }

    /** A field of the incident, or customer.field, or asOf. */
    private static void set(ObjectNode request, String column, JsonNode value) {
        int dot = column.indexOf('.');
        if (column.equals("asOf")) {
            merge(request, column, value);
        } else if (dot > 0) {
            merge(request.withObjectProperty(column.substring(0, dot)), column.substring(dot + 1), value);
        } else {
            merge(request.withObjectProperty("incident"), column, value);
        }
    }

    /** Decimals are text in requests; in a case they may be written plainly. */
    private static JsonNode plain(JsonNode value) {
        if (value.isBigDecimal()) {
            return TextNode.valueOf(value.decimalValue().toPlainString());
        }
        if (value instanceof ObjectNode object) {
            object.properties().forEach(entry -> entry.setValue(plain(entry.getValue())));
        }
        return value;
    }

    private IllegalArgumentException wrong(String name, String what) {
        return new IllegalArgumentException(file + ": " + name + ": " + what);
    }
}
