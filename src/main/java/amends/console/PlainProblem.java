package amends.console;

import amends.http.Problem;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A problem in words for people, who have heard of no HTTP.
 *
 * @param title the heading of its page
 * @param detail what went wrong this time
 */
record PlainProblem(String title, String detail) {

    /** The words for a problem. One of a type of its own has its own title, which says more. */
    static PlainProblem of(JsonNode told) {
        int status = told.path("status").asInt();
        String detail = told.path("detail").asText();
        String title = told.path("type").asText(Problem.BLANK).equals(Problem.BLANK)
                ? title(status, told.path("title").asText())
                : told.path("title").asText();
        return new PlainProblem(title, Problem.saysNoMore(status, detail) ? detail(status, detail) : detail);
    }

    private static String title(int status, String title) {
        return switch (status) {
            case 400 -> "This could not be understood";
            case 401 -> "You are not signed in";
            case 403 -> "You may not do this";
            case 404 -> "There is nothing here";
            case 405, 415 -> "This page does not take that";
            case 408 -> "It took too long";
            case 409 -> "It cannot be done now";
            case 410 -> "It is gone";
            case 413 -> "That is too large";
            case 414, 431 -> "The address is too long";
            case 421 -> "This is another service";
            case 422 -> "Something in it is wrong";
            case 429, 503 -> "There is too much to do";
            case 500 -> "Something failed here";
            default -> title;
        };
    }

    /** Where the problem says nothing beyond its status, it says it to programs. */
    private static String detail(int status, String detail) {
        return switch (status) {
            case 404 -> "there is no page at this address";
            case 405 -> "what was asked for cannot be done at this address; nothing was done";
            case 414, 431 -> "the address, or what the browser sent along with it, is too long";
            default -> detail;
        };
    }
}
