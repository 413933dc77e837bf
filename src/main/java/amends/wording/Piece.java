package amends.wording;

import com.ibm.icu.text.PluralRules;
import java.util.Map;

/** A piece of a message. */
sealed interface Piece {

    void render(Rendering rendering);

    /** Words that are always the same. */
    record Literal(String text) implements Piece {
        @Override
        public void render(Rendering rendering) {
            rendering.out().append(text);
        }
    }

    /** {@code {course}}: a value as it is usually told. */
    record Plain(String name, LanguageFormats formats) implements Piece {
        @Override
        public void render(Rendering rendering) {
            Object value = rendering.value(name);
            if (value != null) {
                formats.tell(value, rendering);
            }
        }
    }

    /** {@code {expectedAt, time, short}}: a value in a style, or plain where the style is for other values. */
    record Styled(String name, StyledFormat style, LanguageFormats formats) implements Piece {
        @Override
        public void render(Rendering rendering) {
            Object value = rendering.value(name);
            if (value != null && !style.tell(value, rendering)) {
                formats.tell(value, rendering);
            }
        }
    }

    /** {@code {severity, select, MAJOR {…} other {…}}}. */
    record Select(String name, Map<String, Template> branches) implements Piece {
        @Override
        public void render(Rendering rendering) {
            Object value = rendering.value(name);
            if (value != null) {
                Template branch = branches.get(value.toString());
                (branch == null ? branches.get(PluralRules.KEYWORD_OTHER) : branch).render(rendering);
            }
        }
    }

    /**
     * {@code {partySize, plural, offset:1 =1 {…} one {…} other {…}}}, and selectordinal.
     *
     * @param offset what is taken off the number before it is counted and told
     * @param exact the branches for one number each, with {@code .0}
     * @param branches the branches by keyword
     */
    record Plural(
            String name,
            double offset,
            Map<Double, Template> exact,
            Map<String, Template> branches,
            PluralRules rules,
            LanguageFormats formats)
            implements Piece {
        @Override
        public void render(Rendering rendering) {
            Object value = rendering.value(name);
            if (value != null) {
                Object counted = LanguageFormats.less(value, offset);
                rendering.counting(counted, branchFor(value, counted));
            }
        }

        private Template branchFor(Object value, Object counted) {
            Template branch = null;
            if (value instanceof Number number) {
                branch = exact.isEmpty() ? null : exact.get(number.doubleValue());
                branch = branch == null ? branches.get(formats.keyword(rules, (Number) counted)) : branch;
            }
            return branch == null ? branches.get(PluralRules.KEYWORD_OTHER) : branch;
        }
    }

    /** {@code #} inside a plural. */
    record Counted(LanguageFormats formats) implements Piece {
        @Override
        public void render(Rendering rendering) {
            formats.tell(rendering.counted(), rendering);
        }
    }
}
