package amends;

import amends.http.HttpServerFactory;
import amends.release.Gates;
import amends.release.Mode;
import amends.storage.DatabaseSettings;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.jetty.ConnectorFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The settings in config.yml. Each has a default, and there are no others: the server is made from these alone. */
public final class AmendsConfiguration {

    private static final int MAX_PORT = 65_535;
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final DataSize LEAST_REQUEST = DataSize.kibibytes(1);
    private static final DataSize LARGEST_REQUEST = DataSize.mebibytes(64);

    @JsonProperty
    private String rules = "rules";

    @JsonProperty
    private Duration rulesPolling = Duration.seconds(5);

    @JsonProperty
    private String releases = "folder";

    @JsonProperty
    private Boolean requireCases = false;

    @JsonProperty
    private Boolean requireApproval = false;

    @JsonProperty
    private String bind = "127.0.0.1";

    @JsonProperty
    private Integer port = 8080;

    @JsonProperty
    private Integer adminPort = 8081;

    @JsonProperty
    private AccessSettings access = new AccessSettings();

    @JsonProperty
    private TlsSettings tls;

    @JsonProperty
    private DataSize maxRequestBytes = DataSize.mebibytes(1);

    @JsonProperty
    private String data = "data";

    @JsonProperty
    private StoreSettings database = new StoreSettings();

    @JsonProperty
    private IncidentSettings incidents = new IncidentSettings();

    @JsonProperty
    private DecisionSettings decisions = new DecisionSettings();

    @JsonProperty
    private RetentionSettings retention = new RetentionSettings();

    @JsonProperty
    private LimitSettings limits = new LimitSettings();

    @JsonProperty
    private WebhookSettings webhooks = new WebhookSettings();

    @JsonProperty
    private DigestSettings digest = new DigestSettings();

    @JsonProperty
    private BacktestSettings backtests = new BacktestSettings();

    @JsonProperty
    private ShutdownSettings shutdown = new ShutdownSettings();

    @JsonProperty
    private ConsoleSettings console = new ConsoleSettings();

    @JsonProperty
    private LoggingSettings logging = new LoggingSettings();

    /** The pages for people at a browser. */
    ConsoleSettings console() {
        return console;
    }

    /** What is logged, how and where. */
    LoggingSettings logging() {
        return logging;
    }

    /** How the service ends. */
    ShutdownSettings shutdown() {
        return shutdown;
    }

    /** The folder for data. */
    Path data() {
        return Path.of(data);
    }

    /** Where incidents are stored. */
    DatabaseSettings database() {
        return database.in(data());
    }

    /** Whether the clock of this process counts, and not that of the database. */
    boolean ownClock() {
        return database.ownClock();
    }

    /** The settings of incidents that are kept. */
    IncidentSettings incidents() {
        return incidents;
    }

    /** The settings of the log of decisions. */
    DecisionSettings decisions() {
        return decisions;
    }

    /** How long personal data are kept. */
    RetentionSettings retention() {
        return retention;
    }

    /** How much callers may ask for. */
    LimitSettings limits() {
        return limits;
    }

    /** The same settings with limits of their own, for tests. */
    public AmendsConfiguration within(LimitSettings own) {
        limits = own;
        return this;
    }

    /** The settings of webhooks. */
    WebhookSettings webhooks() {
        return webhooks;
    }

    /** The settings of the daily digest. */
    DigestSettings digest() {
        return digest;
    }

    /** The settings of backtests. */
    BacktestSettings backtests() {
        return backtests;
    }

    /** The rules folder. */
    Path rules() {
        return Path.of(rules);
    }

    /** How often the rules folder is looked at where nothing tells that it changed. */
    java.time.Duration rulesPolling() {
        return java.time.Duration.ofMillis(rulesPolling.toMilliseconds());
    }

    /** Where releases come from. */
    Mode releases() {
        return ReleaseSettings.mode(releases);
    }

    /** What a release has to pass before it serves. */
    Gates gates() {
        return new Gates(requireCases, requireApproval);
    }

    /** The same settings with more gates closed; none is opened. */
    public AmendsConfiguration requiring(boolean cases, boolean approval) {
        requireCases = requireCases || cases;
        requireApproval = requireApproval || approval;
        return this;
    }

    /** The same settings with releases from elsewhere, for tests. */
    public AmendsConfiguration withReleases(String from) {
        releases = from;
        return this;
    }

    /** The settings of who may reach the service. */
    AccessSettings access() {
        return access;
    }

    /** Whether the service itself speaks TLS. */
    boolean speaksTls() {
        return tls != null;
    }

    /** How the service is served, and where. */
    ConnectorFactory connector() {
        return HttpServerFactory.connector(
                speaksTls() ? tls.connector() : new HttpConnectorFactory(), address(), port());
    }

    /** Where the admin port listens: with the service where that is a loopback address, and on one in any case. */
    InetAddress adminAddress() {
        return address().isLoopbackAddress() ? address() : LOOPBACK;
    }

