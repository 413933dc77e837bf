package amends.mcp;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** An answer of the SDK, but for its errors: those it writes with the stack trace of their cause. */
final class Guarded extends HttpServletResponseWrapper {

    private int failure;
    private String type;
    private String charset;

    Guarded(HttpServletResponse response) {
        super(response);
    }

    /** The status of the error that the SDK would have told, or 0. */
    int failure() {
        return failure;
    }

    @Override
    public void setStatus(int status) {
        if (status >= SC_BAD_REQUEST) {
            failure = status;
        } else {
            super.setStatus(status);
        }
    }

    @Override
    public void sendError(int status) {
        failure = status;
    }

    @Override
    public void sendError(int status, String message) {
        failure = status;
    }

    @Override
    public void setContentType(String stated) {
        type = stated;
    }

    @Override
    public void setCharacterEncoding(String stated) {
        charset = stated;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (failure != 0) {
            return new PrintWriter(Writer.nullWriter());
        }
        // Not sooner: a problem has another type.
        super.setContentType(type);
        super.setCharacterEncoding(charset);
        return super.getWriter();
    }
}
