package amends.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;

/** Hands mail over to a server by SMTP. */
public final class Smtp {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final SmtpSettings settings;
    private final InstantSource clock;

    /** @param clock dates the mail */
    public Smtp(SmtpSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What is wrong with an address, if anything: it is one address on one line. */
    public static Optional<String> problem(String address) {
        try {
            InternetAddress[] parsed = InternetAddress.parse(address, true);
            boolean one = parsed.length == 1 && address.chars().noneMatch(Character::isISOControl);
            if (!one || parsed[0].getAddress().indexOf('@') < 1) {
                return Optional.of("expected one address such as desk@example.com");
            }
            parsed[0].validate();
            return Optional.empty();
        } catch (AddressException e) {
            return Optional.of("expected one address such as desk@example.com");
        }
    }

    /**
     * Sends a mail; when this returns, the server has taken it for everybody.
     *
     * @throws MailException where it did not
     */
    public void send(Mail mail) {
        try {
            Session session = Session.getInstance(properties(mail));
            MimeMessage message = message(session, mail);
            try (Transport transport = session.getTransport()) {
                if (settings.user().isBlank()) {
                    transport.connect();
                } else {
                    transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
                }
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (MessagingException e) {
            throw new MailException("the mail server " + settings + " did not take the mail: " + words(e), e);
        }
    }

    private Properties properties(Mail mail) throws MessagingException {
        String protocol = settings.tls() == SmtpSettings.Tls.TLS ? "smtps" : "smtp";
        String prefix = "mail." + protocol + '.';
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty(prefix + "host", settings.host());
        properties.setProperty(prefix + "port", Integer.toString(settings.port()));
        properties.setProperty(
                prefix + "auth", Boolean.toString(!settings.user().isBlank()));
        boolean starts = settings.tls() == SmtpSettings.Tls.STARTTLS;
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(starts));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(starts));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        String patience = Long.toString(PATIENCE.toMillis());
        properties.setProperty(prefix + "connectiontimeout", patience);
        properties.setProperty(prefix + "timeout", patience);
        properties.setProperty(prefix + "writetimeout", patience);
        properties.setProperty(prefix + "from", new InternetAddress(mail.from(), true).getAddress());
        return properties;
    }

    private MimeMessage message(Session session, Mail mail) throws MessagingException {
        InternetAddress from = new InternetAddress(mail.from(), true);
        String domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", '<' + mail.id().replaceAll("[^A-Za-z0-9.-]", "-") + '@' + domain + '>');
            }
        };
        message.setFrom(from);
        Address[] to = new Address[mail.to().size()];
        for (int i = 0; i < to.length; i++) {
            to[i] = new InternetAddress(mail.to().get(i), true);
        }
        message.setRecipients(Message.RecipientType.TO, to);
        // A line break would begin another header.
        message.setSubject(mail.subject().replaceAll("\\p{Cntrl}", " "), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        return message;
    }

    /** What the library says, on one line; it never says the password. */
    private static String words(MessagingException failure) {
        return String.valueOf(failure.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
