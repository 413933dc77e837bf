package amends.console.policies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkedTest {

    @Test
    void addressesAreFoundInATextAndNothingElseIs() {
        assertThat(Linked.parts("Art. 7, https://example.org/x?a=1&b=(2). And http://b.example"))
                .containsExactly(
                        new Linked("Art. 7, ", null),
                        new Linked("https://example.org/x?a=1&b=(2", "https://example.org/x?a=1&b=(2"),
                        new Linked("). And ", null),
                        new Linked("http://b.example", "http://b.example"));
        for (String none : new String[] {
            "javascript:alert(1)", "data:text/html,x", "//example.org", "https://", "https://a@b.example", "HTTPS", ""
        }) {
            assertThat(Linked.parts(none)).allMatch(part -> part.href() == null);
        }
    }
}
