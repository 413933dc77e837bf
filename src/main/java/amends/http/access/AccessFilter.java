package amends.http.access;

import amends.access.Caller;
import amends.access.Recognised;
import amends.access.Sessions;
import amends.http.Problem;
import amends.http.ServletProblems;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out who makes a request, before anything else is done, and lets nobody in who has no key where one is needed: also
 * not to paths at which there is nothing. Challenges are those of RFC 6750.
 */
public final class AccessFilter implements Filter {

    private static final int UNAUTHORIZED = 401;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]+=*) *");

    private final Gate gate;
    private final Predicate<HttpServletRequest> isOpen;

    /** @param isOpen whether a request takes a way that is open to everybody */
    public AccessFilter(Gate gate, Predicate<HttpServletRequest> isOpen) {
        this.gate = gate;
        this.isOpen = isOpen;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        boolean needsKey = gate.needsKey();
        boolean open = isOpen.test(http);
        if (open && SAFE.contains(http.getMethod())) {
            enter(Caller.nobody(), request, response, chain);
            return;
        }
        Problem objection = gate.surroundings().objection(http, !needsKey);
        if (objection != null) {
            ServletProblems.send(objection, http, answer);
        } else if (open) {
            enter(Caller.nobody(), request, response, chain);
        } else if (needsKey) {
            authenticate(http, answer, chain);
        } else {
            enter(Caller.local(), request, response, chain);
        }
    }

    private void authenticate(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        List<String> headers = Collections.list(request.getHeaders("Authorization"));
        if (headers.isEmpty()) {
            bySession(request, response, chain);
            return;
        }
        Matcher bearer = BEARER.matcher(headers.get(0));
        if (headers.size() > 1 || !bearer.matches()) {
            refuse("the header Authorization must stand once, and be Bearer and a key", "", request, response);
            return;
        }
        Recognised recognised = gate.keys().recognise(bearer.group(1));
        if (recognised instanceof Recognised.Known known) {
            enter(known.caller(), request, response, chain);
        } else if (recognised instanceof Recognised.Refused refused) {
            refuse(
                    refused.why(),
                    ", error=\"invalid_token\", error_description=\"" + refused.why() + '"',
                    request,
                    response);
        }
    }

    /** Somebody at a browser, who showed a key before. */
    private void bySession(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String text = SessionCookie.of(request);
        Caller caller;
        try {
            caller = text == null ? null : gate.sessions().find(text).orElse(null);
        } catch (RuntimeException e) {
            ServletProblems.send(Problem.of(e), request, response);
            return;
        }
        if (caller == null) {
            SignIn.ask(
                    request,
                    response,
                    () -> refuse(
                            "the request needs a key, in the header Authorization: Bearer amends_…",
                            "",
                            request,
                            response));
        } else if (SAFE.contains(request.getMethod())
                || Sessions.isPageToken(request.getHeader(SessionCookie.PAGE_TOKEN), text)) {
            Callers.setSession(request, text, Sessions.pageToken(text));
            enter(caller, request, response, chain);
        } else {
            ServletProblems.send(
                    Problem.of(
                            403,
                            "the page did not send the token of its session, in the header " + SessionCookie.PAGE_TOKEN
                                    + "; nothing was done: load the page again, and do it once more"),
                    request,
                    response);
        }
    }

    private static void refuse(String why, String more, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer realm=\"amends\"" + more);
        ServletProblems.send(Problem.of(UNAUTHORIZED, why), request, response);
    }

    private static void enter(Caller caller, ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Callers.set(request, caller);
        chain.doFilter(request, response);
    }
}
