package amends.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.mail.SmtpSettings.Tls;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail handed over to a real server. */
class SmtpTest {

    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
    private static final String HERE = "127.0.0.1";
    private static final String PASSWORD = "correct-horse";

    private final GreenMail server = new GreenMail(new ServerSetup(0, HERE, ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
        server.setUser("amends@example.com", "amends", PASSWORD);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static Smtp smtp(int port, String user, String password, Tls tls) {
        return new Smtp(new SmtpSettings(HERE, port, user, password, tls), () -> NOW);
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private static Mail mail(String subject) {
        return new Mail(
                "digest-all-2026-11-22",
                "Amends <amends@example.com>",
                List.of("Zoë <zoe@example.com>", "desk@example.com"),
                subject,
                "Fünf offen.\n",
                "<p>Fünf offen.</p>");
    }

    @Test
    void itArrivesAtEverybodyAsTextAndAsHtml() throws Exception {
        smtp(port(), "amends", PASSWORD, Tls.NONE).send(mail("Heute: 5 offen – ✓"));

        assertThat(server.getReceivedMessages()).hasSize(2);
        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Heute: 5 offen – ✓");
        assertThat(message.getFrom()[0]).hasToString("Amends <amends@example.com>");
        assertThat(message.getMessageID()).isEqualTo("<digest-all-2026-11-22@example.com>");
        assertThat(message.getSentDate().toInstant()).isEqualTo(NOW);
        Multipart parts = (Multipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent()).asString().contains("Fünf offen.");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    }

    @Test
    void aLineBreakInASubjectBeginsNoHeader() throws Exception {
        smtp(port(), "", "", Tls.NONE).send(mail("a\r\nBcc: thief@example.com\r\n\r\nbody"));

        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getSubject()).contains("Bcc: thief@example.com").doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "desk",
                "desk@",
                "@example.com",
                "a@example.com, b@example.com",
                "a@example.com\r\nBcc: b@example.com",
                "a b@example.com"
            })
    void whatIsNotOneAddressIsTold(String address) {
        assertThat(Smtp.problem(address)).isPresent();
        assertThat(Smtp.problem("Desk <desk@example.com>")).isEmpty();
        assertThat(Smtp.problem("desk@example.com")).isEmpty();
    }

    @Test
    void aWrongPasswordIsToldWithoutThePassword() {
        assertThatThrownBy(
                        () -> smtp(port(), "amends", "wrong-secret", Tls.NONE).send(mail("x")))
                .isInstanceOf(MailException.class)
                .hasMessageContaining("did not take the mail")
                .message()
                .doesNotContain("wrong-secret");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void nothingIsSaidToAServerThatDoesNotTurnToTls() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StringBuilder heard = new StringBuilder();
            Thread talking = talk(plain, heard, "220 hello\r\n", "250 hello\r\n", "221 bye\r\n");

            assertThatThrownBy(() -> smtp(plain.getLocalPort(), "amends", PASSWORD, Tls.STARTTLS)
                            .send(mail("x")))
                    .isInstanceOf(MailException.class)
                    .hasMessageContaining("STARTTLS");

            talking.join();
            assertThat(heard.toString())
                    .startsWith("EHLO")
                    .doesNotContain("AUTH")
                    .doesNotContain("MAIL");
        }
    }

    @Test
    void aServerThatDiesOrRefusesIsTold() throws Exception {
        try (ServerSocket dying = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread talking = talk(dying, new StringBuilder(), "220 hello\r\n", "250 hello\r\n", "250 ok\r\n");
            assertThatThrownBy(
                            () -> smtp(dying.getLocalPort(), "", "", Tls.NONE).send(mail("x")))
                    .isInstanceOf(MailException.class);
            talking.join();
        }
        try (ServerSocket refusing = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread talking =
                    talk(refusing, new StringBuilder(), "220 hello\r\n", "250 hello\r\n", "550 not from you\r\n");
            assertThatThrownBy(() ->
                            smtp(refusing.getLocalPort(), "", "", Tls.NONE).send(mail("x")))
                    .isInstanceOf(MailException.class)
                    .hasMessageContaining("550 not from you");
            talking.join();
        }
    }

    /** Says one thing after each line that it hears, and then nothing more. */
    private static Thread talk(ServerSocket server, StringBuilder heard, String... says) {
        Thread thread = new Thread(() -> {
            try (var socket = server.accept()) {
                for (int i = 0; i < says.length; i++) {
                    socket.getOutputStream().write(says[i].getBytes(StandardCharsets.US_ASCII));
                    if (i < says.length - 1) {
                        for (int c = socket.getInputStream().read();
                                c > 0 && c != '\n';
                                c = socket.getInputStream().read()) {
                            heard.append((char) c);
                        }
                        heard.append('\n');
                    }
                }
            } catch (java.io.IOException e) {
                heard.append(e);
            }
        });
        thread.start();
        return thread;
    }
}
