package amends.folder;

import amends.policy.Position;
import amends.yaml.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file that must be a text in UTF-8 of bounded size. */
final class TextFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextFile() {}

    /** The text without a byte order mark, or null where there is a problem. */
    static String read(String path, Path file, Problems problems) {
        byte[] bytes = bytes(path, file, problems);
        if (bytes == null) {
            return null;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
        String text = chars.flip().toString();
        if (result.isError()) {
            problems.add("not-utf-8", endOf(path, text), "the file is no text in UTF-8 from here on");
            return null;
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** The bytes as they are, or null where there is a problem. */
    static byte[] bytes(String path, Path file, Problems problems) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(RulesFolder.MAX_FILE_BYTES + 1);
        } catch (IOException e) {
            problems.add("unreadable", Position.startOf(path), "the file cannot be read");
            return null;
        }
        if (bytes.length > RulesFolder.MAX_FILE_BYTES) {
            problems.add("too-large", Position.startOf(path), "a file holds at most 1 MiB");
            return null;
        }
        return bytes;
    }

    private static Position endOf(String path, String text) {
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        String last = text.substring(text.lastIndexOf('\n') + 1);
        return new Position(path, line, 1 + last.codePointCount(0, last.length()));
    }
}
