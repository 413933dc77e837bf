package amends;

import static org.assertj.core.api.Assertions.assertThat;

import amends.book.Vocabulary;
import amends.policy.PolicyProblem;
import amends.policy.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What stands on the pages of the book, whatever stands in the rules. */
class BookPagesTest {

    private static final String HOSTILE =
            "</q><script>alert(1)</script> <img src=x onerror=a> [x](javascript:y) ![i](j) | *b* _c_ `d` # e & &amp; \\\\ ~~f~~";

    private static Map<String, String> shipped;

    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern HREF = Pattern.compile(" href=\"([^\"]*)\"");
    private static final Pattern HEADING = Pattern.compile("<h([1-6])[ >]");

    @BeforeAll
    static void makeTheBookOfTheShippedRules() {
        shipped = PolicyBook.files(Path.of("rules"));
    }

    @Test
    void theVocabularyInTheDocumentationIsTheOneOfTheShippedRules() throws IOException {
        String generated = shipped.get("VOCABULARY.md");
        assertThat(Files.readString(Path.of("docs/VOCABULARY.md")))
                .withFailMessage("docs/VOCABULARY.md is not up to date. Make it anew, once the jar is built:\n"
                        + "java -jar target/amends.jar docs rules --output target/book"
                        + " && cp target/book/VOCABULARY.md docs/")
                .isEqualTo(generated);
    }

    @Test
    void theVocabularySaysSomethingOfEveryField() {
        Vocabulary vocabulary = PolicyBook.book(hostile(), List.of()).vocabulary();
        assertThat(vocabulary.facts())
                .flatExtracting(Vocabulary.FactEntry::fields)
                .allSatisfy(field -> assertThat(field.about()).isNotBlank());
    }

    @Test
    void whateverAuthorsWriteStaysTextInHtml() {
        Map<String, String> files = pages(hostile(), warnings());
        assertThat(files).hasSize(6);
        files.forEach((file, text) -> {
            if (file.endsWith(".html")) {
                assertThat(text).as(file).doesNotContain("<script", "<img", "onerror=a>");
                assertThat(text).as(file).doesNotContain("<link", "<iframe", "@import", "url(", "http:", "https:");
            }
        });
        assertThat(files.get("domains/hotel.html")).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void whateverAuthorsWriteStaysTextInMarkdown() {
        Map<String, String> files = pages(hostile(), warnings());
        Parser parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        files.forEach((file, text) -> {
            if (file.endsWith(".md")) {
                Node page = parser.parse(text);
                Set<String> strange = new HashSet<>();
                page.accept(new Strange(strange));
                assertThat(strange).as(file).isEmpty();
            }
        });
        String read = TextContentRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .render(parser.parse(files.get("domains/hotel.md")));
        assertThat(read).contains(HOSTILE + " label").contains(HOSTILE + " role");
    }

    @Test
    void openWarningsStandInTheirDomainAndOnTheStartPage() {
        Map<String, String> files = pages(hostile(), warnings());
        assertThat(files.get("domains/hotel.html")).contains("a gap").contains("hotel/late.drl:3:1 (gap)");
        assertThat(files.get("index.html"))
                .contains("unused role")
                .contains("<a href=\"domains/hotel.html#warnings\">Hotel: 1</a>")
                .doesNotContain("a gap");
        assertThat(files.get("index.md"))
                .contains("- **unused role** – roles.yaml:1:1 (unused-role)\n\n---\n\nMade from");
    }

    @Test
    void everyLinkLeadsSomewhereEveryPlaceIsThereOnceAndNoHeadingIsSkipped() {
        shipped.forEach((file, text) -> {
            if (!file.endsWith(".html")) {
                return;
            }
            List<String> ids = all(ID, text);
            assertThat(ids).as(file).doesNotHaveDuplicates();
            for (String href : all(HREF, text)) {
                int hash = href.indexOf('#');
                String path = hash < 0 ? href : href.substring(0, hash);
                String target = path.isEmpty()
                        ? file
                        : Path.of(file).resolveSibling(path).normalize().toString();
                assertThat(shipped).as("%s in %s", href, file).containsKey(target);
                if (hash >= 0) {
                    assertThat(all(ID, shipped.get(target)))
                            .as("%s in %s", href, file)
                            .contains(href.substring(hash + 1));
                }
            }
            int before = 6;
            for (String level : all(HEADING, text)) {
                int depth = Integer.parseInt(level);
                assertThat(depth).as("headings of " + file).isLessThanOrEqualTo(before + 1);
                before = depth;
            }
        });
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<PolicyProblem> warnings() {
        return List.of(
                PolicyProblem.warning("unused-role", Position.startOf("roles.yaml"), "unused role"),
                PolicyProblem.warning("gap", new Position("hotel/late.drl", 3, 1), "a gap")
                        .expecting(HOSTILE, HOSTILE));
    }

    private static Map<String, String> pages(RulesReading reading, List<PolicyProblem> warnings) {
        return PolicyBook.files(reading, warnings);
    }

    private static RulesReading hostile() {
        String text = HOSTILE.replace("\"", "'");
        return TestRules.folder()
                .with("hotel/late.drl", """
                        package hotel;
                        declare Late extends Incident
                            room : String = "%s"
                        end
                        rule "It is told"
                            @owner("%s")
                            @source("%s")
                            @note("%s")
                        when
                            Late( room == "%s" )
                        then
                            recommend.compensate("gift");
                            recommend.escalate("chef");
                            recommend.acknowledge("sorry");
                        end
                        """.formatted(text, text, text, text, text))
                .with(
                        "remedies.yaml",
                        "remedies:\n  gift: {label: {en: '" + text
                                + " label'}, cost: \"0.00\", value: \"1.00\", currency: EUR}\n")
                .with("roles.yaml", "chef: {label: {en: '" + text + " role'}}\n")
                .with("messages/en.yaml", "sorry: '" + text + "'\n")
                .read();
    }

    /** Collects what only the templates themselves may bring about. */
    private static final class Strange extends AbstractVisitor {
        private final Set<String> found;

        Strange(Set<String> found) {
            this.found = found;
        }

        @Override
        public void visit(HtmlBlock html) {
            found.add(html.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            found.add(html.getLiteral());
        }

        @Override
        public void visit(Image image) {
            found.add(image.getDestination());
        }

        @Override
        public void visit(Link link) {
            if (!link.getDestination().matches("(\\.\\./)?(domains/)?[A-Za-z]+\\.md")) {
                found.add(link.getDestination());
            }
        }
    }
}
