package amends.casework;

import amends.decision.Decision;
import amends.reports.RuleName;
import amends.reports.RuleReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Brings decisions about incidents that nobody keeps into the database, and counts the rules that fired in them. What is
 * brought once more, for nobody knows whether it was before, is not counted again: both are of one transaction.
 */
public final class Draining implements Consumer<List<Decision>> {

    private final Transactions transactions;

    /** @param transactions where decisions are stored */
    public Draining(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void accept(List<Decision> decisions) {
        transactions.write(session -> {
            Set<String> there = session.decisions()
                    .known(decisions.stream().map(Decision::id).toList());
            session.decisions().addAll(decisions);
            // Last of all, in one order: several processes count in the same rows, and none waits long for another.
            weeks(decisions, there).forEach(session.rules()::evaluated);
            return null;
        });
    }

    private static SortedMap<LocalDate, SortedMap<RuleName, Long>> weeks(List<Decision> decisions, Set<String> there) {
        SortedMap<LocalDate, SortedMap<RuleName, Long>> weeks = new TreeMap<>();
        for (Decision decision : decisions) {
            if (!there.contains(decision.id())) {
                Map<RuleName, Long> times =
                        weeks.computeIfAbsent(RuleReport.week(decision.at()), week -> new TreeMap<>());
                decision.making()
                        .fired()
                        .forEach(rule -> times.merge(new RuleName(rule.policy(), rule.rule()), 1L, Long::sum));
            }
        }
        return weeks;
    }
}
