package amends.cases;

import amends.incident.Action;
import amends.money.Money;
import amends.policy.PolicyProblem;
import amends.policy.Position;
import amends.testing.Wanted;
import amends.yaml.Problems;
import java.util.List;

/** Reads recommendations as cases name them: {@code compensate refund 8.60 USD}. */
final class WantedReader {

    private static final String SHAPE =
            "an action and a name, such as compensate appetizer or compensate refund 8.60 USD";

    private final Problems problems;
    private final Values values;
    private final Names names;

    WantedReader(Problems problems, Values values, Names names) {
        this.problems = problems;
        this.values = values;
        this.names = names;
    }

    /**
     * What is named, or null where there is a problem.
     *
     * @param at where the words start
     */
    Wanted read(List<Word> words, Position at) {
        if (words.isEmpty()) {
            problems.add(PolicyProblem.of("bad-recommendation", at, "this is no recommendation")
                    .expecting(SHAPE, null));
            return null;
        }
        Action action = action(words.get(0));
        if (action == null) {
            return null;
        }
        if (words.size() == 3 && action == Action.COMPENSATE) {
            problems.add(PolicyProblem.of("no-currency", words.get(2).at(), "the amount has no currency behind it")
                    .expecting(
                            "an amount such as 8.60 USD",
                            Values.quoted(words.get(2).text())));
            return null;
        }
        if (words.size() != 2 && words.size() != 4) {
            problems.add(PolicyProblem.of("bad-recommendation", at, "this is no recommendation")
                    .expecting(SHAPE, Values.quoted(Word.join(words))));
            return null;
        }
        boolean known = names.isNameOf(action, words.get(1));
        Money amount = null;
        if (words.size() == 4) {
            amount = amount(action, words);
            known &= amount != null;
        }
        return known ? new Wanted(action, words.get(1).text(), amount) : null;
    }

    private Money amount(Action action, List<Word> words) {
        if (action != Action.COMPENSATE) {
            problems.add("bad-recommendation", words.get(2).at(), "only compensate gives money");
            return null;
        }
        return values.money(words.get(2), words.get(3));
    }

    private Action action(Word word) {
        if (word.text().equals("entitle")) {
            problems.add(PolicyProblem.of("unknown-action", word.at(), "what is owed is a compensate too")
                    .expecting(null, "\"entitle\"")
                    .nearest(Action.COMPENSATE.wireName()));
            return null;
        }
        String expected = "one of " + String.join(", ", Action.wireNames());
        return values.isOneOf("unknown-action", "there is no such action", expected, word, Action.wireNames())
                ? Action.named(word.text()).orElseThrow()
                : null;
    }
}
