package amends.http;

import static org.assertj.core.api.Assertions.assertThat;

import amends.access.Caller;
import amends.access.Role;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouteTest {

    private static Caller with(Role role) {
        return new Caller("k", "somebody", Set.of(role));
    }

    @Test
    void onlyWhoHasOneOfTheRolesMay() {
        Route route = Route.get("/v1/ledger")
                .by(Role.AUDITOR, Role.APPROVER)
                .answeredWith(http -> Response.ok().build());

        assertThat(route.isFor(with(Role.AUDITOR))).isTrue();
        assertThat(route.isFor(with(Role.APPROVER))).isTrue();
        assertThat(route.isFor(with(Role.AGENT))).isFalse();
        assertThat(route.isFor(with(Role.AUTHOR))).isFalse();
    }

    @Test
    void theAdminAndWhoIsOnThisMachineMayDoEverything() {
        for (Role role : Role.values()) {
            Route route = Route.get("/v1/ledger")
                    .by(role)
                    .answeredWith(http -> Response.ok().build());

            assertThat(route.isFor(with(Role.ADMIN))).isTrue();
            assertThat(route.isFor(Caller.local())).isTrue();
        }
    }

    @Test
    void anyKeyMeansAnyRoleAndOpenMeansAnybody() {
        Route anyKey = Route.get("/openapi.json")
                .byAnyKey()
                .answeredWith(http -> Response.ok().build());
        Route open = Route.get("/health/live")
                .open()
                .answeredWith(http -> Response.ok().build());
        Caller nobody = new Caller(null, null, Set.of());

        for (Role role : Role.values()) {
            assertThat(anyKey.isFor(with(role))).isTrue();
        }
        assertThat(anyKey.isFor(nobody)).isFalse();
        assertThat(open.isFor(nobody)).isTrue();
    }
}
