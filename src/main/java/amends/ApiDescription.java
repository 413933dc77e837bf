package amends;

import amends.http.HttpEdge;
import amends.http.Route;
import amends.http.openapi.DescriptionResource;
import amends.policy.PolicySet;
import amends.site.api.ApiPage;
import java.util.List;
import java.util.function.Supplier;

/** The wiring of the description of the HTTP endpoints. */
final class ApiDescription {

    private ApiDescription() {}

    /** Serves it; what is served later is described as well. */
    static void serve(HttpEdge edge, Supplier<PolicySet> policies) {
        new DescriptionResource(() -> forPrograms(edge), policies, document -> {
                    ApiPage page = ApiPage.of(document);
                    return new DescriptionResource.Page(page.html(), page.securityPolicy());
                })
                .routes()
                .forEach(edge::route);
    }

    /** What programs may ask for. */
    static List<Route> forPrograms(HttpEdge edge) {
        return edge.routes().stream().filter(route -> !route.isPage()).toList();
    }
}
