package amends;

import amends.http.HttpServerFactory;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.jetty.ConnectorFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.util.DataSize;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** The settings of where the service listens and what it takes, which stand at the top of config.yml. */
final class ServiceSettings implements Section {

    private static final int MAX_PORT = 65_535;
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final DataSize LEAST_REQUEST = DataSize.kibibytes(1);
    private static final DataSize LARGEST_REQUEST = DataSize.mebibytes(64);

    @JsonProperty
    private String bind = "127.0.0.1";

    @JsonProperty
    private Integer port = 8080;

    @JsonProperty
    private Integer adminPort = 8081;

    @JsonProperty
    private TlsSettings tls;

    @JsonProperty
    private DataSize maxRequestBytes = DataSize.mebibytes(1);

    /** Whether the service itself speaks TLS. */
    boolean speaksTls() {
        return tls != null;
    }

    /** How the service is served, and where. */
    ConnectorFactory connector() {
        return HttpServerFactory.connector(speaksTls() ? tls.connector() : new HttpConnectorFactory(), address(), port);
    }

    /** Where the service listens; elsewhere than on loopback only with keys. */
    InetAddress address() {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(bind, e);
        }
    }

    /** Where the admin port listens: with the service where that is a loopback address, and on one in any case. */
    InetAddress adminAddress() {
        return address().isLoopbackAddress() ? address() : LOOPBACK;
    }

    /** The port for health and metrics, or 0 for any. */
    int adminPort() {
        return adminPort;
    }

    /** How large a request's body may be. */
    int maxRequestBytes() {
        return Math.toIntExact(maxRequestBytes.toBytes());
    }

    /** The same on any free ports, for tests. */
    void onFreePorts() {
        port = 0;
        adminPort = 0;
    }

    /** The same on a port, for tests. */
    void onPort(int own) {
        port = own;
    }

    /** The same, listening elsewhere, for tests. */
    void boundTo(String address) {
        bind = address;
    }

    /**
     * The same for a demo.
     *
     * @param onPort where it listens, or null for where the settings say
     */
    void showing(Integer onPort) {
        port = onPort == null ? port : onPort;
        adminPort = 0;
        tls = null;
    }

    @Override
    public void addProblems(List<String> problems) {
        bind(problems);
        port("port", port, problems);
        port("adminPort", adminPort, problems);
        if (port != null && port.equals(adminPort) && port != 0) {
            problems.add("adminPort: " + adminPort + " is the port of the service too");
        }
        if (maxRequestBytes == null
                || maxRequestBytes.compareTo(LEAST_REQUEST) < 0
                || maxRequestBytes.compareTo(LARGEST_REQUEST) > 0) {
            problems.add("maxRequestBytes: expected 1KiB to 64MiB, found " + maxRequestBytes);
        }
        if (speaksTls()) {
            tls.addProblems(problems);
        }
    }

    private void bind(List<String> problems) {
        if (bind == null || bind.isBlank()) {
            problems.add("bind: is empty");
            return;
        }
        try {
            InetAddress unused = InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            problems.add("bind: no address is known for " + bind);
        }
    }

    private static void port(String key, Integer port, List<String> problems) {
        if (port == null || port < 0 || port > MAX_PORT) {
            problems.add(key + ": expected 0 to " + MAX_PORT + ", found " + (port == null ? "nothing" : port));
        }
    }
}
