package amends.drools;

import amends.policy.PolicyProblem;
import java.util.ArrayList;
import java.util.List;

/** Cuts a policy into tokens, without its spaces and comments; knows the tokens of the subset and no others. */
final class Tokenizer {
    private static final List<String> LONG_SYMBOLS = List.of(
            "->", "::", ":=", "==", "!=", "<=", ">=", "&&", "||", "!.", "?.", "++", "--", "+=", "-=", "*=", "/=", "=~");
    private static final String SYMBOLS = "()[]{},;:.@=<>!&|+-*/%#?^~";

    private final Source source;
    private final String text;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int here;

    private Tokenizer(Source source, Problems problems) {
        this.source = source;
        this.text = source.text;
        this.problems = problems;
    }

    /** All the tokens of a file; the last one is its end. */
    static List<Token> tokens(Source source, Problems problems) {
        Tokenizer tokenizer = new Tokenizer(source, problems);
        while (tokenizer.here < tokenizer.text.length()) {
            tokenizer.step();
        }
        tokenizer.tokens.add(new Token(Token.Kind.END, "", tokenizer.text.length()));
        return tokenizer.tokens;
    }

    private void step() {
        char c = text.charAt(here);
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            here++;
        } else if (text.startsWith("//", here)) {
            here = endOfLine(here);
        } else if (text.startsWith("/*", here)) {
            blockComment();
        } else if (c == '"' || c == '\'') {
            quoted(c);
        } else if (isDigit(c)) {
            number();
        } else if (Character.isUnicodeIdentifierStart(text.codePointAt(here)) || c == '$' || c == '_') {
            name();
        } else {
            symbol();
        }
    }

    private void blockComment() {
        int end = text.indexOf("*/", here + 2);
        if (end < 0) {
            problem("comment", here, "this comment is never closed; write */ at its end");
        }
        here = end < 0 ? text.length() : end + 2;
    }

    private void quoted(char quote) {
        int start = here;
        if (text.startsWith("\"\"\"", here)) {
            problem("text-block", here, "text blocks are no part of the policy language; write one text on one line");
            int end = text.indexOf("\"\"\"", here + 3);
            here = end < 0 ? text.length() : end + 3;
            add(Token.Kind.BAD, start);
            return;
        }
        int endOfLine = endOfLine(here);
        here++;
        while (here < endOfLine && text.charAt(here) != quote) {
            here += text.charAt(here) == '\\' ? escape(endOfLine) : 1;
        }
        if (here >= endOfLine) {
            here = endOfLine;
            problem("text", start, "this text is never closed on its line; write " + quote + " at its end");
            add(Token.Kind.BAD, start);
            return;
        }
        here++;
        if (quote == '\'') {
            refuseBareDoubleQuote(start);
        }
        add(Token.Kind.TEXT, start);
    }

    /** Drools turns single quotes into double ones without a look at what they hold. */
    private void refuseBareDoubleQuote(int start) {
        for (int i = start + 1; i < here; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                problem("text", i, "a double quote in a text is written \\\"");
                return;
            }
        }
    }

    private int escape(int endOfLine) {
        boolean known = here + 1 < endOfLine && "\"'\\nt".indexOf(text.charAt(here + 1)) >= 0;
        if (!known && !Characters.isUnicodeEscape(text, here)) {
            String found = text.substring(here, Math.min(here + 2, endOfLine));
            problems.add(PolicyProblem.of(
                            "escape", source.position(here), "a backslash in a text must itself be written twice")
                    .expecting("\\\\, \\\", \\', \\n or \\t", found));
        }
        return here + 1 < endOfLine ? 2 : 1;
    }

    private void number() {
        int start = here;
        digits();
        if (here + 1 < text.length() && text.charAt(here) == '.' && isDigit(text.charAt(here + 1))) {
            here++;
            digits();
        }
        add(Token.Kind.NUMBER, start);
    }

    /** Digits and whatever letters are stuck to them, so that 0x1F or 20L is refused as one number. */
    private void digits() {
        while (here < text.length() && isAsciiWord(text.charAt(here))) {
            here++;
        }
    }

    private void name() {
        int start = here;
        boolean good = true;
        while (here < text.length()) {
            int c = text.codePointAt(here);
            if ((!Character.isUnicodeIdentifierPart(c) && c != '$') || Character.isIdentifierIgnorable(c)) {
                break;
            }
            if (good && !(c == '$' ? here == start : isNameCharacter(c))) {
                problems.add(PolicyProblem.of(
                                "character",
                                source.position(here),
                                "names are written with Latin letters, digits and _, a variable with one $ before it")
                        .expecting(null, Characters.name(c)));
                good = false;
            }
            here += Character.charCount(c);
        }
        if (good && here == start + 1 && text.charAt(start) == '$') {
            problem("character", start, "a variable has a name after its $");
            good = false;
        }
        add(good ? Token.Kind.NAME : Token.Kind.BAD, start);
    }

    private void symbol() {
        int start = here;
        for (String symbol : LONG_SYMBOLS) {
            if (text.startsWith(symbol, here)) {
                here += symbol.length();
                add(Token.Kind.SYMBOL, start);
                return;
            }
        }
        int c = text.codePointAt(here);
        here += Character.charCount(c);
        if (SYMBOLS.indexOf(c) >= 0) {
            add(Token.Kind.SYMBOL, start);
            return;
        }
        String why = c == '`' || "“”„‟‘’‚‛«»".indexOf(c) >= 0
                ? "texts stand between straight double quotes, as in \"main\""
                : "this character has no meaning outside of a text or a comment";
        problems.add(PolicyProblem.of("character", source.position(start), why)
                .expecting(null, c > ' ' && c < 127 ? Character.toString(c) : Characters.name(c)));
        add(Token.Kind.BAD, start);
    }

    private void add(Token.Kind kind, int start) {
        tokens.add(new Token(kind, text.substring(start, here), start));
    }

    private void problem(String code, int offset, String message) {
        problems.add(PolicyProblem.of(code, source.position(offset), message));
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAsciiWord(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    /** The letters that Drools reads in a name. */
    private static boolean isNameCharacter(int c) {
        return isAsciiWord(c) || (c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7);
    }
}
