package amends.console.incident;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import amends.access.Role;
import amends.console.Desk;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one asks for and another approves, each with a key, in a real browser. */
class ApprovalsTest {

    @RegisterExtension
    private final Desk desk = Desk.onTheShippedRules();

    private String key(String admin, String name, Role... roles) throws Exception {
        StringBuilder list = new StringBuilder();
        for (Role role : roles) {
            list.append(list.isEmpty() ? "" : ",")
                    .append('"')
                    .append(role.name().toLowerCase(Locale.ROOT))
                    .append('"');
        }
        String body = "{\"name\": \"" + name + "\", \"roles\": [" + list + "]}";
        String[] headers = admin == null ? new String[0] : new String[] {"Authorization", "Bearer " + admin};
        return desk.service().post("/v1/keys", body, headers).json().path("key").asText();
    }

    private Page signedIn(String key, String path) {
        Page page = desk.desktop();
        page.navigate(path);
        page.getByLabel("Your key").fill(key);
        page.locator("main button").click();
        assertThat(page.locator(".who .name")).isVisible();
        return page;
    }

    private static Locator menuEntry(Page page) {
        return page.locator("#menu a[href='/approvals']");
    }

    @Test
    void theMenuSaysHowManyWaitForWhoeverReadsItAndTheBoardKeepsItTrue() throws Exception {
        String admin = key(null, "The office", Role.ADMIN);
        String till = key(admin, "Till 1", Role.AGENT, Role.APPROVER);
        String manager = key(admin, "The manager", Role.APPROVER);
        String agentsOnly = key(admin, "Till 2", Role.AGENT);
        desk.service().at("19:55");
        desk.service()
                .post(
                        "/v1/incidents",
                        "{\"incident\":{\"kind\":\"restaurant.LateMeal\",\"id\":\"T12\",\"dueAt\":"
                                + "\"2026-11-22T19:10:00Z\",\"course\":\"main\",\"orderValue\":\"140.00\","
                                + "\"currency\":\"USD\"},\"customer\":{\"id\":\"c-17\"}}",
                        "Authorization",
                        "Bearer " + till);
        Page approver = signedIn(manager, "/");
        assertThat(menuEntry(approver)).hasAccessibleName("Approvals");
        Page agent = signedIn(till, "/");
        agent.locator("[data-do=reserve]").first().click();
        assertThat(agent.locator(".toast")).containsText("Asked for approval");

        assertThat(menuEntry(approver)).hasAccessibleName("Approvals, 1 waiting");
        Desk.isAccessible(approver);
        Page phone = desk.phone();
        phone.context().addCookies(approver.context().cookies());
        phone.navigate("/reports");
        assertThat(phone.locator(".menu-button")).hasAccessibleName("Menu, 1 waiting for approval");
        Desk.isAccessible(phone);
        Desk.fits(phone);
        agent.navigate("/policies");
        // Nobody approves what they asked for themselves.
        assertThat(menuEntry(agent)).hasAccessibleName("Approvals");
        assertThat(menuEntry(signedIn(agentsOnly, "/"))).hasCount(0);

        Page deciding = approver.context().newPage();
        deciding.navigate("/approvals");
        assertThat(menuEntry(deciding)).hasAccessibleName("Approvals, 1 waiting");
        deciding.locator("button[id^=no-waiting]").click();
        assertThat(deciding.locator("main")).containsText("Nothing waits for an approval");
        assertThat(menuEntry(deciding)).hasAccessibleName("Approvals");
        assertThat(menuEntry(approver)).hasAccessibleName("Approvals");
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void whatCostsMuchIsApprovedWithAnotherKeyAndGivenThen() throws Exception {
        String admin = key(null, "The office", Role.ADMIN);
        String till = key(admin, "Till 1", Role.AGENT, Role.APPROVER);
        String manager = key(admin, "The manager", Role.APPROVER);
        desk.service().at("19:55");
        desk.service()
                .post(
                        "/v1/incidents",
                        "{\"incident\":{\"kind\":\"restaurant.LateMeal\",\"id\":\"T12\",\"dueAt\":"
                                + "\"2026-11-22T19:10:00Z\",\"course\":\"main\",\"orderValue\":\"140.00\","
                                + "\"currency\":\"USD\"},\"customer\":{\"id\":\"c-17\"}}",
                        "Authorization",
                        "Bearer " + till);
        Page agent = signedIn(till, "/incidents/T12");
        Locator refund =
                agent.locator("article.card").filter(new Locator.FilterOptions().setHasText("omething off the bill"));
        refund.getByText("Ask for approval").click();
        assertThat(refund).containsText("waits for somebody else");

        agent.locator("button[id^=yes-waiting]").click();
        assertThat(agent.locator(".toast.bad")).containsText("somebody with another has to approve it");
        assertThat(desk.complaints()).isNotEmpty().allMatch(complaint -> complaint.contains("409"));

        Page approver = signedIn(manager, "/approvals");
        assertThat(approver.locator(".waiting li")).containsText("Till 1 asked for it");
        assertThat(approver.locator(".waiting li")).containsText("14.00 USD");
        assertThat(approver.locator("#menu")).not().containsText("New incident");
        Desk.isAccessible(approver);
        Desk.fits(approver);
        Desk.picture(approver, "approvals-desktop");
        approver.locator("button[id^=yes-waiting]").click();
        assertThat(approver.locator("main")).containsText("Nothing waits for an approval");

        agent.reload();
        assertThat(agent.locator(".waiting")).containsText("The manager approved it");
        refund.locator("button.main").click();
        assertThat(agent.locator(".columns table")).containsText("approved by The manager");
    }
}
