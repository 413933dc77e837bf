package amends.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.access.Caller;
import amends.access.Role;
import amends.folder.FolderContent;
import amends.serving.Serving;
import io.modelcontextprotocol.server.transport.HttpServletStreamableServerTransportProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A session is there from the moment when somebody hears of it, and nowhere any more once it ended, the SDK's own list included. */
class SessionEndTest {

    private static final byte[] INITIALIZE = ("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{"
                    + "\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},"
                    + "\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}")
            .getBytes(StandardCharsets.UTF_8);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T19:00:00Z"));
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();
    private final List<Boolean> usable = new ArrayList<>();
    private final Assistants assistants = new Assistants(desk(), key -> !revoked.contains(key), 1_000_000);

    private Desk desk() {
        TestRules rules = TestRules.rules("");
        Serving serving = new Serving(rules.interpret(), FolderContent.of(rules.texts()));
        return new Desk(() -> serving, null, null, null, null, null, null, null, now::get);
    }

    @AfterEach
    void stop() {
        assistants.close();
    }

    private String begin(String key) throws Exception {
        Map<String, String> headers = new ConcurrentHashMap<>();
        HttpServletRequest request =
                made(HttpServletRequest.class, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMethod" -> "POST";
                    case "getRequestURI" -> "/mcp";
                    case "getContentType" -> "application/json";
                    default -> null;
                });
        Caller caller = new Caller(key, key, Set.of(Role.AGENT));
        StringWriter heard = new StringWriter() {
            @Override
            public void flush() {
                usable.add(assistants.use(headers.get("Mcp-Session-Id"), caller));
            }
        };
        HttpServletResponse response = made(HttpServletResponse.class, (proxy, method, arguments) -> {
            if (method.getName().equals("setHeader")) {
                headers.put((String) arguments[0], (String) arguments[1]);
            }
            return switch (method.getName()) {
                case "getHeader" -> headers.get((String) arguments[0]);
                case "getWriter" -> new PrintWriter(heard);
                default -> null;
            };
        });
        assistants.answer(new Resent(request, INITIALIZE), new Guarded(response), caller, null);
        return headers.get("Mcp-Session-Id");
    }

    private static <T> T made(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Looks where the SDK lets nobody look. */
    private Map<?, ?> known() throws Exception {
        Object protocol = value(Assistants.class, "protocol", assistants);
        Object transport = value(Protocol.class, "transport", protocol);
        return (Map<?, ?>) value(HttpServletStreamableServerTransportProvider.class, "sessions", transport);
    }

    private static Object value(Class<?> type, String name, Object of) throws Exception {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }

    @Test
    void whoeverHearsOfASessionMayUseItAtOnce() throws Exception {
        begin("ann");
        assertThat(usable).isNotEmpty().doesNotContain(false);
    }

    @Test
    void oneThatNobodyUsesEnds() throws Exception {
        String session = begin("ann");
        assertThat(known()).hasSize(1);
        now.set(now.get().plus(Sessions.IDLE).plusSeconds(1));
        assistants.sweep();
        assertThat(known()).isEmpty();
        assertThat(assistants.use(session, new Caller("ann", "ann", Set.of()))).isFalse();
    }

    @Test
    void thoseOfARevokedKeyEndAndNoOthers() throws Exception {
        begin("ann");
        String other = begin("bo");
        revoked.add("ann");
        assistants.sweep();
        assertThat(known().keySet()).isEqualTo(Set.of(other));
    }

    @Test
    void aClientThatBeginsThemWithoutEndFillsNothing() throws Exception {
        for (int i = 0; i < 3 * Sessions.MOST_OF_A_KEY; i++) {
            begin("ann");
        }
        assertThat(known()).hasSize(Sessions.MOST_OF_A_KEY);
    }
}
