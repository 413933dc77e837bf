package amends.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads JSON as RFC 8259 has it and nothing beyond: UTF-8, no key twice, no NaN, nothing after the end. A byte order
 * mark at the start is passed over. Bounds: 32 levels, numbers of 64 characters, texts of 65,536, keys of 256.
 */
public final class StrictJson {

    static final int MAX_DEPTH = 32;
    static final int MAX_NUMBER = 64;
    static final int MAX_TEXT = 64 * 1024;
    static final int MAX_KEY = 256;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER)
                            .maxStringLength(MAX_TEXT)
                            .maxNameLength(MAX_KEY)
                            .build())
                    // Keys come from outside: remembering each would let callers fill the memory.
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private StrictJson() {}

    /**
     * Reads one value.
     *
     * @param body UTF-8
     * @throws MalformedBodyException where the body is empty, not JSON, or goes beyond the bounds
     */
    public static JsonNode read(byte[] body) {
        CharBuffer text = decoded(body);
        if (text.hasRemaining() && text.charAt(0) == BYTE_ORDER_MARK) {
            text.get();
        }
        try (JsonParser parser =
                MAPPER.createParser(text.array(), text.arrayOffset() + text.position(), text.remaining())) {
            return onlyValue(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a tree as one value. */
    static void write(JsonNode tree, JsonGenerator json) throws IOException {
        MAPPER.writeTree(json, tree);
    }

    static JsonFactory factory() {
        return MAPPER.getFactory();
    }

    private static JsonNode onlyValue(JsonParser parser) throws IOException {
        try {
            JsonNode value = MAPPER.readTree(parser);
            if (value == null || value.isMissingNode()) {
                throw new MalformedBodyException(1, 1, "the body is empty");
            }
            if (parser.nextToken() != null) {
                throw new MalformedBodyException(
                        parser.currentTokenLocation().getLineNr(),
                        parser.currentTokenLocation().getColumnNr(),
                        "something stands after the end of the JSON value");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw JsonFault.of(e, parser);
        } catch (NumberFormatException e) {
            // An exponent beyond what a BigDecimal holds leaves the parser unwrapped.
            throw JsonFault.at(parser.currentLocation(), "a number's exponent is too large");
        }
    }

    private static CharBuffer decoded(byte[] body) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(body.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(body), text, true);
        text.flip();
        if (result.isError()) {
            throw notUtf8(text);
        }
        return text;
    }

    /** Names the place right after the text that could be read. */
    private static MalformedBodyException notUtf8(CharBuffer readable) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < readable.length(); i++) {
            if (readable.charAt(i) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new MalformedBodyException(line, column, "the body is not UTF-8 here");
    }
}
