package amends.book;

import amends.policy.Act;
import amends.policy.Condition;
import amends.policy.Field;
import amends.policy.MoneyTerms;
import amends.policy.Operator;
import amends.policy.Pattern;
import amends.policy.Quantifier;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule as it may stand in a table.
 *
 * @param sort what it does
 * @param family what it shares with the rules of its table
 * @param tests what it asks of each field of the incident and the customer
 * @param otherwise what else it asks, in words
 * @param exceptions when it does not hold all the same, in words
 * @param what what comes of it
 * @param group how what is given goes with other gifts, in words, or null
 * @param inForce when it holds, or null for always
 */
record BandRow(
        Sort sort,
        List<String> family,
        Map<Field, List<Condition>> tests,
        List<String> otherwise,
        List<String> exceptions,
        String what,
        String group,
        String inForce) {

    private static final String OPEN = "–";

    /** The row of a rule, or null where it says more than a row can tell. */
    static BandRow of(Rule rule, Sentences sentences, Labels labels) {
        if (rule.acts().size() != 1) {
            return null;
        }
        Map<Field, List<Condition>> tests = new LinkedHashMap<>();
        List<String> otherwise = new ArrayList<>();
        List<String> exceptions = sentences.of(rule).exceptions();
        for (Pattern pattern : rule.patterns()) {
            if (pattern.quantifier() == Quantifier.NOT) {
                continue;
            }
            if (!pattern.isIncident() && pattern.shape() != StandardFacts.CUSTOMER) {
                otherwise.add(Clause.all(sentences.clauses(rule, pattern)));
            } else {
                Constants.parts(pattern.condition()).forEach(part -> add(tests, otherwise, part, pattern));
            }
        }
        Act act = rule.acts().get(0);
        String dates = Sentences.inForce(rule);
        return new BandRow(
                Sort.of(act),
                List.of(rule.policy(), act.getClass().getSimpleName(), promised(act), otherwise + "\n" + exceptions),
                tests,
                otherwise,
                exceptions,
                what(rule, act, sentences, labels),
                sentences.group(act),
                dates);
    }

    private static void add(
            Map<Field, List<Condition>> tests, List<String> otherwise, Condition part, Pattern pattern) {
        Field field = part instanceof Condition.OneOf oneOf
                ? oneOf.field()
                : part instanceof Condition.Compare compare && Constants.of(compare) != null ? compare.field() : null;
        if (field == null || field.name().equals("id")) {
            // The numbers of incidents and of customers are one field to look at.
            otherwise.add(Clause.all(new PatternClauses(Voices.of(pattern), List.of()).of(List.of(part))));
        } else {
            tests.computeIfAbsent(field, f -> new ArrayList<>()).add(part);
        }
    }

    private static String promised(Act act) {
        return act instanceof Act.Promise promise ? promise.sort().wireName() : "";
    }

    private static String what(Rule rule, Act act, Sentences sentences, Labels labels) {
        if (act instanceof Act.Compensate gift) {
            return Names.title(labels.gift(gift.name())) + money(rule, gift.money(), sentences);
        }
        if (act instanceof Act.Entitle owed) {
            return labels.gift(owed.name()) + money(rule, owed.money(), sentences);
        }
        return Names.title(sentences.of(rule, act));
    }

    private static String money(Rule rule, MoneyTerms terms, Sentences sentences) {
        return terms == null ? "" : ": " + sentences.money(rule, terms);
    }

    /** Whether all that is asked of a field are the ends of a band. */
    boolean isBand(Field field) {
        List<Condition> asked = tests.getOrDefault(field, List.of());
        return !asked.isEmpty()
                && field.type().isNumber()
                && asked.stream().allMatch(part -> Constants.isLower(part) || Constants.isUpper(part) || isExact(part));
    }

    private static boolean isExact(Condition part) {
        return part instanceof Condition.Compare compare && compare.operator() == Operator.EQUAL;
    }

    /** What is asked of a field, for a cell, or null where nothing is. */
    String text(Field field) {
        List<Condition> asked = tests.get(field);
        if (asked == null) {
            return null;
        }
        String text = Clause.all(new PatternClauses(new CellVoice(field).voice(), List.of()).of(asked));
        return Names.title(text.strip().replaceFirst("^is ", ""));
    }

    /** What is asked of a field, as a clause. */
    String clause(Field field) {
        return Clause.all(new PatternClauses(voice(field), List.of()).of(tests.get(field)));
    }

    private static Voice voice(Field field) {
        return StandardFacts.CUSTOMER.fields().contains(field) ? Voices.CUSTOMER : Voices.INCIDENT;
    }

    /** Where the band begins, in words. */
    String from(Field band) {
        return end(band, true);
    }

    /** Where the band ends, in words. */
    String to(Field band) {
        return end(band, false);
    }

    private String end(Field band, boolean lower) {
        List<String> ends = tests.get(band).stream()
                .filter(part -> isExact(part) || Constants.isLower(part) == lower)
                .map(part -> {
                    Condition.Compare end = (Condition.Compare) part;
                    String value = voice(band).unit(band).with(Constants.of(end));
                    return Comparison.quantity(end.operator(), value);
                })
                .toList();
        return ends.isEmpty() ? OPEN : Lists.and(ends);
    }

    /** The number with which the band begins, for the order of rows. */
    BigDecimal start(Field band) {
        return tests.get(band).stream()
                .filter(part -> isExact(part) || Constants.isLower(part))
                .map(part -> new BigDecimal(String.valueOf(Constants.of((Condition.Compare) part))))
                .max(BigDecimal::compareTo)
                .orElse(new BigDecimal("-1E30"));
    }
}
