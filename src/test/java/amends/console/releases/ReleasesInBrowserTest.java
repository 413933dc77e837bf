package amends.console.releases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.console.Desk;
import amends.http.incidents.Service;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The whole life of a release, by people at browsers. */
@Timeout(300)
class ReleasesInBrowserTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'</script>";

    @TempDir
    private Path folder;

    @RegisterExtension
    private final Desk desk = Desk.of(() -> Service.on(
            rules(20, "An appetizer").in(folder), settings -> settings.requiring(false, true), (reading, before) -> {
                TestRules read = TestRules.folder();
                reading.content().files().forEach(read::with);
                return read.interpret();
            }));

    private static TestRules rules(int minutes, String label) {
        return TestRules.rules(TestRules.rule(
                                "Appetizer",
                                "Late( delayMinutes > " + minutes + " )",
                                "recommend.compensate(\"appetizer\");")
                        + TestRules.rule("Sorry", "Late( delayMinutes >= 5 )", "recommend.acknowledge(\"sorry\");"))
                .with(
                        "remedies.yaml",
                        "remedies:\n  appetizer: {label: {en: '" + label.replace("'", "''")
                                + "'}, cost: \"4.20\", value: \"12.00\", currency: USD}\n")
                .with(
                        "messages/en.yaml",
                        "sorry: \"We are sorry.\"\nremedy.appetizer: \"Please have an appetizer.\"\n");
    }

    private String key(String admin, String name, String roles) throws Exception {
        String[] headers = admin == null ? new String[0] : new String[] {"Authorization", "Bearer " + admin};
        return desk.service()
                .post("/v1/keys", "{\"name\": \"" + name + "\", \"roles\": [" + roles + "]}", headers)
                .json()
                .get("key")
                .textValue();
    }

    private Page signedIn(String key, boolean phone) {
        Page page = phone ? desk.phone() : desk.desktop();
        page.navigate("/login?to=%2Freleases");
        page.getByLabel("Your key").fill(key);
        page.locator("main button").click();
        assertThat(page.locator("h1")).hasText("Releases");
        return page;
    }

    private static void decide(Page page, String button) {
        page.locator("main [data-opens]", new Page.LocatorOptions().setHasText(button))
                .click();
        page.locator("dialog[open] input[name=why]").fill(HOSTILE);
        page.locator("dialog[open] button[type=submit]").click();
    }

    @Test
    void aDraftIsApprovedBySomebodyElseServesAndIsTakenBack() throws Exception {
        String admin = key(null, "The office", "\"admin\"");
        String maria = key(admin, "Maria", "\"author\", \"approver\"");
        String omar = key(admin, "Omar", "\"approver\"");
        ObjectNode body = new JsonMapper().createObjectNode();
        rules(15, HOSTILE).texts().forEach(body.putObject("files")::put);
        Service.Answer draft = desk.service()
                .post("/v1/releases", body.put("why", HOSTILE).toString(), "Authorization", "Bearer " + maria);
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        String hash = Shown.hash(draft.json().get("release").textValue());

        Page author = signedIn(maria, false);
        String old = author.locator(".serves .hash").textContent();
        assertThat(author.locator("table").first()).containsText("it waits for approval by somebody other than Maria");
        Desk.isAccessible(author);
        Desk.fits(author);
        Desk.picture(author, "releases-desktop");
        author.locator("table a.hash").first().click();
        assertThat(author.locator("h1")).containsText(hash);
        assertThat(author.locator(".change .before")).containsText("20 minutes");
        assertThat(author.locator(".change .after")).containsText("15 minutes");
        assertThat(author.locator(".diff")).containsText("<img src=x onerror=alert(1)>");
        Desk.isAccessible(author);
        Desk.fits(author);
        Desk.picture(author, "release-desktop");
        assertThat(desk.complaints()).isEmpty();
        assertThat(author.locator(".panel")).containsText("It was brought by Maria, who cannot approve it.");
        assertThat(author.locator("[data-opens=approve-dialog]")).hasCount(0);
        decide(author, "Activate");
        assertThat(author.locator(".toast.bad").last()).containsText("does not serve: it waits for approval");
        // The browser tells that requests were refused.
        assertThat(desk.complaints()).allMatch(one -> one.contains("409"));

        Page approver = signedIn(omar, true);
        Desk.fits(approver);
        Desk.isAccessible(approver);
        Desk.picture(approver, "releases-phone");
        approver.navigate("/releases/" + hash);
        assertThat(approver.locator("main [data-opens]")).hasCount(1);
        decide(approver, "Approve");
        assertThat(approver.locator(".facts")).containsText("Omar");
        assertThat(approver.locator(".facts")).containsText("It may serve.");
        Desk.fits(approver);

        author.navigate("/releases/" + hash);
        decide(author, "Activate");
        assertThat(author.locator(".facts")).containsText("It serves.");
        assertThat(desk.service()
                        .get("/v1/releases/current", "Authorization", "Bearer " + omar)
                        .text())
                .contains(hash);
        author.navigate("/releases");
        assertThat(author.locator(".serves .hash")).hasText(hash);
        assertThat(author.locator(".serves")).containsText("pinned by Maria");
        assertThat(author.locator(".history li").first()).containsText("Activated by Maria");
        assertThat(author.locator(".history q").first()).hasText(HOSTILE);

        decide(author, "Roll back");
        assertThat(author.locator(".serves .hash")).hasText(old);
        assertThat(author.locator(".history li").first()).containsText("Rolled back by Maria");
        decide(author, "Unpin");
        assertThat(author.locator(".history li").first()).containsText("the rules folder is followed again");
        assertThat(author.locator("[data-opens=unpin-dialog]")).hasCount(0);
        assertThat(author.locator("main img")).hasCount(0);
    }

    private static Page editor(Page page, String address) {
        page.navigate(address);
        assertThat(page.locator(".editor-page")).hasAttribute("data-ready", "true");
        return page;
    }

    /** Writes another text into the editor and saves it; returns how the draft is called. */
    private static String saved(Page page, String there, String with, String why) {
        String text = page.locator("#source").inputValue().replace(there, with);
        page.locator("#editor .cm-content").focus();
        page.keyboard().press("Control+a");
        page.keyboard().insertText(text);
        page.locator("#save input[name=why]").fill(why);
        page.locator("#save button").click();
        assertThat(page.locator("h1")).containsText("Release ");
        return page.locator("h1 .hash").textContent();
    }

    /** Decides with another reason than the one that stands there, or with that where there is none. */
    private static void step(Page page, String button, String says, String why) {
        page.locator("main [data-opens]", new Page.LocatorOptions().setHasText(Pattern.compile("^" + button + "$")))
                .click();
        assertThat(page.locator("dialog[open]")).containsText(says);
        if (why != null) {
            page.locator("dialog[open] input[name=why]").fill(why);
        }
        page.locator("dialog[open] button[type=submit]").click();
    }

    @Test
    void aDraftIsSavedProposedReadApprovedActivatedAndTakenBackByThreePeople() throws Exception {
        String admin = key(null, "The office", "\"admin\"");
        String maria = key(admin, "Maria", "\"author\", \"approver\"");
        String omar = key(admin, "Omar", "\"approver\"");
        String ines = key(admin, "Ines", "\"author\"");

        Page author = signedIn(maria, false);
        String old = author.locator(".serves .hash").textContent();
        String draft = saved(editor(author, "/editor/test/policy.drl"), "> 20", "> 15", "Guests leave after 15");
        assertThat(author.locator(".next")).containsText("Next, propose it");
        Desk.isAccessible(author);
        Desk.picture(author, "release-saved-desktop");
        step(author, "Propose", "Nothing serves by this alone", null);
        assertThat(author.locator(".facts")).containsText("Proposed by");
        assertThat(author.locator(".facts q")).hasText("Guests leave after 15");
        assertThat(author.locator(".next")).containsText("waits for an approver");
        assertThat(author.locator("[data-opens=propose-dialog]")).hasCount(0);
        assertThat(author.locator("[data-opens=approve-dialog]")).hasCount(0);
        author.navigate("/releases");
        assertThat(author.locator(".waiting")).containsText("other than Maria");
        assertThat(author.locator(".waiting.mine")).hasCount(0);

        Page approver = signedIn(omar, true);
        assertThat(approver.locator("main h2").first()).hasText("Proposed");
        assertThat(approver.locator(".waiting.mine")).containsText("waits for your approval");
        assertThat(approver.locator(".waiting")).containsText("Guests leave after 15");
        assertThat(approver.locator(".waiting del")).containsText("20 minutes");
        assertThat(approver.locator(".waiting ins")).containsText("15 minutes");
        assertThat(approver.locator(".waiting")).containsText("Cases: no cases.");
        Desk.fits(approver);
        Desk.isAccessible(approver);
        Desk.picture(approver, "releases-proposed-phone");
        approver.getByText("Read it and decide").click();
        assertThat(approver.locator(".change .after")).containsText("15 minutes");
        assertThat(approver.locator("main [data-opens]")).hasCount(1);
        Desk.fits(approver);
        Desk.isAccessible(approver);
        step(approver, "Approve", "It does not serve by that alone", HOSTILE);
        assertThat(approver.locator(".facts")).containsText("Omar");
        assertThat(approver.locator("main")).containsText("It has your approval.");

        Page other = signedIn(ines, false);
        assertThat(other.locator(".waiting")).containsText("may serve");
        other.getByText("Read it").click();
        step(other, "Activate", "It serves at once", "Omar agrees");
        assertThat(other.locator(".facts")).containsText("It serves.");
        assertThat(other.locator(".history li")).hasCount(2);
        assertThat(other.locator(".history li").last()).containsText("It came to serve, decided by Ines");
        other.navigate("/releases");
        assertThat(other.locator(".serves .hash")).hasText(draft);
        assertThat(other.locator(".waiting")).hasCount(0);
        step(other, "Roll back", old, null);
        assertThat(other.locator(".serves .hash")).hasText(old);
    }

    @Test
    void anEditOfAProposedDraftIsProposedAnewAndTheOneBeforeIsWithdrawn() throws Exception {
        String admin = key(null, "The office", "\"admin\"");
        String maria = key(admin, "Maria", "\"author\"");
        String omar = key(admin, "Omar", "\"approver\"");
        Page author = signedIn(maria, true);
        String first = saved(editor(author, "/editor/test/policy.drl"), "> 20", "> 15", "Earlier");
        step(author, "Propose", "Approvers are shown it first", HOSTILE);
        assertThat(author.locator(".facts q")).hasText(HOSTILE);

        editor(author, "/editor/test/policy.drl?release=" + first);
        assertThat(author.locator(".proposed")).containsText("This draft is proposed, by Maria.");
        Desk.isAccessible(author);
        String second = saved(author, "> 15", "> 12", "Earlier still");
        assertThat(second).isNotEqualTo(first);
        assertThat(author.locator(".edited")).containsText("which Maria proposed and which stays proposed");
        Desk.fits(author);
        Desk.isAccessible(author);
        Desk.picture(author, "release-edited-phone");
        step(author, "Propose", "Approvers are shown it first", null);
        assertThat(author.locator(".facts q")).hasText("Earlier still");
        assertThat(author.locator(".edited")).hasCount(0);

        Page approver = signedIn(omar, false);
        assertThat(approver.locator(".waiting.mine")).hasCount(2);
        assertThat(approver.locator(".waiting .hash").first()).hasText(first);
        Desk.isAccessible(approver);
        Desk.picture(approver, "releases-proposed-desktop");
        author.navigate("/releases/" + first);
        step(author, "Withdraw", "It stays as a draft", "The other is better");
        assertThat(author.locator(".history li").last()).containsText("Withdrawn by Maria");
        assertThat(author.locator("[data-opens=propose-dialog]")).isVisible();

        approver.reload();
        assertThat(approver.locator(".waiting")).hasCount(1);
        assertThat(approver.locator(".waiting .hash")).hasText(second);
        assertThat(approver.locator("main img")).hasCount(0);
    }
}
