package amends.book;

import amends.policy.Condition;
import amends.policy.Condition.Compare;
import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.Library;
import amends.policy.Operand;
import amends.policy.Operator;
import amends.policy.Rule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Tells what is so beside what a rule asks for, comparison by comparison, in the words of its sentence. */
public final class Telling {

    private final Rule rule;
    private final List<Voice> voices;
    private final FactClauses clauses;
    private final ZoneId zone;

    /**
     * @param library where what is given has its labels
     * @param zone in which times of day are told
     */
    public Telling(Rule rule, Library library, ZoneId zone) {
        this.rule = rule;
        this.voices = rule.patterns().stream().map(Voices::of).toList();
        this.clauses = new FactClauses(Sentences.mainFact(rule), voices, new Labels(library));
        this.zone = zone;
    }

    /** What a field is: {@code it is 21 minutes late}, {@code the customer's tier is not known}. */
    public String actual(int place, Field field, Object value) {
        return is(place, field, value).text();
    }

    /** A comparison that holds: {@code it is 21 minutes late, which is more than 20 minutes}. */
    public String holding(int place, Condition.Leaf leaf, Object actual, Object other) {
        String is = actual(place, leaf.field(), actual);
        boolean said = leaf instanceof Condition.OneOf
                || (((Compare) leaf).operator() == Operator.EQUAL && Constants.of((Compare) leaf) != null)
                || leaf.field().type() == FieldType.Basic.BOOLEAN;
        return said ? is : is + ", which " + predicate(place, leaf) + now(leaf, other);
    }

    /**
     * A comparison that does not hold: {@code it is 19 minutes late, which is not more than 20 minutes}.
     *
     * @param actual the field's value, or null where it is unknown
     * @param other what it is compared with, or null where that is unknown or a list
     */
    public String failing(int place, Condition.Leaf leaf, Object actual, Object other) {
        Field field = leaf.field();
        if (actual != null && leaf instanceof Compare compare && other == null) {
            return unknown(noun(place, compare.operand()));
        }
        String is = actual(place, field, actual);
        String asked = predicate(place, leaf);
        if (actual == null) {
            return is + "; the rule asks that " + asked(place, leaf);
        }
        if (leaf instanceof Compare compare && (field.type().isOrdered() || other instanceof String)) {
            boolean plain = asked.startsWith("is ") && !asked.startsWith("is not ");
            if (plain
                    && compare.operator() == Operator.EQUAL
                    && Constants.of(compare) != null
                    && !states(place, field)) {
                return is + ", not " + asked.substring("is ".length()).replaceFirst("^exactly ", "");
            }
            if (plain && compare.operator() != Operator.UNEQUAL && !states(place, field)) {
                return is + ", which is not " + asked.substring("is ".length()) + now(leaf, other);
            }
        } else if (leaf instanceof Condition.OneOf oneOf && !oneOf.negated() && asked.startsWith("is ")) {
            return is + ", not " + asked.substring("is ".length()).replaceFirst("^exactly ", "");
        }
        return is + "; the rule asks that " + asked(place, leaf);
    }

    /** What a comparison asks for: {@code it is more than 20 minutes late}. */
    public String asked(int place, Condition.Leaf leaf) {
        return clause(place, leaf).text();
    }

    /** What a pattern asks for, with the fact itself: {@code we have given an appetizer and that was at least 15 minutes ago}. */
    public String asked(int place) {
        List<Clause> all = clauses.of(rule.patterns().get(place));
        return all.isEmpty()
                ? "there is " + Names.one(Names.words(rule.patterns().get(place).fact()))
                : Clause.all(all);
    }

    /** The fact that a pattern asks for: {@code the promise to put it right}. */
    public String subject(int place) {
        return voices.get(place).subject();
    }

    /** What a pattern of something done asks to have been done, after have: {@code acknowledged it}. */
    public String done(int place) {
        return clauses.done(rule.patterns().get(place));
    }

    /**
     * What would be so: {@code if its party size were at least 8}.
     *
     * @param bound {@code at least}, {@code at most}, or nothing for exactly this value
     */
    public String supposed(int place, Field field, Object value, String bound) {
        Voice voice = voices.get(place);
        Clause clause;
        if (value instanceof Number) {
            String quantity = voice.unit(field).with(value);
            boolean none = bound.equals("at most") && quantity.startsWith("0 ");
            clause = bound.isEmpty() || none
                    ? quantity(voice, field, quantity)
                    : voice.quantity(field, bound + " " + quantity);
        } else {
            clause = is(place, field, value);
        }
        return clause.subject() == null ? clause.predicate() : clause.subject() + " " + subjunctive(clause.predicate());
    }

