package amends;

import amends.webhooks.KeyFile;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.util.Duration;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The settings of the pages for people at a browser. */
final class ConsoleSettings implements Section {

    private static final String FILE = "links.key";

    @JsonProperty
    private Duration sessionFor = Duration.hours(12);

    @JsonProperty
    private String linkKey = "";

    @JsonProperty
    private Duration linkFor = Duration.days(14);

    @JsonProperty
    private String publicUrl = "";

    /** How long somebody who showed a key need not show it again. */
    java.time.Duration sessionFor() {
        return java.time.Duration.ofSeconds(sessionFor.toSeconds());
    }

    /** The key that customers' links are signed with. */
    KeyFile linkKey(Path data) {
        return new KeyFile(Objects.requireNonNullElse(linkKey, ""), data.resolve(FILE));
    }

    /** How long such a link is good. */
    java.time.Duration linkFor() {
        return java.time.Duration.ofSeconds(linkFor.toSeconds());
    }

    /** Under which address customers reach the service, without a slash at its end; empty where that is not said. */
    String publicUrl() {
        return Objects.requireNonNullElse(publicUrl, "").strip().replaceFirst("/+$", "");
    }

    @Override
    public void addProblems(List<String> problems) {
        if (sessionFor == null || sessionFor.toMinutes() < 1 || sessionFor.toDays() > 90) {
            problems.add("console.sessionFor: expected between 1m and 90d, found " + sessionFor);
        }
        if (linkFor == null || linkFor.toMinutes() < 1 || linkFor.toDays() > 365) {
            problems.add("console.linkFor: expected between 1m and 365d, found " + linkFor);
        }
        if (linkKey != null && !linkKey.isBlank()) {
            try {
                byte[] unused = KeyFile.decoded(linkKey);
            } catch (IllegalArgumentException e) {
                // What stands there is a secret, or nearly one.
                problems.add("console.linkKey: expected 32 bytes in base64, such as `openssl rand -base64 32` makes");
            }
        }
        if (!publicUrl().isEmpty() && !isAddress(publicUrl())) {
            problems.add("console.publicUrl: expected an address such as https://desk.example.com, found " + publicUrl);
        }
    }

    private static boolean isAddress(String url) {
        try {
            URI uri = URI.create(url);
            return List.of("http", "https").contains(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
