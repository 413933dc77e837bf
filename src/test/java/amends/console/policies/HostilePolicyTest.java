package amends.console.policies;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import amends.console.Desk;
import amends.console.RuleLinks;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What authors write is shown as text, and leads only to the web. */
class HostilePolicyTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>'</script>";

    @TempDir
    private Path rules;

    @RegisterExtension
    private final Desk desk = Desk.on(this::hostile);

    private Path hostile() throws IOException {
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
        return rules;
    }

    @Test
    void whatAuthorsWriteIsTextAndOnlyAddressesOfTheWebAreLinks() {
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
    }
}
