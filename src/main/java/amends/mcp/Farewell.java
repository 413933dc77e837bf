package amends.mcp;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/** A client's request to end its session, made in its place: the SDK ends a session for nothing else. */
final class Farewell {

    private Farewell() {}

    /** The request. */
    static HttpServletRequest request(String path, String session) {
        return made(HttpServletRequest.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getMethod" -> "DELETE";
            case "getRequestURI" -> path;
            case "getHeader" -> "Mcp-Session-Id".equalsIgnoreCase((String) arguments[0]) ? session : null;
            default -> nothing(method.getReturnType());
        });
    }

    /** Where nobody reads the answer. */
    static HttpServletResponse response() {
        return made(HttpServletResponse.class, (proxy, method, arguments) -> nothing(method.getReturnType()));
    }

    private static <T> T made(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? (Object) 0L : null;
    }
}
