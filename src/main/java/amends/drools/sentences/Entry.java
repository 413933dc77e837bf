package amends.drools.sentences;

import java.util.List;

/**
 * One sentence of the vocabulary.
 *
 * @param part which part of a rule it stands in
 * @param constraint whether it only continues another, on a line that starts with a hyphen
 * @param key its words and variables; never empty
 * @param value how it reads in the policy language
 * @param written the sentence as the vocabulary writes it
 */
record Entry(Part part, boolean constraint, List<KeyWord> key, List<ValuePiece> value, String written) {

    /** The part of a rule. */
    enum Part {
        WHEN,
        THEN
    }

    /** A piece of the key. */
    sealed interface KeyWord {
        /** A word that stands there. */
        record Fixed(String word) implements KeyWord {}

        /**
         * A variable.
         *
         * @param quoted whether only a text in quotes can stand for it
         */
        record Variable(String name, boolean quoted) implements KeyWord {}
    }

    /** A piece of the value. */
    sealed interface ValuePiece {
        /** Text of the policy language. */
        record Plain(String text) implements ValuePiece {}

        /** What stands for a variable: a text with its quotes, anything else as it is. */
        record Value(String name) implements ValuePiece {}

        /** What stands for a variable, put between quotes; but {@code $n} stays what it is. */
        record Quoted(String name) implements ValuePiece {}
    }

    /** Whether it joins two conditions, as {@code or} does. */
    boolean isJoiner() {
        return key.size() == 1
                && value.size() == 1
                && value.get(0) instanceof ValuePiece.Plain plain
                && (plain.text().equals("||") || plain.text().equals("&&"));
    }

    /** Whether it goes on with a statement, as a chained call does. */
    boolean isTail() {
        return value.get(0) instanceof ValuePiece.Plain plain && plain.text().startsWith(".");
    }
}
