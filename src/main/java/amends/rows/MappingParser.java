package amends.rows;

import amends.rows.Expression.Operand;
import amends.rows.Expression.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the texts of {@code --map}.
 *
 * <pre>
 * mappings   = mapping { ";" mapping } [ ";" ]
 * mapping    = field "=" ( constant | sum )
 * field      = name | "customer." name
 * sum        = [ "-" ] term { ( "+" | "-" ) term }
 * term       = number | name | `any text` | "any text"
 * constant   = 'any text'
 * </pre>
 *
 * A name is a letter or underscore and then letters, digits, underscores and dots. A quote inside quotes is doubled.
 */
public final class MappingParser {

    private static final int LONGEST_NUMBER = 18;

    private final String text;
    private int at;

    private MappingParser(String text) {
        this.text = text;
    }

    /**
     * The mappings of one option, at least one.
     *
     * @throws MappingException where the text cannot be understood
     */
    public static List<Mapping> parse(String text) {
        MappingParser parser = new MappingParser(text);
        List<Mapping> mappings = new ArrayList<>();
        do {
            mappings.add(parser.mapping());
        } while (parser.another());
        return List.copyOf(mappings);
    }

    private Mapping mapping() {
        skipSpace();
        int start = at;
        String target = name();
        if (target == null) {
            throw wrong(start, "a field's name is expected, " + found());
        }
        skipSpace();
        if (peek() != '=') {
            throw wrong(at, "= is expected after the field " + target + ", " + found());
        }
        at++;
        skipSpace();
        Expression expression = peek() == '\'' ? new Expression.Constant(quoted("text")) : sum();
        skipSpace();
        if (at < text.length() && peek() != ';') {
            String end = expression instanceof Expression.Constant ? "; or the end" : "+, -, ; or the end";
            throw wrong(at, end + " is expected after " + expression + ", " + found());
        }
        return new Mapping(target, expression, text, start + 1);
    }

    private boolean another() {
        if (peek() != ';') {
            return false;
        }
        at++;
        skipSpace();
        return at < text.length();
    }

    private Expression sum() {
        List<Term> terms = new ArrayList<>();
        boolean negative = sign();
        terms.add(term(negative));
        skipSpace();
        while (peek() == '+' || peek() == '-') {
            negative = sign();
            terms.add(term(negative));
            skipSpace();
        }
        return new Expression.Sum(terms);
    }

    private boolean sign() {
        boolean negative = peek() == '-';
        if (negative || peek() == '+') {
            at++;
            skipSpace();
        }
        return negative;
    }

    private Term term(boolean negative) {
        int start = at;
        char first = peek();
        if (first == '`' || first == '"') {
            return new Term(negative, new Operand.Column(quoted("column name")), start + 1);
        }
        if (isDigit(first)) {
            return new Term(negative, new Operand.Fixed(number()), start + 1);
        }
        String column = name();
        if (column == null) {
            String hint = first == '\'' ? "; a text in quotes stands alone" : "";
            throw wrong(start, "a column or a number is expected, " + found() + hint);
        }
        return new Term(negative, new Operand.Column(column), start + 1);
    }

    private String name() {
        int start = at;
        if (Character.isLetter(peek()) || peek() == '_') {
            while (Character.isLetterOrDigit(peek()) || peek() == '_' || peek() == '.') {
                at++;
            }
        }
        return at == start ? null : text.substring(start, at);
    }

    private BigDecimal number() {
        int start = at;
        digits();
        if (peek() == '.') {
            at++;
            if (!isDigit(peek())) {
                throw wrong(at, "a digit is expected after the point, " + found());
            }
            digits();
        }
        if (at - start > LONGEST_NUMBER) {
            throw wrong(start, "a number has at most " + LONGEST_NUMBER + " characters");
        }
        if (Character.isLetter(peek()) || peek() == '_') {
            throw wrong(start, "a column name that starts with a digit stands in `backticks`");
        }
        return new BigDecimal(text.substring(start, at));
    }

    private void digits() {
        while (isDigit(peek())) {
            at++;
        }
    }

    private String quoted(String what) {
        int start = at;
        char quote = peek();
        StringBuilder inside = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != quote) {
                inside.append(c);
            } else if (peek() == quote) {
                inside.append(quote);
                at++;
            } else if (inside.toString().isBlank()) {
                throw wrong(start, "the " + what + " is empty");
            } else {
                return inside.toString();
            }
        }
        throw wrong(start, "the " + what + " is opened with " + quote + " and not closed");
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(peek())) {
            at++;
        }
    }

    /** The character here; past the end one that is nothing's start. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private String found() {
        return at < text.length() ? "found " + Character.toString(text.codePointAt(at)) : "but the text ends";
    }

    private MappingException wrong(int index, String message) {
        return new MappingException(text, index + 1, message);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
