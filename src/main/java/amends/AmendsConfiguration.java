package amends;

import amends.storage.DatabaseSettings;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The settings in config.yml, by feature. Each has a default, and there are no others: the server is made from these
 * alone. What a feature has at the top of the file is a class as well, whose keys stand there without its name.
 */
public final class AmendsConfiguration {

    @JsonUnwrapped
    private RulesSettings rules = new RulesSettings();

    @JsonUnwrapped
    private ReleaseSettings releases = new ReleaseSettings();

    @JsonUnwrapped
    private ServiceSettings service = new ServiceSettings();

    @JsonProperty
    private AccessSettings access = new AccessSettings();

    @JsonUnwrapped
    private DataSettings data = new DataSettings();

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

    /** The rules folder. */
    RulesSettings rules() {
        return rules;
    }

    /** Where releases come from, and what they have to pass. */
    ReleaseSettings releases() {
        return releases;
    }

    /** Where the service listens, and what it takes. */
    ServiceSettings service() {
        return service;
    }

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
        return data.folder();
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

    /** The same settings with more gates closed; none is opened. */
    public AmendsConfiguration requiring(boolean cases, boolean approval) {
        releases.requiring(cases, approval);
        return this;
    }

    /** The same settings with releases from elsewhere, for tests. */
    public AmendsConfiguration withReleases(String from) {
        releases.from(from);
        return this;
    }

    /** The settings of who may reach the service. */
    AccessSettings access() {
        return access;
    }

    /** The same settings with any free ports and a data folder that nobody else has, for tests. */
    public AmendsConfiguration onFreePorts() {
        service.onFreePorts();
        data.in(Path.of(System.getProperty("java.io.tmpdir"), "amends-" + UUID.randomUUID()));
        database.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "");
        return this;
    }

    /** The same settings on a port, for tests. */
    public AmendsConfiguration onPort(int own) {
        service.onPort(own);
        return this;
    }

    /** The same settings, with these names and these other sites, for tests. */
    public AmendsConfiguration reachedAs(List<String> hosts, List<String> origins) {
        access.reachedAs(hosts, origins);
        return this;
    }

    /** The same settings, listening elsewhere, for tests. */
    public AmendsConfiguration boundTo(String address) {
        service.boundTo(address);
        return this;
    }

    /** The same settings with other folders, for tests. */
    public AmendsConfiguration in(Path rulesFolder, Path dataFolder) {
        rules.in(rulesFolder);
        data.in(dataFolder);
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
        service.showing(onPort);
        releases.showing();
        digest = new DigestSettings();
        retention = new RetentionSettings();
        incidents.at(pace);
        return in(rulesFolder, dataFolder).on("", "");
    }

    /** The same settings, looking at the rules folder as often, for tests. */
    public AmendsConfiguration looking(Duration every) {
        rules.looking(every);
        return this;
    }

    /** The same settings with another rules folder, for tests. */
    public AmendsConfiguration withRules(Path rulesFolder) {
        rules.in(rulesFolder);
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
        rules.addProblems(problems, this::hasNothingStored);
        releases.addProblems(problems);
        service.addProblems(problems);
        data.addProblems(problems);
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

    /** Whether no release can be stored that would serve in place of the folder. */
    private boolean hasNothingStored() {
        return database == null || !data.isNamed() || database().isYetToCome();
    }
}
