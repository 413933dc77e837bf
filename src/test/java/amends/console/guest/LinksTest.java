package amends.console.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.glassfish.jersey.server.ContainerRequest;

/** What makes a link good. */
class LinksTest {

    private static final Instant NOW = Instant.parse("2026-11-22T19:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final Links links = with((byte) 7);

    private Links with(byte key) {
        return new Links(() -> new byte[] {key, 2, 3}, Duration.ofDays(14), "", now::get);
    }

    private Links.Link link(String id) {
        return links.of(
                id,
                new ContainerRequest(
                        URI.create("http://desk.local:8080/"), URI.create("/x"), "POST", null, null, null));
    }

    private static String token(Links.Link link) {
        return link.url().substring(link.url().indexOf("?t=") + 3);
    }

    @Example
    void aLinkIsWhereItWasAskedForAndGoodUntilItExpires() {
        Links.Link link = link("T 12/ü");
        assertThat(link.url()).startsWith("http://desk.local:8080/customer?t=").matches("[!-~]+");
        assertThat(link.expiresAt()).isEqualTo("2026-12-06T19:00:00Z");
        assertThat(links.read(token(link))).contains(new Links.Good("T 12/ü", link.expiresAt()));

        now.set(link.expiresAt().minusSeconds(1));
        assertThat(links.read(token(link))).isPresent();
        now.set(link.expiresAt());
        assertThat(links.read(token(link))).isEmpty();
    }

    @Example
    void customersReachItUnderTheAddressThatIsSet() {
        Links set = new Links(() -> new byte[] {1}, Duration.ofDays(1), "https://desk.example.com", now::get);
        assertThat(set.of("T-1", null).url()).startsWith("https://desk.example.com/customer?t=");
    }

    @Example
    void anotherKeyMadeNoneOfOurs() {
        assertThat(with((byte) 8).read(token(link("T-1")))).isEmpty();
    }

    @Property(tries = 500, seed = "20261122")
    void noChangedCharacterIsGood(@ForAll @IntRange(max = 200) int at, @ForAll @IntRange(min = 33, max = 126) int to) {
        String token = token(link("T12-0455"));
        char[] changed = token.toCharArray();
        int place = at % changed.length;
        if (changed[place] != to) {
            changed[place] = (char) to;
            assertThat(links.read(new String(changed))).isEmpty();
        }
    }

    @Property(tries = 300, seed = "20261122")
    void noTextThatSomebodyMakesUpIsGood(@ForAll @StringLength(max = 90) String text) {
        assertThat(links.read(text)).isEmpty();
        assertThat(links.read(text + '.' + token(link("T-1")))).isEmpty();
    }
}
