package amends.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {

    private static final Urls STRICT = new Urls(false, Reachable.PUBLIC);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "https://example.com:8443/amends?tenant=1",
                "HTTPS://EXAMPLE.COM/",
                "https://1.1.1.1/x",
                "https://[2606:4700:4700::1111]/"
            })
    void aPublicHttpsUrlIsTaken(String url) {
        assertThat(STRICT.problem(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com/, does not begin with https",
        "ftp://example.com/, does not begin with https",
        "file:///etc/passwd, does not begin with https",
        "example.com, does not begin with https",
        "'', does not begin with https",
        "https:///x, names no host",
        "https:example.com, names no host",
        "https://a_b.example.com/, is not a URL",
        "https://user:secret@example.com/, has a user or password",
        "https://user@example.com/, has a user or password",
        "https://example.com/#x, has a fragment",
        "https://example.com:0/, has no port",
        "https://example.com:65536/, has no port",
        "https://exa mple.com/, is not a URL",
        "https://127.0.0.1/, is not public",
        "https://10.0.0.1/, is not public",
        "https://[::1]/, is not public",
        "https://[::ffff:10.0.0.1]/, is not public",
        "https://[fe80::1%25eth0]/, is not a URL"
    })
    void whatIsWrongIsTold(String url, String told) {
        assertThat(STRICT.problem(url))
                .hasValueSatisfying(problem -> assertThat(problem).contains(told));
    }

    @Test
    void anOperatorMayAllowWhatIsInside() {
        Urls lax = new Urls(true, new Reachable(true, java.util.List.of()));

        assertThat(lax.problem("http://127.0.0.1:8080/")).isEmpty();
        assertThat(lax.problem("http://localhost/")).isEmpty();
        assertThat(lax.problem("ftp://localhost/")).isPresent();
        assertThat(STRICT.problem("https://example.com/" + "x".repeat(2_000))).isPresent();
    }
}
