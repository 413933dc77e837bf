package amends.webhooks;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Finds the addresses of a host and checks each. The client connects to these and does not ask again, so nobody can tell it
 * one address to check and another to connect to.
 */
final class CheckedResolver implements SocketAddressResolver {

    private final SocketAddressResolver resolver;
    private final Reachable reachable;

    CheckedResolver(SocketAddressResolver resolver, Reachable reachable) {
        this.resolver = resolver;
        this.reachable = reachable;
    }

    @Override
    public void resolve(String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> promise) {
        resolver.resolve(host, port, context, new Promise<>() {
            @Override
            public void succeeded(List<InetSocketAddress> found) {
                // One that is not public among others is no mistake that happens.
                if (found.stream().allMatch(one -> !one.isUnresolved() && reachable.contains(one.getAddress()))) {
                    promise.succeeded(found);
                } else {
                    promise.failed(new UnreachableException());
                }
            }

            @Override
            public void failed(Throwable failure) {
                promise.failed(failure);
            }
        });
    }

    /** The host has an address that may not be connected to. */
    static final class UnreachableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreachableException() {
            super("the host has an address that is not public");
        }
    }
}
