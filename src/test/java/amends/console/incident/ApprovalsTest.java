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
