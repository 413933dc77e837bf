package amends.wire;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.Locale;

/** Says in our own words what the parser found: its messages name its classes and settings. */
final class JsonFault {

    private JsonFault() {}

    static MalformedBodyException of(JsonProcessingException fault, JsonParser parser) {
        JsonLocation at = fault.getLocation() == null ? parser.currentLocation() : fault.getLocation();
        return fault instanceof StreamConstraintsException
                ? beyondBounds(String.valueOf(fault.getOriginalMessage()).toLowerCase(Locale.ROOT), at, parser)
                : at(at, message(fault, parser));
    }

    static MalformedBodyException at(JsonLocation at, String message) {
        return new MalformedBodyException(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), message);
    }

    private static String message(JsonProcessingException fault, JsonParser parser) {
        String original = fault.getOriginalMessage() == null
                ? ""
                : fault.getOriginalMessage().toLowerCase(Locale.ROOT);
        if (fault instanceof JsonEOFException) {
            return "the body ends in the middle of a value";
        }
        if (original.startsWith("duplicate field")) {
            return "the key \"" + Shown.shortened(currentName(parser)) + "\" stands twice in one object";
        }
        if (original.contains("nan") || original.contains("infinity") || original.contains("'inf")) {
            return "NaN and Infinity are not JSON numbers";
        }
        if (original.startsWith("unrecognized token")) {
            return "a word stands here that is not JSON; texts stand in double quotes";
        }
        if (original.contains("numeric value")
                || original.contains("leading zero")
                || original.contains("decimal point")) {
            return "this is not a JSON number";
        }
        if (original.contains("escape")) {
            return original.startsWith("illegal unquoted character")
                    ? "a control character stands in a text; write it with a backslash"
                    : "this is not a JSON escape in a text";
        }
        return unexpected(original);
    }

    private static MalformedBodyException beyondBounds(String original, JsonLocation at, JsonParser parser) {
        if (original.contains("nesting depth")) {
            return at(at, "the body is nested deeper than " + StrictJson.MAX_DEPTH + " levels");
        }
        JsonStreamContext context = parser.getParsingContext();
        if (original.contains("number")) {
            return tooLong(at, context, "a number", StrictJson.MAX_NUMBER);
        }
        if (original.contains("name")) {
            // The key itself was not read; the parser still has the one before it.
            return tooLong(at, context.getParent(), "a key", StrictJson.MAX_KEY);
        }
        return tooLong(at, context, "a text", StrictJson.MAX_TEXT);
    }

    private static TooLongException tooLong(JsonLocation at, JsonStreamContext context, String what, int most) {
        return new TooLongException(
                Math.max(1, at.getLineNr()),
                Math.max(1, at.getColumnNr()),
                context.pathAsPointer().toString(),
                what,
                most);
    }

    /** The parser's wording of one character that is out of place names nothing but that character. */
    private static String unexpected(String original) {
        if (original.contains("double-quote to start field name")) {
            return "a key in double quotes was expected here";
        }
        if (original.contains("expected a valid value")) {
            return "a value was expected here";
        }
        if (original.contains("comment")) {
            return "comments are not JSON";
        }
        if (original.contains("colon to separate")) {
            return "a colon was expected here";
        }
        if (original.contains("comma to separate")) {
            return "a comma or the end was expected here";
        }
        return "this is not JSON";
    }

    private static String currentName(JsonParser parser) {
        try {
            return String.valueOf(parser.currentName());
        } catch (java.io.IOException e) {
            return "";
        }
    }
}
