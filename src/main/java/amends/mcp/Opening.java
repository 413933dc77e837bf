package amends.mcp;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.function.Consumer;

/**
 * An answer that begins a session. The session is noted before its id goes out: whoever has heard of it may use it at once,
 * and a client that is then told that there is no such session begins another one, or fails.
 */
final class Opening extends HttpServletResponseWrapper {

    private final Consumer<String> noted;

    /** @param noted is told the id of the session, before the client is */
    Opening(HttpServletResponse response, Consumer<String> noted) {
        super(response);
        this.noted = noted;
    }

    @Override
    public void setHeader(String name, String value) {
        if (name.equalsIgnoreCase("Mcp-Session-Id")) {
            noted.accept(value);
        }
        super.setHeader(name, value);
    }
}