    /** Where the service listens; elsewhere than on loopback only with keys. */
    InetAddress address() {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(bind, e);
        }
    }

    /** The port of the service, or 0 for any. */
    int port() {
        return port;
    }

    /** The port for health and metrics, or 0 for any. */
    int adminPort() {
        return adminPort;
    }

    /** How large a request's body may be. */
    int maxRequestBytes() {
        return Math.toIntExact(maxRequestBytes.toBytes());
    }

    /** The same settings with any free ports and a data folder that nobody else has, for tests. */
    public AmendsConfiguration onFreePorts() {
        port = 0;
        adminPort = 0;
        data = Path.of(System.getProperty("java.io.tmpdir"), "amends-" + UUID.randomUUID())
                .toString();
        database.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "");
        return this;
    }

    /** The same settings on a port, for tests. */
    public AmendsConfiguration onPort(int own) {
        port = own;
        return this;
    }

    /** The same settings, with these names and these other sites, for tests. */
    public AmendsConfiguration reachedAs(List<String> hosts, List<String> origins) {
        access.reachedAs(hosts, origins);
        return this;
    }

    /** The same settings, listening elsewhere, for tests. */
    public AmendsConfiguration boundTo(String address) {
        bind = address;
        return this;
    }

    /** The same settings with other folders, for tests. */
    public AmendsConfiguration in(Path rulesFolder, Path dataFolder) {
        rules = rulesFolder.toString();
        data = dataFolder.toString();
        return this;
    }

    /** The same settings with another database, for tests; without an address, the file in the data folder. */
    public AmendsConfiguration on(String url, String user) {
        database.at(url, user);
        return this;
    }

    /**
     * The same settings for a demo: rules and data of its own, nothing that leads outside, and no key.
     *
     * @param onPort where it listens, or null for where the settings say
     * @param pace how many seconds of its clock go by in one second: what people have seconds for gets as many more
     */
    AmendsConfiguration showing(Path rulesFolder, Path dataFolder, Integer onPort, int pace) {
        port = onPort == null ? port : onPort;
        adminPort = 0;
        tls = null;
        releases = Mode.DATABASE.name().toLowerCase(Locale.ROOT);
        requireCases = false;
        requireApproval = false;
        digest = new DigestSettings();
        retention = new RetentionSettings();
        incidents.at(pace);
        return in(rulesFolder, dataFolder).on("", "");
    }

    /** The same settings, looking at the rules folder as often, for tests. */
    public AmendsConfiguration looking(java.time.Duration every) {
        rulesPolling = Duration.milliseconds(every.toMillis());
        return this;
    }

    /** The same settings with another rules folder, for tests. */
    public AmendsConfiguration withRules(Path rulesFolder) {
        rules = rulesFolder.toString();
        return this;
    }

    /** The same settings, where webhooks may lead to this machine, for tests. */
    public AmendsConfiguration tellingThisMachine() {
        webhooks.reachingThisMachine();
        return this;
    }

    /** The same settings with a daily digest to somebody, for tests. */
    public AmendsConfiguration mailing(int port, String to) {
        digest.to(port, to);
        return this;
    }

    /** The same settings with fields kept out of the log of decisions, for tests. */
    public AmendsConfiguration masking(String... fields) {
        decisions.masking(Arrays.asList(fields));
        return this;
    }

    /** The same settings without a log of decisions, for benchmarks. */
    public AmendsConfiguration unlogged() {
        decisions.off();
        return this;
    }

    /** The same settings with so much room for backtests, for tests. */
    public AmendsConfiguration withBacktests(int queue, int keep, long maxIncidentBytes) {
        backtests.atMost(queue, keep, maxIncidentBytes);
        return this;
    }

    /** What is wrong with the settings, each with its key in front; empty where nothing is. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        path(problems);
        if (rulesPolling == null || rulesPolling.toMilliseconds() < 100 || rulesPolling.toHours() > 24) {
            problems.add(
                    "rulesPolling: expected 100ms to 1d, found " + (rulesPolling == null ? "nothing" : rulesPolling));
        }
        ReleaseSettings.addProblems(releases, requireCases, requireApproval, problems);
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
        dataFolder(problems);
        sections().forEach((key, section) -> {
            if (section == null) {
                problems.add(key + ": is empty");
            } else {
                section.addProblems(problems);
            }
        });
        return problems;
    }

    /** The groups that are always there, by their keys; null where one was emptied. */
    private Map<String, Section> sections() {
        Map<String, Section> sections = new LinkedHashMap<>();
        sections.put("access", access);
        sections.put("database", database);
        sections.put("incidents", incidents);
        sections.put("decisions", decisions);
        sections.put("retention", retention);
        sections.put("limits", limits);
        sections.put("webhooks", webhooks);
        sections.put("digest", digest);
        sections.put("backtests", backtests);
        sections.put("shutdown", shutdown);
        sections.put("console", console);
        sections.put("logging", logging);
        return sections;
    }

    private void dataFolder(List<String> problems) {
        try {
            if (data == null || data.isBlank()) {
                problems.add("data: is empty");
            } else if (Files.exists(data()) && (!Files.isDirectory(data()) || !Files.isWritable(data()))) {
                problems.add("data: no folder that can be written to: " + data().toAbsolutePath());
            }
        } catch (InvalidPathException e) {
            problems.add("data: not a path: " + data);
        }
    }

    private void path(List<String> problems) {
        try {
            if (rules == null || rules.isBlank()) {
                problems.add("rules: is empty");
            } else if (!rules().toFile().isDirectory() && (Files.exists(rules()) || hasNothingStored())) {
                problems.add("rules: no such folder: " + rules().toAbsolutePath());
            }
        } catch (InvalidPathException e) {
            problems.add("rules: not a path: " + rules);
        }
    }

    /** Whether no release can be stored that would serve in place of the folder. */
    private boolean hasNothingStored() {
        return database == null || data == null || database().isYetToCome();
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
