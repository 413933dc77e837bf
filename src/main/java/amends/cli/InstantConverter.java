package amends.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an instant in whole seconds. */
final class InstantConverter implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
        try {
            Instant instant = Instant.parse(text);
            if (instant.equals(instant.truncatedTo(ChronoUnit.SECONDS))) {
                return instant;
            }
        } catch (DateTimeException wrong) {
            throw expected(text);
        }
        throw expected(text);
    }

    private static TypeConversionException expected(String text) {
        return new TypeConversionException(
                "expected an instant in whole seconds such as 2026-11-22T19:10:00Z; found \"" + text + "\"");
    }
}
