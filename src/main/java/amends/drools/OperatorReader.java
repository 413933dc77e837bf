package amends.drools;

import amends.policy.Nearest;
import java.util.List;
import java.util.Set;

/** Reads the operators of conditions, and says of all others what to write instead. */
final class OperatorReader {
    private static final Set<String> SYMBOLS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final List<String> WORDS = List.of("in", "not in", "matches", "contains");
    private static final String ALL = "== != < <= > >= in, not in, matches or contains";

    private final Tokens tokens;

    OperatorReader(Tokens tokens) {
        this.tokens = tokens;
    }

    boolean atOperator() {
        return isOperator(0);
    }

    /** Whether an operator starts so many tokens ahead; a wrong one that starts with {@code not} counts. */
    boolean isOperator(int ahead) {
        Token token = tokens.peek(ahead);
        return switch (token.kind()) {
            case SYMBOL -> SYMBOLS.contains(token.text());
            case NAME -> token.is("in") || token.is("matches") || token.is("contains") || token.is("not");
            default -> false;
        };
    }

    /** Takes an operator: a symbol, {@code matches}, {@code contains}, {@code in} or {@code not in}. */
    String read() {
        Token token = tokens.take();
        if (!token.is("not")) {
            return token.text();
        }
        Token negated = tokens.peek();
        if (negated.is("in")) {
            tokens.take();
            return "not in";
        }
        if (negated.is("matches") || negated.is("contains")) {
            throw tokens.refusal(
                    "operator",
                    token,
                    "there is no not " + negated.text() + "; list the values with not in ( … ), or put not before"
                            + " the whole pattern, as in not LateMeal( … )",
                    "not in",
                    "not " + negated.text(),
                    null);
        }
        throw tokens.refusal(
                "operator",
                token,
                "not stands before in, or before a whole pattern",
                "not in",
                "not " + negated.described(),
                null);
    }

    /** Refuses what reaches into something: {@code a.b}, {@code a[0]}, {@code a#B}. */
    void refuseNavigation() {
        Token token = tokens.peek();
        if (token.is(".") && tokens.peek(1).isName() && tokens.peek(2).is("(")) {
            throw tokens.refusal(
                    "method-call",
                    token,
                    "methods are no part of the policy language; compare with == < > in, contains or matches");
        }
        if (token.is(".") || token.is("!.") || token.is("?.") || token.is("::")) {
            throw tokens.refusal(
                    "navigation",
                    token,
                    "a condition names a field of its own fact; match another fact with a pattern of its own, as in"
                            + " Customer( … )");
        }
        if (token.is("[")) {
            throw tokens.refusal("index", token, "there are no lists and maps to look into");
        }
        if (token.is("#")) {
            throw tokens.refusal("cast", token, "there are no casts; match the kind itself with a pattern of its own");
        }
    }

    /** Refuses what goes on with a value: arithmetic, a call, another comparison. */
    void refuseTail() {
        Token token = tokens.peek();
        if (token.kind() != Token.Kind.SYMBOL && token.kind() != Token.Kind.NAME) {
            return;
        }
        switch (token.text()) {
            case "+", "-", "*", "/", "%", "++", "--" ->
                throw tokens.refusal(
                        "arithmetic",
                        token,
                        "nothing is reckoned in a condition; compare with a number, or use another field");
            case "(" ->
                throw tokens.refusal(
                        "method-call",
                        token,
                        "methods are no part of the policy language; compare fields with literals");
            case "?" ->
                throw tokens.refusal("operator", token, "there is no choice inside a condition; write two rules");
            case "&", "|", "^" ->
                throw tokens.refusal(
                        "operator", token, "conditions are joined with && and ||", "&& or ||", token.text(), null);
            case "and", "or" ->
                throw tokens.refusal(
                        "operator",
                        token,
                        "inside a pattern conditions are joined with && and ||",
                        token.is("and") ? "&&" : "||",
                        token.text(),
                        null);
            default -> {}
        }
    }

    /** The refusal of whatever stands where a condition should be over. */
    Refusal refusedTail(String message, String expected) {
        refuseNavigation();
        refuseTail();
        if (atOperator()) {
            return tokens.refusal(
                    "syntax",
                    tokens.peek(),
                    "two comparisons are joined with && or ||",
                    expected,
                    tokens.peek().text(),
                    null);
        }
        if (tokens.at(";")) {
            return tokens.unexpected("conditions are separated by commas", expected);
        }
        return tokens.unexpected(message, expected);
    }

    /** The refusal of whatever stands where an operator should be. */
    Refusal refusedOperator() {
        refuseTail();
        Token token = tokens.peek();
        Token next = tokens.peek(1);
        if (token.is("=") && (next.is("<") || next.is(">"))) {
            String meant = next.text() + "=";
            return tokens.refusal(
                    "operator", token, "the sign for larger or smaller comes first", meant, "=" + next.text(), meant);
        }
        if (token.is("=") || token.is("=~")) {
            return tokens.refusal(
                    "operator", token, "two values are compared with two equal signs", "==", token.text(), null);
        }
        if (!token.isName()) {
            return tokens.unexpected("a comparison is missing here", ALL);
        }
        String advice = switch (token.text()) {
            case "memberOf" -> "there is no memberOf; list the values with in ( … )";
            case "excludes" -> "there is no excludes; put not before the whole pattern, with contains in it";
            case "soundslike", "str", "startsWith", "endsWith" ->
                "there is no " + token.text() + "; write matches with a regular expression";
            case "instanceof", "isA" -> "there is no " + token.text() + "; match the kind itself with a pattern";
            case "after", "before", "during", "coincides", "overlaps", "meets" ->
                "times are not compared with " + token.text() + "; use the fields that count minutes";
            default -> "there is no operator " + token.described();
        };
        return tokens.refusal("operator", token, advice, ALL, token.described(), Nearest.to(token.text(), WORDS));
    }
}
