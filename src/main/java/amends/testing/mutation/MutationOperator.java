package amends.testing.mutation;

import java.util.Locale;

/** The small ways in which a rule is changed; each is described for authors in docs/mutation.md. */
public enum MutationOperator {
    /** A comparison for its neighbour: {@code >} for {@code >=}, {@code ==} for {@code !=}, {@code in} for {@code not in}. */
    COMPARISON,
    /** A number or date that a field is compared with, one unit more or less. */
    THRESHOLD,
    /** A text, or true or false, that a field is compared with. */
    VALUE,
    /** One value of a list taken out. */
    LIST,
    /** One condition taken out. */
    CONDITION,
    /** One pattern taken out. */
    PATTERN,
    /** {@code not} for {@code exists}. */
    QUANTIFIER,
    /** Another message, remedy, scheme or role. */
    NAME,
    /** One statement of several taken out. */
    STATEMENT,
    /** What is promised, one more or less. */
    WITHIN,
    /** What we hold ourselves to, one more or less. */
    TARGET,
    /** The hours that count: others, or all. */
    CALENDAR,
    /** The minutes between two statuses, or until a follow-up. */
    MINUTES,
    /** An amount, one of the smallest coin more or less. */
    AMOUNT,
    /** A percentage, one of its last digit more or less. */
    PERCENT,
    /** How often an amount is given. */
    TIMES,
    /** The length of a stretch of delay, or whether one that has only begun counts. */
    STEP,
    /** What an amount is divided by. */
    SHARE,
    /** The most, or the least, that is given. */
    BOUND,
    /** Which of several promises comes first. */
    SALIENCE,
    /** The first day of a rule, or the day after its last. */
    DATE,
    /** The whole rule taken out. */
    RULE;

    /** How it is written in reports: {@code list} for {@link #LIST}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
