package amends.drools;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Which bracket closes which; none reaches over {@code when}, {@code then} or {@code end}. */
final class Brackets {
    /** Nothing closes it. */
    static final int OPEN = -1;

    /** Nothing closes it, but behind it stands something that could not be read. */
    static final int BROKEN = -2;

    private final int[] closing;

    Brackets(List<Token> tokens) {
        closing = new int[tokens.size()];
        Arrays.fill(closing, OPEN);
        Deque<Integer> open = new ArrayDeque<>();
        int lastBad = -1;
        for (int i = 0; i < closing.length; i++) {
            Token token = tokens.get(i);
            if (token.is("(") || token.is("[") || token.is("{")) {
                open.push(i);
            } else if (token.is(")") || token.is("]") || token.is("}")) {
                if (!open.isEmpty()) {
                    closing[open.pop()] = i;
                }
            } else if (token.kind() == Token.Kind.BAD) {
                lastBad = i;
            } else if (token.kind() == Token.Kind.END || token.is("when") || token.is("then") || token.is("end")) {
                while (!open.isEmpty()) {
                    int unclosed = open.pop();
                    closing[unclosed] = lastBad > unclosed ? BROKEN : OPEN;
                }
            }
        }
    }

    /** The index of the closing bracket, or {@link #OPEN} or {@link #BROKEN}; no bracket at all is open too. */
    int closing(int index) {
        return closing[index];
    }
}
