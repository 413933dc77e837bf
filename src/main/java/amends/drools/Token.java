package amends.drools;

/**
 * One token of a policy.
 *
 * @param text as written, quotes included
 * @param start the offset of its first character
 */
record Token(Kind kind, String text, int start) {

    enum Kind {
        NAME,
        TEXT,
        NUMBER,
        SYMBOL,
        /** Refused by the tokenizer, which has told why. */
        BAD,
        END
    }

    int end() {
        return start + text.length();
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }

    /** Whether this is a certain word or symbol; a text between quotes never is. */
    boolean is(String wordOrSymbol) {
        return (kind == Kind.NAME || kind == Kind.SYMBOL) && text.equals(wordOrSymbol);
    }

    boolean isVariable() {
        return isName() && text.startsWith("$");
    }

    /** What stands between the quotes, escapes untouched. */
    String inner() {
        return text.substring(1, text.length() - 1);
    }

    /** What a text means: its escapes resolved. */
    String value() {
        String raw = inner();
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        StringBuilder value = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\\' && i + 1 < raw.length()) {
                char escaped = raw.charAt(++i);
                c = escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped;
            }
            value.append(c);
        }
        return value.toString();
    }

    /** How a message names it. */
    String described() {
        return switch (kind) {
            case END -> "the end of the file";
            case TEXT -> "the text " + shortened();
            default -> shortened();
        };
    }

    private String shortened() {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
