package amends.http;

import io.dropwizard.servlets.tasks.Task;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/**
 * The daily digest on request: {@code POST /tasks/digest} on the admin port prints it, {@code POST /tasks/digest?send=true}
 * sends it now.
 */
public final class DigestTask extends Task {

    private final Digests digests;

    /** What there is to print and to send. */
    public interface Digests {

        /** All of them as text. */
        String print();

        /** Sends all of them, and says in a line each what became of it. */
        String send();
    }

    /** @param digests what there is to print and to send */
    public DigestTask(Digests digests) {
        super("digest", "text/plain;charset=UTF-8");
        this.digests = digests;
    }

    @Override
    public void execute(Map<String, List<String>> parameters, PrintWriter output) {
        boolean send = parameters.getOrDefault("send", List.of()).contains("true");
        output.print(send ? digests.send() : digests.print());
    }
}
