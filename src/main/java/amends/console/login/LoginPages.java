package amends.console.login;

import amends.access.KeysAtHand;
import amends.access.Recognised;
import amends.access.Sessions;
import amends.console.Form;
import amends.console.Pages;
import amends.console.Visit;
import amends.http.Route;
import amends.http.access.SessionCookie;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Signing in by showing a key, and signing out. */
public final class LoginPages {

    private static final String PATH = "/login";

    private final Pages pages;
    private final KeysAtHand keys;
    private final Sessions sessions;

    /**
     * @param keys tell whose a key is
     * @param sessions are begun and ended
     */
    public LoginPages(Pages pages, KeysAtHand keys, Sessions sessions) {
        this.pages = pages;
        this.keys = keys;
        this.sessions = sessions;
    }

    /** The ways to it. */
    public List<Route> routes() {
        return List.of(
                Route.get(PATH)
                        .open()
                        .page()
                        .named("login", "Where a key is shown")
                        .answeredWith(http -> ask(Visit.of(http))),
                Route.post(PATH)
                        .open()
                        .page()
                        .named("showKey", "Shows a key")
                        .takes(Form.MEDIA_TYPE)
                        .answeredWith(http -> take(Visit.of(http))),
                Route.post("/logout")
                        .byAnyKey()
                        .page()
                        .named("logout", "Ends the session")
                        .answeredWith(http -> leave(Visit.of(http))));
    }

    private Response ask(Visit visit) {
        return sessions.areNeeded() ? form(visit, 200, visit.query("to"), "") : Pages.goTo(visit, "/");
    }

    private Response take(Visit visit) {
        Form form = Form.read(visit.http());
        String to = form.text("to");
        if (!sessions.areNeeded()) {
            return Pages.goTo(visit, "/");
        }
        Recognised recognised = keys.recognise(form.text("key").strip());
        if (recognised instanceof Recognised.Known known) {
            String text = sessions.begin(known.caller().keyId());
            return Response.status(Response.Status.SEE_OTHER)
                    .header("Location", within(to))
                    .header("Set-Cookie", SessionCookie.kept(text, sessions.lifetime(), isSecure(visit)))
                    .build();
        }
        return form(visit, 422, to, ((Recognised.Refused) recognised).why());
    }

    private Response leave(Visit visit) {
        String text = SessionCookie.of(visit.http());
        if (text != null) {
            sessions.end(text);
        }
        return Response.fromResponse(Pages.goTo(visit, PATH))
                .header("Set-Cookie", SessionCookie.forgotten())
                .build();
    }

    private Response form(Visit visit, int status, String to, String why) {
        Response page = pages.page(
                visit, Pages.Page.of("Sign in", null), "console/login.jte", Map.of("to", within(to), "why", why));
        return Response.fromResponse(page).status(status).build();
    }

    /** A browser says in Origin how it came, also where a proxy before us speaks TLS. */
    private static boolean isSecure(Visit visit) {
        String origin = visit.http().getHeaderString("Origin");
        return visit.http().getSecurityContext().isSecure() || (origin != null && origin.startsWith("https://"));
    }

    /** Nobody is sent to another site: a path of this one, or the board. */
    private static String within(String to) {
        return to.startsWith("/") && !to.startsWith("//") && to.chars().allMatch(c -> c > ' ' && c <= '~' && c != '\\')
                ? to
                : "/";
    }
}
