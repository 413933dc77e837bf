package amends.rows;

import amends.policy.FieldType;
import amends.rows.Expression.Operand;
import amends.rows.Expression.Term;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/**
 * What fills a field.
 *
 * @param where what a message calls it: the column, or the mapping
 */
record FieldSource(Target target, Expression expression, String where) {

    /** What is wrong with a text in a sum. */
    static final String NO_NUMBER = "is no number";

    /** No exponents: a number of a few characters must not grow to millions of digits. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?");

    private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

    /**
     * The field's value as a request states it: a cell that is not of the field's type stays text, for the request's
     * own reader to refuse.
     *
     * @return the value, or null where it is unknown
     */
    JsonNode value(Cells row) throws RowException {
        if (expression instanceof Expression.Constant constant) {
            return typed(constant.text().strip());
        }
        Expression.Sum sum = (Expression.Sum) expression;
        if (sum.isColumn()) {
            String text = text(row, sum.columns().get(0));
            return text == null ? null : typed(text);
        }
        return type() == FieldType.Basic.INSTANT ? instant(sum, row) : number(sum, row);
    }

    private FieldType type() {
        return target.field().type();
    }

    private JsonNode typed(String text) {
        if (type() == FieldType.Basic.BOOLEAN && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))) {
            return BooleanNode.valueOf(text.equalsIgnoreCase("true"));
        }
        if (type().isWhole() && NUMBER.matcher(text).matches()) {
            BigDecimal whole = floored(new BigDecimal(text));
            return isWhole(whole) ? whole(whole) : TextNode.valueOf(text);
        }
        return TextNode.valueOf(text);
    }

    private JsonNode number(Expression.Sum sum, Cells row) throws RowException {
        BigDecimal total = BigDecimal.ZERO;
        for (Term term : sum.terms()) {
            BigDecimal value = number(term, row);
            if (value == null) {
                return null;
            }
            total = total.add(value);
        }
        if (!type().isWhole()) {
            return TextNode.valueOf(total.toPlainString());
        }
        total = floored(total);
        if (!isWhole(total)) {
            throw new RowException(
                    new RowProblem(where, "the sum is no whole number", null, total.toPlainString(), null));
        }
        return whole(total);
    }

    private JsonNode instant(Expression.Sum sum, Cells row) throws RowException {
        String column = ((Operand.Column) sum.terms().get(0).operand()).name();
        String text = text(row, column);
        BigDecimal minutes = BigDecimal.ZERO;
        for (Term term : sum.terms().subList(1, sum.terms().size())) {
            BigDecimal value = text == null ? null : number(term, row);
            if (value == null) {
                return null;
            }
            minutes = minutes.add(value);
        }
        if (text == null) {
            return null;
        }
        try {
            Instant start = OffsetDateTime.parse(text).toInstant();
            long seconds =
                    minutes.multiply(SECONDS).setScale(0, RoundingMode.FLOOR).longValueExact();
            return TextNode.valueOf(start.plusSeconds(seconds).toString());
        } catch (DateTimeException | ArithmeticException notInTime) {
            throw new RowException(new RowProblem(
                    "column " + column,
                    "is no instant to which minutes can be added",
                    FieldType.Basic.INSTANT.describe(),
                    text,
                    null));
        }
    }

    /** A term's value with its sign, or null where it is unknown. */
    private BigDecimal number(Term term, Cells row) throws RowException {
        BigDecimal value;
        if (term.operand() instanceof Operand.Fixed number) {
            value = number.value();
        } else {
            String column = ((Operand.Column) term.operand()).name();
            String text = text(row, column);
            if (text == null) {
                return null;
            }
            if (!NUMBER.matcher(text).matches()) {
                throw new RowException(
                        new RowProblem("column " + column, NO_NUMBER, "a number such as 12 or 12.5", text, null));
            }
            value = new BigDecimal(text);
        }
        return term.negative() ? value.negate() : value;
    }

    private String text(Cells row, String column) throws RowException {
        String text = row.cell(column);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.indexOf('\uFFFD') >= 0) {
            throw new RowException(new RowProblem("column " + column, "is not UTF-8", null, text.strip(), null));
        }
        return text.strip();
    }

    /** Minutes that run are whole and floored, as everywhere. */
    private BigDecimal floored(BigDecimal number) {
        return target.field().isRunning() ? number.setScale(0, RoundingMode.FLOOR) : number;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private static JsonNode whole(BigDecimal number) {
        return number.precision() - number.scale() <= 18
                ? JsonNodeFactory.instance.numberNode(number.longValueExact())
                : JsonNodeFactory.instance.numberNode(number.toBigInteger());
    }
}
