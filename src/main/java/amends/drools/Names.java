package amends.drools;

import java.util.Set;
import javax.lang.model.SourceVersion;

/** What may be the name of something. */
final class Names {
    /** Words that Drools reads otherwise than as a name, at least somewhere. */
    private static final Set<String> DROOLS_WORDS = Set.of(
            "accumulate",
            "acc",
            "and",
            "collect",
            "contains",
            "declare",
            "end",
            "eval",
            "excludes",
            "exists",
            "forall",
            "from",
            "function",
            "global",
            "import",
            "in",
            "init",
            "matches",
            "memberOf",
            "not",
            "or",
            "over",
            "package",
            "query",
            "result",
            "reverse",
            "rule",
            "soundslike",
            "str",
            "then",
            "trait",
            "unit",
            "when",
            "window");

    private static final String RULE_NAME_PUNCTUATION = " .,;:'-()[]/%&+#!?€$£¥‘’‚‛“”„‟«»‹›‐‑‒–—―…";

    private Names() {}

    /** Refuses a variable without its dollar sign. */
    static void checkVariable(Tokens tokens, Token variable) {
        if (!variable.isVariable()) {
            throw tokens.refusal(
                    "variable-name",
                    variable,
                    "a variable starts with a dollar sign",
                    "$" + variable.text(),
                    variable.text(),
                    null);
        }
    }

    /** Refuses a name that Java or Drools would take for a word of its own. */
    static Token checkDeclared(Tokens tokens, Token name, String what) {
        if (name.isVariable()) {
            throw tokens.refusal("reserved-name", name, "only variables start with a dollar sign, not " + what);
        }
        if (SourceVersion.isKeyword(name.text()) || DROOLS_WORDS.contains(name.text())) {
            throw tokens.refusal(
                    "reserved-name", name, name.text() + " is a word of the language and cannot name " + what);
        }
        return name;
    }

    /** The offset in a rule's name of the first character that may not stand there, or -1. */
    static int firstRefusedInRuleName(String name) {
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            int c = name.codePointAt(i);
            if (!isLetter(c) && !Character.isDigit(c) && RULE_NAME_PUNCTUATION.indexOf(c) < 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isLetter(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
