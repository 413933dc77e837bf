package amends.drools;

import amends.policy.Fact;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A test of one text that never reaches Drools: its outcome does. So no regular expression is compiled for each
 * evaluation, and no text that would need escaping is written into a rule.
 *
 * <p>Tests are equal where they test the same, which makes what is generated from them comparable.
 */
sealed interface TextTest {

    /** Whether the text passes; null where that is unknown. */
    Boolean passes(String text, Fact fact);

    /** The whole text matches a regular expression. */
    record Matches(String regex, int flags, Compiled pattern) implements TextTest {
        static Matches of(Pattern pattern) {
            return new Matches(pattern.pattern(), pattern.flags(), new Compiled(pattern));
        }

        @Override
        public Boolean passes(String text, Fact fact) {
            return pattern.pattern.matcher(text).matches();
        }
    }

    /** A compiled expression; equal to any other, because its text and flags are compared already. */
    final class Compiled {
        private final Pattern pattern;

        private Compiled(Pattern pattern) {
            this.pattern = pattern;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Compiled;
        }

        @Override
        public int hashCode() {
            return 0;
        }

        @Override
        public String toString() {
            return "";
        }
    }

    /** The text contains another one. */
    record Contains(String part) implements TextTest {
        @Override
        public Boolean passes(String text, Fact fact) {
            return text.contains(part);
        }
    }

    /** The text contains what another field of the same fact holds. */
    record ContainsField(int other) implements TextTest {
        @Override
        public Boolean passes(String text, Fact fact) {
            Object part = fact.get(other);
            return part == null ? null : text.contains((String) part);
        }
    }

    /** The text is one of several. */
    record OneOf(List<String> texts) implements TextTest {
        @Override
        public Boolean passes(String text, Fact fact) {
            return texts.contains(text);
        }
    }
}
