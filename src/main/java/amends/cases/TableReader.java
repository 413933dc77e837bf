package amends.cases;

import amends.policy.Nearest;
import amends.policy.PolicyProblem;
import amends.yaml.Problems;
import amends.yaml.YamlMap;
import amends.yaml.YamlNode;
import amends.yaml.YamlText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads tables of cases: each row is a case, named after what goes in. */
final class TableReader {

    private static final List<String> PARTS = List.of("incident", "customer");

    private final Problems problems;
    private final CaseFile file;
    private final OutcomeReader outcomes;

    TableReader(Problems problems, CaseFile file, OutcomeReader outcomes) {
        this.problems = problems;
        this.file = file;
        this.outcomes = outcomes;
    }

    /** Reads one table. */
    void read(YamlMap table) {
        table.require("given", "expect", "rows");
        String name = file.name(table);
        List<YamlText> given = columns(table, "given");
        List<YamlText> expect = columns(table, "expect");
        CaseRequest request = file.request(table);
        YamlMap.Entry rows = table.entry("rows");
        table.refuseOthers();
        given.forEach(this::checkGiven);
        if (rows == null || given.isEmpty() || expect.isEmpty()) {
            return;
        }
        if (!(rows.value() instanceof YamlNode.Sequence list)) {
            problems.add(PolicyProblem.of("wrong-type", rows.value().at(), "\"rows\" is a list of rows")
                    .expecting("a list", rows.value().found()));
            return;
        }
        if (list.items().isEmpty()) {
            problems.add("no-cases", rows.keyAt(), "the table has no rows");
        }
        for (YamlNode row : list.items()) {
            if (!file.isFull()) {
                row(name, given, expect, row, request.copy());
            }
        }
    }

    private List<YamlText> columns(YamlMap table, String key) {
        List<YamlText> columns = table.texts(key);
        Map<String, YamlText> first = new HashMap<>();
        for (YamlText column : columns) {
            if (first.putIfAbsent(column.value().replaceFirst("^incident\\.", ""), column) != null) {
                problems.add("table-column", column.at(), "the column \"" + column.value() + "\" stands here twice");
            }
        }
        YamlMap.Entry entry = table.entry(key);
        if (entry != null
                && entry.value() instanceof YamlNode.Sequence list
                && list.items().isEmpty()) {
            problems.add("table-column", entry.keyAt(), "the table has no columns under \"" + key + "\"");
        }
        return columns;
    }

    private void checkGiven(YamlText column) {
        int dot = column.value().indexOf('.');
        if (!CaseRequest.canSet(column.value())) {
            String field = column.value().substring(dot + 1);
            String part = Nearest.to(column.value().substring(0, dot), PARTS);
            problems.add(column.problem(
                            "table-column",
                            "there is no such column",
                            "a field of the incident such as delayMinutes, one of the customer such as customer.tier, or"
                                    + " asOf")
                    .nearest(part == null ? null : part + "." + field));
        }
    }

    private void row(String table, List<YamlText> given, List<YamlText> expect, YamlNode row, CaseRequest request) {
        List<YamlText> cells = cells(row, given.size() + expect.size());
        if (cells.isEmpty()) {
            return;
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            YamlText column = given.get(i);
            YamlText cell = cells.get(i);
            if (CaseRequest.canSet(column.value())) {
                request.set(column.value(), column.at(), cell);
            }
            values.add(column.value() + " " + (CaseRequest.isNothing(cell) ? "~" : cell.value()));
        }
        Expected expected = new Expected();
        for (int i = 0; i < expect.size(); i++) {
            outcomes.read(expect.get(i), cells.get(given.size() + i), expected);
        }
        String name = table == null ? null : table + " / " + String.join(", ", values);
        file.add(name, Collections.singletonList(file.step(request, expected, true, row.at())), row.at());
    }

    /** The cells of a row, or none where there is a problem with it. */
    private List<YamlText> cells(YamlNode row, int columns) {
        if (!(row instanceof YamlNode.Sequence list)) {
            problems.add(PolicyProblem.of("wrong-type", row.at(), "a row is a list of values")
                    .expecting("a list", row.found()));
            return List.of();
        }
        if (list.items().size() != columns) {
            problems.add(PolicyProblem.of("table-shape", row.at(), "the row is not as long as the table is wide")
                    .expecting(
                            columns + " values, one for each column of given and expect",
                            "" + list.items().size()));
            return List.of();
        }
        List<YamlText> cells = new ArrayList<>();
        for (YamlNode item : list.items()) {
            if (item instanceof YamlText cell) {
                cells.add(cell);
            } else {
                problems.add(PolicyProblem.of("table-cell", item.at(), "a cell is a single value")
                        .expecting("a single value", item.found()));
            }
        }
        return cells.size() == columns ? cells : List.of();
    }
}
