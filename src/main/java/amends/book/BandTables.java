package amends.book;

import amends.policy.Field;
import amends.policy.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds families of rules that differ in a number, and makes tables of them. */
final class BandTables {

    private static final String ANY = "any";

    private final Sentences sentences;
    private final Labels labels;

    BandTables(Sentences sentences, Labels labels) {
        this.sentences = sentences;
        this.labels = labels;
    }

    /** The tables of some rules of one kind; a rule is in one at most. */
    List<BandTable> of(List<Rule> rules) {
        Map<List<String>, List<BandRow>> families = new LinkedHashMap<>();
        for (Rule rule : rules) {
            BandRow row = BandRow.of(rule, sentences, labels);
            if (row != null) {
                families.computeIfAbsent(row.family(), family -> new ArrayList<>())
                        .add(row);
            }
        }
        List<BandTable> tables = new ArrayList<>();
        families.values().forEach(family -> {
            Field band = band(family);
            if (band != null) {
                tables.add(table(family, band));
            }
        });
        return tables;
    }

    /** The number in which most rows of a family differ, or null where every row would be the same. */
    private static Field band(List<BandRow> family) {
        Field best = null;
        long most = 1;
        for (Field field : family.get(0).tests().keySet()) {
            boolean everywhere = family.stream().allMatch(row -> row.isBand(field));
            long different =
                    family.stream().map(row -> row.text(field)).distinct().count();
            if (everywhere && different > most) {
                best = field;
                most = different;
            }
        }
        return best;
    }

    private static BandTable table(List<BandRow> family, Field band) {
        Set<Field> others = new LinkedHashSet<>();
        family.forEach(row -> others.addAll(row.tests().keySet()));
        others.remove(band);
        List<Field> varying = new ArrayList<>();
        List<String> common = new ArrayList<>();
        for (Field field : others) {
            Set<String> texts = new HashSet<>();
            family.forEach(row -> texts.add(row.text(field)));
            if (texts.size() > 1) {
                varying.add(field);
            } else {
                common.add(family.get(0).clause(field));
            }
        }
        common.addAll(family.get(0).otherwise());
        boolean dated = family.stream().map(BandRow::inForce).distinct().count() > 1;
        List<String> columns = new ArrayList<>();
        varying.forEach(field -> columns.add(Names.title(Unit.noun(field))));
        columns.addAll(List.of("From", "To", "What"));
        if (dated) {
            columns.add("In force");
        }
        Map<String, Integer> seen = new LinkedHashMap<>();
        family.forEach(row -> seen.putIfAbsent(key(row, varying), seen.size()));
        List<List<String>> rows = family.stream()
                .sorted(Comparator.comparing((BandRow row) -> seen.get(key(row, varying)))
                        .thenComparing(row -> row.start(band)))
                .map(row -> cells(row, varying, band, dated))
                .toList();
        String title = family.get(0).sort().title() + ", by " + Unit.noun(band);
        return new BandTable(title, when(common, family, dated), columns, rows);
    }

    /** What holds in every row, in whole sentences, or null where nothing does. */
    private static String when(List<String> common, List<BandRow> family, boolean dated) {
        BandRow any = family.get(0);
        List<String> sentences = new ArrayList<>();
        if (!common.isEmpty()) {
            sentences.add("When " + Lists.and(common) + ".");
        }
        if (!any.exceptions().isEmpty()) {
            sentences.add("Unless " + String.join(", and unless ", any.exceptions()) + ".");
        }
        if (!dated && any.inForce() != null) {
            sentences.add(any.inForce());
        }
        if (any.group() != null && family.stream().allMatch(row -> any.group().equals(row.group()))) {
            sentences.add(Names.title(any.group()) + ".");
        }
        return sentences.isEmpty() ? null : String.join(" ", sentences);
    }

    private static String key(BandRow row, List<Field> varying) {
        StringBuilder key = new StringBuilder();
        varying.forEach(field -> key.append(row.text(field)).append('\n'));
        return key.append(row.inForce()).toString();
    }

    private static List<String> cells(BandRow row, List<Field> varying, Field band, boolean dated) {
        List<String> cells = new ArrayList<>();
        for (Field field : varying) {
            String text = row.text(field);
            cells.add(text == null ? ANY : text);
        }
        cells.add(row.from(band));
        cells.add(row.to(band));
        cells.add(row.what());
        if (dated) {
            cells.add(
                    row.inForce() == null
                            ? "Always"
                            : row.inForce().replace("Holds for incidents that began", "Begun"));
        }
        return cells;
    }
}
