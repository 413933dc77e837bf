package amends.site.backtest;

import amends.site.Templates;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** What the charts of a page need: the library that draws them, the script that feeds it, and their data. */
final class Charts {

    private static final String LIBRARY = "/META-INF/resources/webjars/uplot/1.6.30/dist/";

    /** The scripts of the page, in order. */
    static final String LIBRARY_SCRIPT = library("uPlot.iife.min.js");

    static final String SCRIPT = Templates.text("backtest.js");

    /** The styles of the library. */
    static final String STYLE = library("uPlot.min.css");

    private static final ObjectMapper MAPPER = mapper();

    private Charts() {}

    private static String library(String file) {
        try (InputStream stream = Charts.class.getResourceAsStream(LIBRARY + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper();
        mapper.getFactory().setCharacterEscapes(new InScript());
        return mapper;
    }

    /** The data as JSON that may stand inside of a script element, whatever people have called things. */
    static String data(Collection<Chart> charts) {
        try {
            return MAPPER.writeValueAsString(charts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("charts are plain data", e);
        }
    }

    /** Escapes what could end a script element or begin a comment in it. */
    private static final class InScript extends CharacterEscapes {
        private static final long serialVersionUID = 1;

        private final int[] ascii = standardAsciiEscapesForJSON();

        InScript() {
            for (char one : new char[] {'<', '>', '&'}) {
                ascii[one] = ESCAPE_CUSTOM;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return new SerializedString(String.format("\\u%04x", character));
        }
    }
}
