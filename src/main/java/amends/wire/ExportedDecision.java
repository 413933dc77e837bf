package amends.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;

/**
 * A decision as {@link DecisionWriter#line} writes it, as far as it takes to make it again.
 *
 * @param id its id
 * @param release the release of the rules
 * @param asOf the instant that it is for
 * @param situation what went into it, letter by letter; null where it was erased
 * @param plan what came of it, letter by letter; null where it was erased
 * @param masked whether it was stored with fields masked
 * @param erasedAt when it was erased, or null
 */
public record ExportedDecision(
        String id, String release, Instant asOf, String situation, String plan, boolean masked, String erasedAt) {

    public ExportedDecision {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(asOf, "asOf");
    }

    /** A line that is no decision. */
    public static final class NotADecisionException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** @param message what is wrong with it */
        NotADecisionException(String message) {
            super(message);
        }
    }

    /**
     * Reads one line of an export. What stands in it besides is passed over, so that lines of later versions are read.
     *
     * @throws NotADecisionException where it is none
     */
    public static ExportedDecision read(String line) {
        try (JsonParser json = StrictJson.factory().createParser(line)) {
            return new Reading(line, json).whole();
        } catch (JsonProcessingException e) {
            throw new NotADecisionException("is not JSON");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads token by token: what was stored is compared letter by letter, and so must not be written anew. */
    private static final class Reading {
        private final String line;
        private final JsonParser json;
        private String id;
        private String release;
        private String asOf;
        private String situation;
        private String plan;
        private boolean masked;
        private String erasedAt;

        Reading(String line, JsonParser json) {
            this.line = line;
            this.json = json;
        }

        ExportedDecision whole() throws IOException {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new NotADecisionException("is no JSON object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                field(name, json.nextToken());
            }
            if (id == null || release == null || asOf == null) {
                String lacks = id == null ? "id" : release == null ? "release" : "asOf";
                throw new NotADecisionException("has no " + lacks + "; expected a line of an export of decisions");
            }
            try {
                return new ExportedDecision(id, release, Instant.parse(asOf), situation, plan, masked, erasedAt);
            } catch (DateTimeException e) {
                throw new NotADecisionException("has an asOf that is no instant");
            }
        }

        private void field(String name, JsonToken value) throws IOException {
            switch (name) {
                case "id" -> id = text(value);
                case "release" -> release = text(value);
                case "asOf" -> asOf = text(value);
                case "erasedAt" -> erasedAt = text(value);
                case "masked" -> masked = value == JsonToken.VALUE_TRUE;
                case "situation" -> situation = object(value);
                case "plan" -> plan = object(value);
                default -> json.skipChildren();
            }
        }

        private String text(JsonToken value) throws IOException {
            json.skipChildren();
            return value == JsonToken.VALUE_STRING ? json.getText() : null;
        }

        private String object(JsonToken value) throws IOException {
            if (value != JsonToken.START_OBJECT) {
                json.skipChildren();
                return null;
            }
            int from = (int) json.currentTokenLocation().getCharOffset();
            json.skipChildren();
            return line.substring(from, (int) json.currentLocation().getCharOffset());
        }
    }
}
