package amends.cases;

import amends.incident.Action;
import amends.policy.PolicyProblem;
import amends.policy.Position;
import amends.testing.Expectation;
import amends.testing.Wanted;
import amends.yaml.Problems;
import amends.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;

/** Reads what a row of a table expects in one column. */
final class OutcomeReader {

    private static final String RECOMMENDS = "recommends";
    private static final String CLOCK = "clock";
    private static final String WITHHOLDS = "withholds";
    private static final String GIVEN = "given";

    private final Problems problems;
    private final Values values;
    private final Names names;
    private final ExpectReader expect;

    OutcomeReader(Problems problems, Names names, ExpectReader expect) {
        this.problems = problems;
        this.values = new Values(problems);
        this.names = names;
        this.expect = expect;
    }

    /** Adds what a cell asks; problems of the column are told at its head, others at the cell. */
    void read(YamlText column, YamlText cell, Expected expected) {
        List<Word> head = Word.of(column);
        Position at = cell.at();
        if (CaseRequest.isNothing(cell)) {
            problems.add(cell.problem("table-cell", "a row says what it expects", "none, where nothing is expected"));
            expected.add(column.value(), null);
        } else if (column.value().equals(RECOMMENDS)) {
            expected.add(RECOMMENDS, recommends(cell));
        } else if (head.size() > 1 && head.get(0).text().equals(CLOCK)) {
            List<Word> what = head.subList(1, head.size());
            Word value = new Word(cell.value(), cell.contentAt());
            expected.add("clocks " + Word.join(what), expect.clocks().read(what, column.at(), value, at));
        } else if (head.size() == 2 && head.get(0).text().equals(WITHHOLDS)) {
            Word name = head.get(1);
            String reason = cell.value().equals(Expectation.NONE) ? null : cell.value();
            expected.add(
                    WITHHOLDS + " " + name.text(),
                    names.isAny(name) ? new Expectation.Withholds(name.text(), reason, at) : null);
        } else if (head.size() == 1) {
            gift(head.get(0), cell, expected);
        } else {
            problems.add(PolicyProblem.of("table-column", column.at(), "tables of cases have no such column")
                    .expecting(
                            "a remedy or entitlement, recommends, clock and a promise, or withholds and a name",
                            Values.quoted(column.value())));
            expected.add(column.value(), null);
        }
    }

    private Expectation recommends(YamlText cell) {
        List<Wanted> all = new ArrayList<>();
        if (!cell.value().equals(Expectation.NONE)) {
            for (List<Word> words : Word.lists(cell)) {
                all.add(expect.wanted().read(words, words.get(0).at()));
            }
            if (all.isEmpty()) {
                all.add(expect.wanted().read(List.of(), cell.at()));
            }
        }
        return all.contains(null) ? null : new Expectation.Recommends(all, cell.at());
    }

    private void gift(Word name, YamlText cell, Expected expected) {
        boolean known = names.isGift(name, RECOMMENDS);
        expected.about("recommendsAtLeast");
        expected.about("doesNotRecommend");
        List<Word> amount = Word.of(cell);
        boolean given = cell.value().equals(GIVEN);
        if (cell.value().equals(Expectation.NONE)) {
            Wanted one = new Wanted(Action.COMPENSATE, name.text(), null);
            expected.add("doesNotRecommend", known ? new Expectation.DoesNotRecommend(one, cell.at()) : null);
        } else if (given || amount.size() == 2) {
            var money = given ? null : values.money(amount.get(0), amount.get(1));
            Wanted one = new Wanted(Action.COMPENSATE, name.text(), money);
            boolean read = known && (given || money != null);
            expected.add("recommendsAtLeast", read ? new Expectation.RecommendsAtLeast(one, cell.at()) : null);
        } else {
            problems.add(PolicyProblem.of("table-cell", cell.at(), "this is not what a column of a remedy can hold")
                    .expecting("an amount such as 12.50 EUR, or given, or none", Values.quoted(cell.value())));
            expected.add(name.text(), null);
        }
    }
}
