package amends.bench;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** The request of the design: a main course 21 minutes late, acknowledged and spoken of once. */
final class DesignRequest {

    static final String EVALUATIONS = "/v1/evaluations";

    private static final String BODY = """
            {"incident": {"kind":"restaurant.LateMeal","id":"T12-0455","dueAt":"2026-11-22T19:10:00Z",
                          "course":"main","partySize":4,"orderValue":"86.00","currency":"USD"},
             "customer": {"id":"c-17","tier":"gold","language":"en"},
             "taken": [{"action":"acknowledge","name":"late-meal.sorry","at":"2026-11-22T19:16:00Z"},
                       {"action":"status","name":"late-meal.update","at":"2026-11-22T19:26:00Z"}],
             "asOf": "2026-11-22T19:31:00Z"}
            """;

    private DesignRequest() {}

    static byte[] body() {
        return BODY.getBytes(StandardCharsets.UTF_8);
    }

    /** The whole request as it goes over the wire, for a connection that stays open. */
    static byte[] to(InetSocketAddress server, String path) {
        return to(server, path, BODY);
    }

    /** The same with another body, in ASCII. */
    static byte[] to(InetSocketAddress server, String path, String body) {
        String head = "POST " + path + " HTTP/1.1\r\n"
                + "Host: " + server.getHostString() + ":" + server.getPort() + "\r\n"
                + "Content-Type: application/json\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }
}
