package amends.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what stands between cells: one character, or {@code tab}. */
final class SeparatorConverter implements ITypeConverter<Character> {
    @Override
    public Character convert(String text) {
        if (text.equals("tab") || text.equals("\\t")) {
            return '\t';
        }
        if (text.length() != 1 || "\"\r\n".contains(text)) {
            throw new TypeConversionException("expected one character or \"tab\"; found \"" + text + "\"");
        }
        return text.charAt(0);
    }
}
