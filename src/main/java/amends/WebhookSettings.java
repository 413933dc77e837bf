package amends;

import amends.webhooks.KeyFile;
import amends.webhooks.Prefix;
import amends.webhooks.Reachable;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.util.Duration;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The settings of webhooks. */
final class WebhookSettings implements Section {

    private static final String FILE = "webhooks.key";

    @JsonProperty
    private String key = "";

    @JsonProperty
    private Boolean allowHttp = false;

    @JsonProperty
    private Boolean allowPrivateAddresses = false;

    @JsonProperty
    private List<String> allowAddresses = List.of();

    @JsonProperty
    private Duration bothSecretsFor = Duration.hours(24);

    @JsonProperty
    private Duration keepFor = Duration.days(7);

    @JsonProperty
    private Duration keepDeadFor = Duration.days(30);

    /** The key that secrets are sealed with. */
    KeyFile key(Path data) {
        return new KeyFile(Objects.requireNonNullElse(key, ""), data.resolve(FILE));
    }

    /** Whether plain http may be spoken. */
    boolean allowHttp() {
        return allowHttp;
    }

    /** Which addresses may be connected to. */
    Reachable reachable() {
        return new Reachable(
                allowPrivateAddresses, allowed().stream().map(Prefix::of).toList());
    }

    /** How long a secret that was replaced still counts. */
    java.time.Duration bothSecretsFor() {
        return java.time.Duration.ofSeconds(bothSecretsFor.toSeconds());
    }

    /** How long it is kept what was delivered. */
    java.time.Duration keepFor() {
        return java.time.Duration.ofSeconds(keepFor.toSeconds());
    }

    /** How long it is kept what could not be. */
    java.time.Duration keepDeadFor() {
        return java.time.Duration.ofSeconds(keepDeadFor.toSeconds());
    }

    /** The same, where endpoints may be on this machine and without TLS, for tests. */
    void reachingThisMachine() {
        allowHttp = true;
        allowAddresses = List.of("127.0.0.1");
    }

    private List<String> allowed() {
        return Objects.requireNonNullElse(allowAddresses, List.of());
    }

    @Override
    public void addProblems(List<String> problems) {
        if (key != null && !key.isBlank()) {
            try {
                byte[] unused = KeyFile.decoded(key);
            } catch (IllegalArgumentException e) {
                // What stands there is a secret, or nearly one.
                problems.add("webhooks.key: expected 32 bytes in base64, such as `openssl rand -base64 32` makes");
            }
        }
        flag("allowHttp", allowHttp, problems);
        flag("allowPrivateAddresses", allowPrivateAddresses, problems);
        for (String block : allowed()) {
            try {
                Prefix unused = Prefix.of(String.valueOf(block));
            } catch (IllegalArgumentException e) {
                problems.add(
                        "webhooks.allowAddresses: expected addresses and blocks such as 10.1.0.0/16, found " + block);
            }
        }
        if (bothSecretsFor == null || bothSecretsFor.toSeconds() < 0 || bothSecretsFor.toDays() > 30) {
            problems.add("webhooks.bothSecretsFor: expected 0s to 30d, found " + bothSecretsFor);
        }
        kept("keepFor", keepFor, problems);
        kept("keepDeadFor", keepDeadFor, problems);
    }

    private static void flag(String name, Boolean value, List<String> problems) {
        if (value == null) {
            problems.add("webhooks." + name + ": expected true or false, found nothing");
        }
    }

    private static void kept(String name, Duration value, List<String> problems) {
        if (value == null || value.toMinutes() < 1 || value.toDays() > 365) {
            problems.add("webhooks." + name + ": expected 1m to 365d, found " + value);
        }
    }
}
