package amends.http;

import org.eclipse.jetty.http.HttpStatus;

/** HTTP statuses in words. */
final class Statuses {

    private Statuses() {}

    /** The name of a status in RFC 9110. */
    static String title(int status) {
        return switch (status) {
            case 413 -> "Content Too Large";
            case 422 -> "Unprocessable Content";
            default -> HttpStatus.getMessage(status);
        };
    }

    /** What a caller can make of a status of which nothing more is known. */
    static String detail(int status) {
        return switch (status) {
            case 400 -> "the request is not HTTP as RFC 9110 and 9112 have it";
            case 404 -> "there is nothing at this path; POST /v1/evaluations says what to do about an incident";
            case 405 -> "the method is not allowed here";
            case 406 -> "the Accept header rules out every form in which this is answered, such as application/json";
            case 408 -> "the request did not come in time";
            case 413 -> "the body is too large";
            case 414 -> "the URI is too long";
            case 415 -> "the body is of a media type that is not taken here";
            case 431 -> "the header fields are too large";
            case 503 -> "the service is starting or stopping";
            default -> title(status);
        };
    }
}
