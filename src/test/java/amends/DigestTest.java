package amends;

import static org.assertj.core.api.Assertions.assertThat;

import amends.http.incidents.LateTable;
import amends.http.incidents.Service;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The digest of a service with incidents, taken by a real mail server. */
class DigestTest {

    @TempDir
    private Path rules;

    @Test
    void itIsSentOnceWhenItsTimeComesAndTellsWhatIsOpen() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        LateTable.rules().in(rules);
        int port = mail.getSmtp().getPort();
        try (Service service = Service.on(rules, settings -> settings.mailing(port, "boss@example.com"))) {
            service.post(
                    "/v1/incidents",
                    "{\"incident\":{\"kind\":\"test.Late\",\"id\":\"T1\",\"course\":\"main\"},"
                            + "\"customer\":{\"id\":\"zebra\"}}");

            service.at(Instant.parse("2026-11-24T07:30:00Z"));

            assertThat(mail.waitForIncomingEmail(20_000, 1)).isTrue();
            MimeMessage message = mail.getReceivedMessages()[0];
            assertThat(message.getSubject()).isEqualTo("Amends, Tuesday, 24 November 2026: 1 open, no promise missed");
            Multipart parts = (Multipart) message.getContent();
            String text = parts.getBodyPart(0).getContent().toString();
            String html = parts.getBodyPart(1).getContent().toString();
            assertThat(text).contains("T1 (test.Late): nobody answered").doesNotContain("zebra");
            assertThat(html).contains("<strong>T1</strong>").doesNotContain("zebra");
            service.at(Instant.parse("2026-11-27T08:00:00Z"));
            if (!mail.waitForIncomingEmail(5_000, 2)) {
                // The next time is reckoned once the mail is sent: that was after the clock had been set.
                service.at(Instant.parse("2026-11-30T08:00:00Z"));
            }
            assertThat(mail.waitForIncomingEmail(20_000, 2)).isTrue();
            assertThat(mail.getReceivedMessages()).hasSize(2);
        } finally {
            mail.stop();
        }
    }
}
