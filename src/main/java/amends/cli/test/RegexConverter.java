package amends.cli.test;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a regular expression. */
final class RegexConverter implements ITypeConverter<Pattern> {
    @Override
    public Pattern convert(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException wrong) {
            String where = wrong.getIndex() < 0 ? "" : " at character " + (wrong.getIndex() + 1);
            throw new TypeConversionException(
                    "\"" + text + "\" is no regular expression: " + lower(wrong.getDescription()) + where);
        }
    }

    private static String lower(String description) {
        return description.isEmpty()
                ? description
                : Character.toLowerCase(description.charAt(0)) + description.substring(1);
    }
}
