package amends.backtest.sweep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a number is to be: {@code 20}, {@code 10,15,20}, {@code 15..30}, {@code 15..30/5}. */
final class ValueReader {

    private static final Pattern PART = Pattern.compile(
            "\\s*(?<from>-?\\d{1,12}(\\.\\d{1,6})?)(\\.\\.(?<to>-?\\d{1,12}(\\.\\d{1,6})?)(/(?<step>\\d{1,12}(\\.\\d{1,6})?))?)?\\s*");
    private static final String FORM = "values such as 20 or 10,15,20 or 15..30 or 15..30/5";

    private final String spec;
    private final int from;
    private final Dial dial;
    private final List<BigDecimal> values = new ArrayList<>();

    /** @param from where the values begin, from 0 */
    ValueReader(String spec, int from, Dial dial) {
        this.spec = spec;
        this.from = from;
        this.dial = dial;
    }

    /** All of them, as they are written. */
    List<BigDecimal> many() {
        Matcher part = PART.matcher(spec);
        int at = from;
        do {
            part.region(at, spec.length());
            if (!part.lookingAt()) {
                throw SpecException.expecting(at + 1, "this is no value", FORM);
            }
            add(part);
            at = part.end() + 1;
        } while (part.end() < spec.length() && spec.charAt(part.end()) == ',');
        if (part.end() < spec.length()) {
            throw SpecException.expecting(part.end() + 1, "the values end here", FORM);
        }
        return values;
    }

    /** The only one. */
    BigDecimal one() {
        List<BigDecimal> many = many();
        if (many.size() != 1) {
            throw SpecException.expecting(from + 1, "these are several values", "one");
        }
        return many.get(0);
    }

    private void add(Matcher part) {
        BigDecimal first = value(part, "from");
        BigDecimal last = part.group("to") == null ? first : value(part, "to");
        BigDecimal step = part.group("step") == null ? BigDecimal.ONE : new BigDecimal(part.group("step"));
        if (last.compareTo(first) < 0) {
            throw SpecException.expecting(
                    part.start("to") + 1, "the range ends before it begins", "a number from " + first + " on");
        }
        if (step.signum() == 0 || (isWhole() && step.stripTrailingZeros().scale() > 0)) {
            throw SpecException.expecting(
                    part.start("step") + 1,
                    "the step cannot be that",
                    isWhole() ? "a whole number from 1" : "more than 0");
        }
        for (BigDecimal value = first; value.compareTo(last) <= 0; value = value.add(step)) {
            values.add(value);
            if (values.size() > Sweep.MOST_VALUES) {
                throw SpecException.expecting(
                        part.start() + 1, "there are too many values", "at most " + Sweep.MOST_VALUES);
            }
        }
    }

    private BigDecimal value(Matcher part, String group) {
        BigDecimal value = new BigDecimal(part.group(group));
        int column = part.start(group) + 1;
        if (isWhole() && value.scale() > 0) {
            throw SpecException.expecting(column, dial.what() + " takes no decimals", "a whole number");
        }
        Integer least = dial.place().least(dial.rule());
        if (least != null && value.compareTo(BigDecimal.valueOf(least)) < 0) {
            throw SpecException.expecting(column, dial.what() + " cannot be that", "a number from " + least + " on");
        }
        if (isWhole() && value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            throw SpecException.expecting(
                    column, dial.what() + " cannot be that much", "a number up to " + Integer.MAX_VALUE);
        }
        if (dial.place() instanceof Place.Said && value.signum() <= 0 && least == null) {
            throw SpecException.expecting(column, dial.what() + " cannot be that", "more than 0");
        }
        BigDecimal bound = dial.most();
        if (bound != null && value.compareTo(bound) > 0) {
            throw SpecException.expecting(
                    column, "a target is never looser than its promise", "at most " + bound.toPlainString());
        }
        return value;
    }

    private boolean isWhole() {
        return dial.place().isWhole(dial.rule());
    }
}
