package amends.http.webhooks;

import amends.access.Role;
import amends.http.Faulty;
import amends.http.JsonBody;
import amends.http.Paging;
import amends.http.Problem;
import amends.http.ProblemException;
import amends.http.QueryFaults;
import amends.http.Route;
import amends.http.Wire;
import amends.outward.Deliveries;
import amends.outward.Delivery;
import amends.outward.Delivery.State;
import amends.outward.NoKeyException;
import amends.outward.NoSuchEndpointException;
import amends.outward.Subscribing;
import amends.outward.TooManyEndpointsException;
import amends.outward.Wish;
import amends.policy.DomainPolicy;
import amends.policy.Nearest;
import amends.policy.PolicySet;
import amends.wire.WebhookWriter;
import amends.wire.WishReader;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The endpoints of other programs as resources. */
public final class WebhooksResource {

    private static final String ID = "id";
    private static final String DELIVERY = "delivery";
    private static final String STATE = "state";
    private static final String PATH = "/v1/webhooks";
    private static final String ONE = PATH + "/{" + ID + "}";
    private static final String DELIVERIES = ONE + "/deliveries";

    private final Subscribing subscribing;
    private final Supplier<PolicySet> inForce;
    private final Function<String, Optional<String>> urlProblem;
    private final int maxRequestBytes;

    /**
     * @param subscribing makes and changes them
     * @param inForce the policies in force, by which kinds and domains are known
     * @param urlProblem says what is wrong with a URL, if anything
     * @param maxRequestBytes how large a body may be
     */
    public WebhooksResource(
            Subscribing subscribing,
            Supplier<PolicySet> inForce,
            Function<String, Optional<String>> urlProblem,
            int maxRequestBytes) {
        this.subscribing = subscribing;
        this.inForce = inForce;
        this.urlProblem = urlProblem;
        this.maxRequestBytes = maxRequestBytes;
    }

    /** The ways to them. */
    public List<Route> routes() {
        return List.of(
                Route.get(PATH)
                        .by(Role.ADMIN, Role.AUDITOR)
                        .named("listWebhooks", "Lists the webhooks")
                        .told(Wire.answers("WebhookList"))
                        .givesJson()
                        .answeredWith(http -> ok(WebhookWriter.endpoints(subscribing.all()))),
                Route.post(PATH)
                        .by(Role.ADMIN)
                        .named("makeWebhook", "Makes a webhook, and shows its secret this once")
                        .told(Wire.body("WebhookRequest")
                                .answer(201, "MadeWebhook", "It was made")
                                .fails(409))
                        .json()
                        .answeredWith(told(this::make)),
                Route.get(ONE)
                        .by(Role.ADMIN, Role.AUDITOR)
                        .named("getWebhook", "Shows a webhook")
                        .told(Wire.answers("Webhook"))
                        .givesJson()
                        .answeredWith(told(http -> ok(WebhookWriter.endpoint(subscribing.find(path(http, ID)), null)))),
                Route.put(ONE)
                        .by(Role.ADMIN)
                        .named("changeWebhook", "Puts what a webhook wants to be told in the place of what it wanted")
                        .told(Wire.body("WebhookRequest").answer(200, "Webhook", "It was changed"))
                        .json()
                        .answeredWith(told(http ->
                                ok(WebhookWriter.endpoint(subscribing.change(path(http, ID), wish(http)), null)))),
                Route.delete(ONE)
                        .by(Role.ADMIN)
                        .named("deleteWebhook", "Removes a webhook and what waits for it")
                        .told(Wire.UNTOLD.answer(204, null, "It is removed"))
                        .answeredWith(told(http -> {
                            subscribing.remove(path(http, ID));
                            return Response.noContent().build();
                        })),
                Route.post(ONE + "/secret")
                        .by(Role.ADMIN)
                        .named("rollWebhookSecret", "Gives a webhook another secret, and shows it this once")
                        .told(Wire.answers("MadeWebhook"))
                        .givesJson()
                        .answeredWith(told(http -> made(Response.ok(), subscribing.roll(path(http, ID))))),
                Route.post(ONE + "/test")
                        .by(Role.ADMIN)
                        .named("testWebhook", "Sends a webhook something that means nothing")
                        .told(Wire.UNTOLD.answer(202, "Delivery", "It will be sent"))
                        .givesJson()
                        .answeredWith(told(http -> accepted(WebhookWriter.delivery(subscribing.test(path(http, ID)))))),
                Route.get(DELIVERIES)
                        .by(Role.ADMIN, Role.AUDITOR)
                        .named("listDeliveries", "Lists what a webhook was and is to be sent, the newest first")
                        .told(Wire.answers("DeliveryPage")
                                .paged()
                                .query(STATE, "DeliveryState", "only those in this state"))
                        .givesJson()
                        .answeredWith(told(this::deliveries)),
                Route.post(DELIVERIES + "/{" + DELIVERY + "}/resend")
                        .by(Role.ADMIN)
                        .named("resendDelivery", "Sends something again, from the first try on")
                        .told(Wire.UNTOLD.answer(202, null, "It will be sent again"))
                        .givesJson()
                        .answeredWith(told(this::resend)));
    }

