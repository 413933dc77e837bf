package amends.book;

import amends.policy.Act;
import amends.policy.Library;
import amends.policy.MoneyTerms;
import amends.policy.Operand;
import amends.policy.Pattern;
import amends.policy.Quantifier;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Tells rules in plain English, every rule of the language. Names that are in the library are told by their English
 * labels; a field that is not one of the product's own by the words of its name. Safe for any number of threads.
 */
public final class Sentences {

    private static final String ANY_INCIDENT = Names.one(Names.words(StandardFacts.INCIDENT.name()));

    private final Labels labels;
    private final GiftWords gifts;

    /** @param library where remedies, schemes and roles have their labels and terms; it may lack what a rule names */
    public Sentences(Library library) {
        this.labels = new Labels(library);
        this.gifts = new GiftWords(library.catalogue(), labels);
    }

    /** A rule in plain English. */
    public RuleSentence of(Rule rule) {
        String main = mainFact(rule);
        List<Clause> clauses = new ArrayList<>();
        List<String> exceptions = new ArrayList<>();
        for (Pattern pattern : rule.patterns()) {
            if (pattern.quantifier() == Quantifier.NOT) {
                List<Clause> except = clauses(rule, pattern);
                exceptions.add(except.isEmpty() ? always(pattern) : Clause.all(except));
            } else {
                clauses.addAll(clauses(rule, pattern));
            }
        }
        ActWords acts = acts(rule);
        return new RuleSentence(
                opened(clauses, Names.one(Names.words(main))),
                exceptions,
                rule.acts().stream().map(acts::of).toList(),
                remarks(rule));
    }

    /** One statement of a rule: {@code offer an appetizer on the house (goodwill; …)}. */
    public String of(Rule rule, Act act) {
        return acts(rule).of(act);
    }

    /** How soon a promise of a rule is due: {@code within 20 minutes}. */
    String time(Rule rule, Act.Promise promise, Operand length) {
        return PromiseWords.time(promise, length, noun(rule));
    }

    /** How much money a rule gives. */
    String money(Rule rule, MoneyTerms terms) {
        return MoneyWords.of(terms, noun(rule));
    }

    /** How what a statement gives goes with other gifts, or null where it stands alone. */
    String group(Act act) {
        return gifts.group(act);
    }

    /** What a pattern of a rule asks for. */
    List<Clause> clauses(Rule rule, Pattern pattern) {
        return new FactClauses(mainFact(rule), voices(rule), labels).of(pattern);
    }

    /** The days on which a rule holds, as a whole sentence, or null where it always does. */
    public static String inForce(Rule rule) {
        LocalDate effective = rule.effective();
        LocalDate expires = rule.expires();
        if (effective == null && expires == null) {
            return null;
        }
        return "Holds for incidents that began"
                + (effective == null ? "" : " on or after " + Values.date(effective))
                + (effective == null || expires == null ? "" : " and")
                + (expires == null ? "" : " before " + Values.date(expires))
                + ".";
    }

    /**
     * The kind that a rule is about: the first that it asks for, {@code Incident} where it asks for none in particular.
     */
    public static String mainFact(Rule rule) {
        return rule.patterns().stream()
                .filter(pattern -> pattern.isIncident() && pattern.quantifier() != Quantifier.NOT)
                .map(Pattern::fact)
                .filter(fact -> !fact.equals(StandardFacts.INCIDENT.name()))
                .findFirst()
                .orElse(StandardFacts.INCIDENT.name());
    }

    private ActWords acts(Rule rule) {
        return new ActWords(labels, gifts, noun(rule));
    }

    /** What the variables of a rule stand for. */
    private static Function<Operand, String> noun(Rule rule) {
        List<Voice> voices = voices(rule);
        return operand -> {
            Operand.Variable variable = (Operand.Variable) operand;
            return voices.get(variable.pattern()).noun(variable.field());
        };
    }

    private static List<Voice> voices(Rule rule) {
        return rule.patterns().stream().map(Voices::of).toList();
    }

    /** The clauses, the first of which names the kind where the others say it. */
    private static String opened(List<Clause> clauses, String kind) {
        if (clauses.isEmpty()) {
            return "there is " + kind;
        }
        String text = Clause.all(clauses);
        String subject = clauses.get(0).subject();
        if ("it".equals(subject)) {
            return kind + text.substring("it".length());
        }
        if (subject != null && subject.startsWith("its ")) {
            return kind + "'s" + text.substring("its".length());
        }
        if (kind.equals(ANY_INCIDENT) && subject != null) {
            return text;
        }
        List<Clause> all = new ArrayList<>(List.of(new Clause(null, "there is " + kind)));
        all.addAll(clauses);
        return Clause.all(all);
    }

    /** An exception that always holds, for its fact is always there. */
    private static String always(Pattern pattern) {
        return "there is " + Names.one(Names.words(pattern.fact()));
    }

    private static List<String> remarks(Rule rule) {
        List<String> remarks = new ArrayList<>();
        if (inForce(rule) != null) {
            remarks.add(inForce(rule));
        }
        if (rule.isPromise() && rule.salience() != 0) {
            remarks.add(
                    "Of several promises of one sort the one with the highest priority counts; this one has priority "
                            + rule.salience() + ", most have 0.");
        }
        return remarks;
    }
}
