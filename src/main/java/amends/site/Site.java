package amends.site;

import amends.book.Book;
import amends.book.DomainChapter;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A book as files: pages of HTML, each complete in itself, and the same in Markdown. */
public final class Site {

    private static final String STYLE = "book.css";

    private final TemplateEngine html = engine(ContentType.Html, "templates.html");
    private final TemplateEngine markdown = engine(ContentType.Plain, "templates.markdown");
    private final String style = style();

    /**
     * Renders a book; the same book makes the same files.
     *
     * @return the texts by the paths of the files, with forward slashes
     */
    public SortedMap<String, String> files(Book book) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("index.html", page("index", Map.of("book", book, "style", style)));
        files.put("index.md", text("index", Map.of("book", book)));
        files.put("vocabulary.html", page("vocabulary", Map.of("vocabulary", book.vocabulary(), "style", style)));
        files.put("VOCABULARY.md", text("vocabulary", Map.of("vocabulary", book.vocabulary())));
        for (DomainChapter domain : book.domains()) {
            files.put(Links.page(domain), page("domain", Map.of("domain", domain, "style", style)));
            files.put(Links.markdown(domain), text("domain", Map.of("domain", domain)));
        }
        return files;
    }

    private String page(String template, Map<String, Object> values) {
        StringOutput out = new StringOutput();
        html.render("book/" + template + ".jte", values, out);
        return out.toString();
    }

    private String text(String template, Map<String, Object> values) {
        MarkdownOutput out = new MarkdownOutput();
        markdown.render("book/" + template + ".jte", values, out);
        return MarkdownLines.arranged(out.text());
    }

    /** Templates that the build has compiled already. */
    private static TemplateEngine engine(ContentType type, String templates) {
        return TemplateEngine.createPrecompiled(null, type, Site.class.getClassLoader(), templates);
    }

    private static String style() {
        try (InputStream css = Site.class.getResourceAsStream(STYLE)) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
