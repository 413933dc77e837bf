package amends.drools;

import amends.policy.Position;
import amends.policy.syntax.Term;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads one name or literal. */
final class TermReader {
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]*");
    private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]*)(\\.[0-9]+B?|B)");
    private static final int MOST_DIGITS = 30;

    private final Tokens tokens;

    TermReader(Tokens tokens) {
        this.tokens = tokens;
    }

    /** A name or a literal; what it may be besides is the caller's to judge. */
    Term read() {
        Token token = tokens.peek();
        Position at = tokens.position(token);
        return switch (token.kind()) {
            case TEXT -> new Term.Text(tokens.take().value(), at);
            case NUMBER -> number("", tokens.take(), at);
            case NAME -> word(token, at);
            case SYMBOL -> symbol(token, at);
            case BAD, END -> throw noTerm();
        };
    }

    private Term word(Token token, Position at) {
        String refused = switch (token.text()) {
            case "null" -> "there is no null: a comparison with something unknown is false by itself";
            case "this" -> "the fact itself cannot be compared; compare its fields";
            case "new" -> "nothing can be made in a policy; write a literal or a bound variable";
            default -> null;
        };
        if (refused != null) {
            throw tokens.refusal(token.text(), token, refused);
        }
        tokens.take();
        return switch (token.text()) {
            case "true" -> new Term.Truth(true, at);
            case "false" -> new Term.Truth(false, at);
            default -> new Term.Name(token.text(), at);
        };
    }

    private Term symbol(Token token, Position at) {
        Token after = tokens.peek(1);
        if (after.kind() == Token.Kind.NUMBER && after.start() == token.end()) {
            if (token.is("-")) {
                tokens.take();
                return number("-", tokens.take(), at);
            }
            if (token.is(".")) {
                throw tokens.refusal(
                        "number",
                        token,
                        "a decimal starts with a digit",
                        "0." + after.text(),
                        "." + after.text(),
                        null);
            }
        }
        if (token.is("-") || token.is("+")) {
            throw tokens.refusal(
                    "arithmetic", token, "nothing is reckoned in a policy; write the number itself, as in 20 or -3");
        }
        if (token.is("[")) {
            throw tokens.refusal("index", token, "there are no lists and maps; list values with in ( … )");
        }
        if (token.is("!")) {
            throw tokens.refusal("negation", token, "! is not used; turn the comparison around, as in == false or !=");
        }
        if (token.is("(")) {
            throw tokens.refusal("syntax", token, "a value stands here without parentheses or a cast");
        }
        throw noTerm();
    }

    private Refusal noTerm() {
        return tokens.unexpected("a value is missing here", "a field, a $variable, a number, a text, true or false");
    }

    private Term number(String sign, Token token, Position at) {
        String written = sign + token.text();
        if (WHOLE.matcher(token.text()).matches()) {
            try {
                return new Term.Whole(Long.parseLong(written), at);
            } catch (NumberFormatException tooLong) {
                throw refused(token, written, "a whole number with at most 18 digits", null);
            }
        }
        if (!DECIMAL.matcher(token.text()).matches()) {
            throw refused(token, written, "a whole number like 20 or a decimal like 12.50B", plain(token.text(), sign));
        }
        String digits = written.endsWith("B") ? written.substring(0, written.length() - 1) : written;
        if (digits.length() > MOST_DIGITS) {
            throw refused(token, written, "a decimal with at most " + MOST_DIGITS + " digits", null);
        }
        return new Term.Decimal(new BigDecimal(digits), at);
    }

    /** The number that was probably meant: its leading zeros and its suffix gone. */
    private static String plain(String text, String sign) {
        String digits = text.replace("_", "").replaceFirst("^0+(?=[0-9])", "").replaceFirst("[lLiIdDfF]$", "");
        boolean good =
                WHOLE.matcher(digits).matches() || DECIMAL.matcher(digits).matches();
        return good ? sign + digits : null;
    }

    private Refusal refused(Token token, String written, String expected, String nearest) {
        return tokens.refusal("number", token, "this number is not written as numbers are", expected, written, nearest);
    }
}
