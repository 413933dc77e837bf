package amends.http.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends people at a browser to where they can show a key; programs hear what they lack. */
final class SignIn {

    private static final String PATH = "/login";
    private static final int UNAUTHORIZED = 401;
    private static final int SEE_OTHER = 303;

    private SignIn() {}

    /** What a program is answered. */
    @FunctionalInterface
    interface Refusal {
        /** Answers it. */
        void send() throws IOException;
    }

    /**
     * Answers somebody who has no session.
     *
     * @throws IOException where the caller does not take it
     */
    static void ask(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(UNAUTHORIZED);
            response.setHeader("HX-Redirect", to(here(request.getHeader("HX-Current-URL"))));
        } else if (wantsPage(request)) {
            String query = request.getQueryString();
            response.setStatus(SEE_OTHER);
            response.setHeader("Location", to(request.getRequestURI() + (query == null ? "" : '?' + query)));
        } else {
            refusal.send();
        }
    }

    /** A browser that goes to a page asks for HTML; what is for programs alone has nothing to show to people. */
    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && accept != null
                && accept.contains("text/html")
                && !request.getRequestURI().startsWith("/v1/");
    }

    /** Where a page is, without the site. */
    private static String here(String page) {
        try {
            URI uri = URI.create(page == null ? "/" : page);
            return uri.getRawPath() + (uri.getRawQuery() == null ? "" : '?' + uri.getRawQuery());
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    private static String to(String page) {
        return PATH + (page.equals("/") ? "" : "?to=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
    }
}