    /** The same of a field of text that may be anything else: {@code its cause were something other than “rain”}. */
    public String supposedElse(int place, Field field, Object from) {
        String other = from == null ? "something else" : "something other than " + value(field, from);
        return voices.get(place).noun(field) + " were " + other;
    }

    /** What would be so of any incident: {@code it were 5 minutes late}; of instants, the one at which it is due. */
    public static String supposedOfIncident(Field field, Object value, ZoneId zone) {
        Clause clause = value instanceof Instant instant
                ? new Clause("it", "is due on " + Times.of(instant, zone))
                : quantity(Voices.INCIDENT, field, Voices.INCIDENT.unit(field).with(value));
        return clause.subject() + " " + subjunctive(clause.predicate());
    }

    /** A predicate that supposes: {@code is late} becomes {@code were late}. */
    static String subjunctive(String predicate) {
        String[][] turned = {
            {"is ", "were "}, {"has ", "had "}, {"have ", "had "}, {"was ", "had been "}, {"contains ", "contained "}
        };
        for (String[] one : turned) {
            if (predicate.startsWith(one[0])) {
                return one[1] + predicate.substring(one[0].length());
            }
        }
        return predicate;
    }

    private Clause is(int place, Field field, Object value) {
        Voice voice = voices.get(place);
        if (value == null) {
            if (field.type() == FieldType.Basic.BOOLEAN) {
                return new Clause(null, "it is not known " + voice.noun(field));
            }
            return new Clause(null, unknown(voice.noun(field)));
        }
        if (value instanceof Boolean flag) {
            return voice.flag(field, flag);
        }
        if (value instanceof Number) {
            return quantity(voice, field, voice.unit(field).with(value));
        }
        Clause state = voice.state(field, List.of(value));
        return state != null ? state : new Clause(voice.noun(field), "is " + value(field, value));
    }

    private static String unknown(String noun) {
        boolean several = noun.startsWith("the minutes ") || noun.endsWith(" months with us");
        return noun + (several ? " are not known" : " is not known");
    }

    /** A quantity as it is; none of what is counted is told as none. */
    private static Clause quantity(Voice voice, Field field, String quantity) {
        Clause clause = voice.quantity(field, "exactly " + quantity);
        return new Clause(clause.subject(), clause.predicate().replace("exactly ", ""));
    }

    private String value(Field field, Object value) {
        return value instanceof Instant instant ? Times.of(instant, zone) : Values.of(value, field.type());
    }

    private boolean states(int place, Field field) {
        return field.type() instanceof FieldType.Closed closed
                && voices.get(place).state(field, closed.values().subList(0, 1)) != null;
    }

    private Clause clause(int place, Condition.Leaf leaf) {
        return new PatternClauses(voices.get(place), voices).of(List.of(leaf)).get(0);
    }

    /** What a comparison says of a noun: {@code is more than 20 minutes}. */
    private String predicate(int place, Condition.Leaf leaf) {
        Field field = leaf.field();
        Unit unit = voices.get(place).unit(field);
        if (leaf instanceof Condition.OneOf oneOf) {
            return field.type().isNumber() ? "is " + Comparison.quantity(oneOf, unit) : Comparison.predicate(oneOf);
        }
        Compare compare = (Compare) leaf;
        Object constant = Constants.of(compare);
        if (constant != null && field.type().isNumber()) {
            return "is " + Comparison.quantity(compare.operator(), unit.with(constant));
        }
        String value = constant == null
                ? noun(place, compare.operand())
                : compare.operator() == Operator.MATCHES || compare.operator() == Operator.CONTAINS
                        ? Names.quoted(constant.toString())
                        : value(field, constant);
        return Comparison.predicate(compare.operator(), value, field.type());
    }

    /** The value of another field behind its name. */
    private String now(Condition.Leaf leaf, Object other) {
        boolean named = leaf instanceof Compare compare && Constants.of(compare) == null && other != null;
        return named ? " (" + value(leaf.field(), other) + ")" : "";
    }

    private String noun(int place, Operand operand) {
        if (operand instanceof Operand.Variable variable) {
            return voices.get(variable.pattern()).noun(variable.field());
        }
        return operand instanceof Operand.Sibling sibling
                ? voices.get(place).noun(sibling.field())
                : "what it is compared with";
    }
}
