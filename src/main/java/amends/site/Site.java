package amends.site;

import amends.book.Book;
import amends.book.DomainChapter;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A book as files: pages of HTML, each complete in itself, and the same in Markdown. */
public final class Site {

    private static final String STYLE = "book.css";

    private final Templates html = Templates.html();
    private final TemplateEngine markdown = Templates.engine(ContentType.Plain, "templates.markdown");
    private final String style = Templates.text(STYLE);

    /**
     * Renders a book; the same book makes the same files.
     *
     * @return the texts by the paths of the files, with forward slashes
     */
    public SortedMap<String, String> files(Book book) {
        SortedMap<String, String> files = markdown(book);
        files.put("index.html", page("index", Map.of("book", book, "style", style)));
        files.put("vocabulary.html", page("vocabulary", Map.of("vocabulary", book.vocabulary(), "style", style)));
        for (DomainChapter domain : book.domains()) {
            files.put(Links.page(domain), page("domain", Map.of("domain", domain, "style", style)));
        }
        return files;
    }

    /**
     * Renders a book in Markdown alone.
     *
     * @return the texts by the paths of the files, with forward slashes
     */
    public SortedMap<String, String> markdown(Book book) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("index.md", text("index", Map.of("book", book)));
        files.put("VOCABULARY.md", text("vocabulary", Map.of("vocabulary", book.vocabulary())));
        for (DomainChapter domain : book.domains()) {
            files.put(Links.markdown(domain), text("domain", Map.of("domain", domain)));
        }
        return files;
    }

    private String page(String template, Map<String, Object> values) {
        return html.render("book/" + template + ".jte", values);
    }

    private String text(String template, Map<String, Object> values) {
        MarkdownOutput out = new MarkdownOutput();
        markdown.render("book/" + template + ".jte", values, out);
        return MarkdownLines.arranged(out.text());
    }
}
