package amends.drools;

import amends.policy.PolicyProblem;
import amends.policy.Position;
import java.util.List;

/** A cursor over the tokens of one file, and the one maker of refusals. */
final class Tokens {
    private final Source source;
    private final List<Token> list;
    private final Brackets brackets;
    private int next;

    Tokens(Source source, List<Token> list) {
        this.source = source;
        this.list = list;
        this.brackets = new Brackets(list);
    }

    Token peek() {
        return list.get(next);
    }

    Token peek(int ahead) {
        return list.get(Math.min(next + ahead, list.size() - 1));
    }

    /** The next token; the end of the file is never passed. */
    Token take() {
        Token token = list.get(next);
        if (next < list.size() - 1) {
            next++;
        }
        return token;
    }

    boolean at(String wordOrSymbol) {
        return peek().is(wordOrSymbol);
    }

    boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    boolean accept(String wordOrSymbol) {
        boolean there = at(wordOrSymbol);
        if (there) {
            take();
        }
        return there;
    }

    Token expect(String wordOrSymbol, String message) {
        if (!at(wordOrSymbol)) {
            throw unexpected(message, wordOrSymbol);
        }
        return take();
    }

    Token expectName(String message, String expected) {
        if (!peek().isName()) {
            throw unexpected(message, expected);
        }
        return take();
    }

    Position position(Token token) {
        return source.position(token.start());
    }

    Position position() {
        return position(peek());
    }

    boolean isFirstOnLine(int ahead) {
        int index = Math.min(next + ahead, list.size() - 1);
        return index == 0
                || source.line(list.get(index - 1).start())
                        < source.line(list.get(index).start());
    }

    /** A refusal at a token; nothing is said twice where the tokenizer has refused it already. */
    Refusal refusal(String code, Token token, String message, String expected, String found, String nearest) {
        if (token.kind() == Token.Kind.BAD) {
            return new Refusal(null);
        }
        return new Refusal(PolicyProblem.of(code, position(token), message)
                .expecting(expected, found)
                .nearest(nearest));
    }

    Refusal refusal(String code, Token token, String message) {
        return refusal(code, token, message, null, null, null);
    }

    /** A refusal of the next token, where something else should stand. */
    Refusal unexpected(String message, String expected) {
        return refusal("syntax", peek(), message, expected, peek().described(), null);
    }

    /**
     * The index of the bracket that closes the one that is the next token, or -1 if none does within its part of the
     * rule.
     *
     * @throws Refusal where a broken text may have swallowed it
     */
    int closing() {
        int closing = brackets.closing(next);
        if (closing == Brackets.BROKEN) {
            throw new Refusal(null);
        }
        return closing;
    }

    /** Takes the next token; where it opens a bracket, all up to its closing one. */
    void skipOne() {
        skipTo(Math.max(brackets.closing(next), next) + 1);
    }

    int index() {
        return next;
    }

    void skipTo(int index) {
        next = Math.min(index, list.size() - 1);
    }

    /** Whether a rule, declaration or other top-level statement starts at the beginning of this line. */
    boolean atStatement() {
        return isFirstOnLine(0) && looksLikeStatement();
    }

    private boolean looksLikeStatement() {
        if (!peek().isName()) {
            return false;
        }
        Token after = peek(1);
        return switch (peek().text()) {
            case "rule" -> after.isText();
            case "query" -> after.isText() || after.isName();
            case "declare", "import", "global", "function", "package", "unit" -> after.isName();
            default -> false;
        };
    }

    /** Goes behind the {@code end} of the construct that was left, or to the next statement if that comes first. */
    void skipBehindEnd() {
        while (!atEnd() && !atStatement()) {
            if (take().is("end")) {
                return;
            }
        }
    }

    void skipToStatement() {
        while (!atEnd() && !atStatement()) {
            take();
        }
    }

    /** Goes behind the semicolon of a statement that was left, or to the next line. */
    void skipBehindLine() {
        while (!atEnd() && !isFirstOnLine(0)) {
            if (take().is(";")) {
                return;
            }
        }
    }
}
