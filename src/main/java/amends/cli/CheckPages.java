package amends.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The pages that explain the problems of policies, as they stand in {@code docs/checks}. */
final class CheckPages {

    private static final String FOLDER = "amends/checks/";

    private CheckPages() {}

    /** The page of a problem, in Markdown, or null where there is none. */
    static String of(String code) {
        if (!code.matches("[a-z0-9-]+")) {
            return null;
        }
        try (InputStream page = CheckPages.class.getClassLoader().getResourceAsStream(FOLDER + code + ".md")) {
            return page == null ? null : new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a problem is, in one paragraph: the first of its page; its code where it has none. */
    static String summary(String code) {
        String page = of(code);
        if (page == null) {
            return code;
        }
        String first = page.lines()
                .skip(1)
                .dropWhile(String::isBlank)
                .takeWhile(line -> !line.isBlank())
                .collect(Collectors.joining(" "));
        return first.isEmpty() ? code : first;
    }
}