    private Response make(ContainerRequestContext http) {
        return made(Response.status(Response.Status.CREATED), subscribing.make(wish(http)));
    }

    private Wish wish(ContainerRequestContext http) {
        PolicySet policies = inForce.get();
        byte[] body = JsonBody.read(http, maxRequestBytes);
        return Faulty.request(() -> WishReader.read(
                body,
                policies.kindNames(),
                policies.domains().stream().map(DomainPolicy::name).toList(),
                urlProblem));
    }

    private Response deliveries(ContainerRequestContext http) {
        Paging paging = Paging.of(http, List.of(STATE));
        State state = state(http.getUriInfo().getQueryParameters().getFirst(STATE));
        Deliveries.Place after = paging.after() == null
                ? null
                : new Deliveries.Place(paging.after().at(), paging.after().id());
        List<Delivery> found = subscribing.deliveries(path(http, ID), state, after, paging.most() + 1);
        Paging.Page<Delivery> page = paging.page(found, one -> Paging.cursor(one.at(), one.id()));
        return ok(WebhookWriter.deliveries(page.shown(), page.next()));
    }

    private static State state(String text) {
        if (text == null) {
            return null;
        }
        List<String> names = Arrays.stream(State.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!names.contains(text)) {
            throw QueryFaults.of(new Problem.Fault(
                    "/" + STATE,
                    "is not a known value",
                    "one of " + String.join(", ", names),
                    null,
                    Nearest.to(text, names),
                    null,
                    null,
                    null,
                    null));
        }
        return State.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private Response resend(ContainerRequestContext http) {
        subscribing.again(path(http, ID), path(http, DELIVERY));
        return Response.accepted().build();
    }

    /** A problem where it is not there, or there are too many. */
    private static Function<ContainerRequestContext, Response> told(
            Function<ContainerRequestContext, Response> answer) {
        return http -> {
            try {
                return answer.apply(http);
            } catch (NoSuchEndpointException e) {
                throw new ProblemException(Problem.of(404, e.getMessage()));
            } catch (TooManyEndpointsException e) {
                throw new ProblemException(Problem.of(409, e.getMessage()));
            } catch (NoKeyException e) {
                throw new ProblemException(Problem.of(503, "webhooks cannot be signed: " + e.getMessage()));
            }
        };
    }

    private static Response made(Response.ResponseBuilder response, Subscribing.Made made) {
        return response.entity(WebhookWriter.endpoint(made.endpoint(), made.secret()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Response ok(byte[] json) {
        return Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static Response accepted(byte[] json) {
        return Response.accepted(json).type(MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static String path(ContainerRequestContext http, String name) {
        return http.getUriInfo().getPathParameters().getFirst(name);
    }
}
