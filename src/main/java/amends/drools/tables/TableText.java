package amends.drools.tables;

import amends.drools.Places;
import amends.policy.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.template.model.DRLOutput;
import org.drools.template.model.Rule;

/** The rules of a table as a text in the policy language, which remembers the cell that each piece comes from. */
final class TableText implements Places {
    private static final Pattern MARK = Pattern.compile("/\\*([@#])(\\d+)\\*/");

    private final StringBuilder text = new StringBuilder();
    private final List<NavigableMap<Integer, Position>> lines = new ArrayList<>();

    TableText(Cell domain) {
        add("package " + domain.text() + ";", new TreeMap<>(Map.of(1, domain.at())));
    }

    /**
     * Adds the rule of a row.
     *
     * @param row the cells of the row by their columns
     */
    void add(Rule rule, Map<Integer, Cell> row, Table table) {
        DRLOutput out = new DRLOutput();
        rule.renderDRL(out);
        Position at = positionOf(table, row);
        for (String line : out.toString().split("\n", -1)) {
            TreeMap<Integer, Position> places = new TreeMap<>(Map.of(1, at));
            Matcher mark = MARK.matcher(line);
            while (mark.find()) {
                Column column = column(table, Integer.parseInt(mark.group(2)));
                Cell cell = mark.group(1).equals("#") ? column.object() : row.get(column.index());
                places.put(mark.end() + 1, cell == null ? at : cell.at());
            }
            add(line, places);
        }
    }

    private static Column column(Table table, int index) {
        return table.columns().stream()
                .filter(column -> column.index() == index)
                .findFirst()
                .orElseThrow();
    }

    /** A rule stands where its name stands, or else where its row begins. */
    private static Position positionOf(Table table, Map<Integer, Cell> row) {
        return table.columns().stream()
                .filter(column -> row.containsKey(column.index()))
                .min((one, other) ->
                        Boolean.compare(one.header() != Column.Header.NAME, other.header() != Column.Header.NAME))
                .map(column -> row.get(column.index()).at())
                .orElse(table.title().at());
    }

    private void add(String line, NavigableMap<Integer, Position> places) {
        text.append(line).append('\n');
        lines.add(places);
    }

    String text() {
        return text.toString();
    }

    @Override
    public Position at(int line, int column) {
        NavigableMap<Integer, Position> places = lines.get(Math.min(line, lines.size()) - 1);
        return places.floorEntry(Math.max(column, 1)).getValue();
    }
}
