package amends.rows;

import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.Kind;
import amends.policy.Nearest;
import amends.rows.Expression.Operand;
import amends.rows.Expression.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * How the columns of a file fill the fields of a kind: by name, unless a mapping says otherwise.
 */
public final class Columns {

    private final Kind kind;
    private final Map<String, Target> targets = new LinkedHashMap<>();
    private final Map<String, FieldSource> sources = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> unseen = ConcurrentHashMap.newKeySet();
    private final boolean anyNames;

    private Columns(Kind kind, List<Mapping> mappings, boolean anyNames) {
        this.kind = kind;
        this.anyNames = anyNames;
        Target.of(kind).forEach(target -> targets.put(target.name(), target));
        for (Mapping mapping : mappings) {
            map(mapping);
        }
    }

    /**
     * For a file whose columns are known.
     *
     * @throws MappingException where a mapping names a field or a column that does not exist, or does not fit its field
     * @throws RowsException where a required field has no column, or a column that is used stands there twice
     */
    static Columns ofHeader(Kind kind, List<String> header, List<Mapping> mappings) {
        Columns columns = new Columns(kind, mappings, false);
        columns.checkColumns(header, mappings);
        columns.byName(header);
        columns.checkTwice(header);
        columns.checkRequired(header);
        return columns;
    }

    /**
     * For a file each of whose lines names its own columns.
     *
     * @throws MappingException where a mapping names a field that does not exist, or does not fit it
     */
    static Columns ofAnyNames(Kind kind, List<Mapping> mappings) {
        Columns columns = new Columns(kind, mappings, true);
        columns.unseen.addAll(columns.used);
        columns.byName(columns.targets.keySet());
        return columns;
    }

    /** The kind of every row. */
    Kind kind() {
        return kind;
    }

    /** What fills each field of a request. */
    Collection<FieldSource> asked() {
        return sources(false);
    }

    /** What tells what came afterwards. */
    Collection<FieldSource> afterwards() {
        return sources(true);
    }

    private List<FieldSource> sources(boolean after) {
        return sources.values().stream()
                .filter(source -> source.target().isAfterwards() == after)
                .toList();
    }

    /** What fills each field that can be filled. */
    Collection<FieldSource> sources() {
        return sources.values();
    }

    /** Whether a column fills any field. */
    boolean uses(String column) {
        return used.contains(column);
    }

    /** A line has a column; may be told by any thread. */
    void saw(String column) {
        if (!unseen.isEmpty()) {
            unseen.remove(column);
        }
    }

    /** The columns that a mapping names and no line had, in the order of their names. */
    public List<String> unseen() {
        return unseen.stream().sorted().toList();
    }

    /** What to tell of a column that fills none, or null. */
    public String hint(String column) {
        if (targets.containsKey(column)) {
            return "--map fills " + column + " from elsewhere";
        }
        String plain = plain(column);
        return targets.keySet().stream()
                .filter(name -> plain(name).equals(plain))
                .filter(name -> anyNames ? !isMapped(name) : !sources.containsKey(name))
                .findFirst()
                .map(name -> "did you mean --map '" + name + "=" + asWritten(column) + "'?")
                .orElse(null);
    }

    private boolean isMapped(String name) {
        FieldSource source = sources.get(name);
        return source != null && !source.expression().equals(Expression.Sum.of(name));
    }

    private void map(Mapping mapping) {
        Target target = targets.get(mapping.target());
        if (target == null) {
            throw mapping.wrong(
                    mapping.column(),
                    kind.fullName() + " has no field " + mapping.target()
                            + meant(Nearest.to(mapping.target(), targets.keySet())));
        }
        checkFit(mapping, target.field());
        FieldSource source =
                new FieldSource(target, mapping.expression(), mapping.target() + "=" + mapping.expression());
        if (sources.put(target.name(), source) != null) {
            throw mapping.wrong(mapping.column(), "the field " + mapping.target() + " is mapped twice");
        }
        if (mapping.expression() instanceof Expression.Sum sum) {
            used.addAll(sum.columns());
        }
    }

    private static void checkFit(Mapping mapping, Field field) {
        if (!(mapping.expression() instanceof Expression.Sum sum)
                || sum.isColumn()
                || field.type().isNumber()) {
            return;
        }
        if (field.type() != FieldType.Basic.INSTANT) {
            int at = sum.terms()
                    .get(sum.columns().isEmpty() || sum.terms().size() == 1 ? 0 : 1)
                    .column();
            throw mapping.wrong(
                    at,
                    "the field " + field.name() + " is " + field.type().describe()
                            + " and takes one column or a text in 'single quotes'");
        }
        Term first = sum.terms().get(0);
        if (first.negative() || !(first.operand() instanceof Operand.Column)) {
            throw mapping.wrong(
                    first.column(),
                    "the field " + field.name() + " is an instant and takes a column of instants, and then minutes");
        }
    }

    private void checkColumns(List<String> header, List<Mapping> mappings) {
        for (Mapping mapping : mappings) {
            if (mapping.expression() instanceof Expression.Sum sum) {
                for (Term term : sum.terms()) {
                    if (term.operand() instanceof Operand.Column column && !header.contains(column.name())) {
                        throw mapping.wrong(
                                term.column(),
                                "the file has no column " + column.name() + meant(Nearest.to(column.name(), header)));
                    }
                }
            }
        }
    }

    private void byName(Collection<String> columns) {
        for (String column : columns) {
            Target target = targets.get(column);
            if (target != null && !sources.containsKey(column)) {
                sources.put(column, new FieldSource(target, Expression.Sum.of(column), "column " + column));
                used.add(column);
            }
        }
    }

    private void checkTwice(List<String> header) {
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column) && used.contains(column)) {
                throw new RowsException("the header has the column " + column + " twice: column "
                        + (header.indexOf(column) + 1) + " and column " + (header.lastIndexOf(column) + 1));
            }
        }
    }

    private void checkRequired(List<String> header) {
        List<String> missing = new ArrayList<>();
        for (Target target : targets.values()) {
            if (target.field().required() && !sources.containsKey(target.name())) {
                String name = target.name();
                String spelt = header.stream()
                        .filter(column -> plain(column).equals(plain(name)))
                        .findFirst()
                        .orElse(Nearest.to(name, header));
                missing.add(kind.fullName() + " needs the field " + name + ", and no column fills it; add --map '"
                        + name + "=" + (spelt == null ? "…" : asWritten(spelt)) + "'");
            }
        }
        if (!missing.isEmpty()) {
            Set<String> names = new LinkedHashSet<>(header);
            throw new RowsException(String.join("\n", missing) + "\nthe columns are: "
                    + names.stream().filter(name -> !name.isEmpty()).collect(Collectors.joining(", ")));
        }
    }

    private static String meant(String nearest) {
        return nearest == null ? "" : "; did you mean " + nearest + "?";
    }

    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private static String asWritten(String column) {
        return column.matches("[\\p{L}_][\\p{L}\\p{Nd}_.]*") ? column : "`" + column.replace("`", "``") + "`";
    }
}
