package amends.console.policies;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import amends.console.Desk;
import amends.console.RuleLinks;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What authors write is shown as text, and leads only to the web. */
class HostilePolicyTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>'</script>";

    @TempDir
    private Path rules;

    @Test
    void whatAuthorsWriteIsTextAndOnlyAddressesOfTheWebAreLinks() throws IOException {
        Files.createDirectories(rules.resolve("test"));
        Files.createDirectories(rules.resolve("messages"));
        Files.writeString(rules.resolve("messages/en.yaml"), "sorry: \"" + HOSTILE + "\"\n");
        Files.writeString(rules.resolve("test/policy.drl"), """
                package test;
                declare Late extends Incident
                end
                // HOSTILE
                rule "Say sorry"
                    @owner("HOSTILE")
                    @source("javascript:alert(1)")
                    @note("see https://example.org/law?a=1&b=2. HOSTILE")
                when
                    Late( acknowledged == false, cause != "HOSTILE" )
                then
                    recommend.acknowledge("sorry");
                end
                """.replace("HOSTILE", HOSTILE));
        try (Desk desk = Desk.open(rules)) {
            Page page = desk.desktop();
            page.navigate("/policies/test/policy.drl");

            assertThat(page.locator("article.rule .words")).containsText("javascript:alert(1)");
            assertThat(page.locator("article.rule dl.about a")).hasCount(0);
            assertThat(page.locator("article.rule")).containsText(HOSTILE);
            assertThat(page.locator("section.tested")).containsText("Cases");

            page.navigate("/policies?q=" + RuleLinks.encoded(HOSTILE));
            assertThat(page.locator("#q")).hasValue(HOSTILE);
            assertThat(page.locator("article.policy")).containsText(HOSTILE);
            assertThat(page.locator("main img")).hasCount(0);
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void addressesAreFoundInATextAndNothingElseIs() {
        assertThat(Linked.parts("Art. 7, https://example.org/x?a=1&b=(2). And http://b.example"))
                .containsExactly(
                        new Linked("Art. 7, ", null),
                        new Linked("https://example.org/x?a=1&b=(2", "https://example.org/x?a=1&b=(2"),
                        new Linked("). And ", null),
                        new Linked("http://b.example", "http://b.example"));
        for (String none : new String[] {
            "javascript:alert(1)", "data:text/html,x", "//example.org", "https://", "https://a@b.example", "HTTPS", ""
        }) {
            assertThat(Linked.parts(none)).allMatch(part -> part.href() == null);
        }
    }
}
