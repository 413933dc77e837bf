package amends;

import amends.DigestSettings.MailSettings;
import amends.digest.Digest;
import amends.digest.Digesting;
import amends.http.DigestTask;
import amends.mail.Mail;
import amends.mail.MailException;
import amends.mail.Smtp;
import amends.site.digest.DigestPage;
import amends.storage.Regular;
import com.codahale.metrics.Meter;
import com.codahale.metrics.MetricRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The wiring of the daily digests: each mail is sent once a day by one process, and tried again where it fails. */
final class DailyDigests implements DigestTask.Digests {

    private static final Logger LOG = LoggerFactory.getLogger("amends.digest");

    /** It is tried again after a minute, then after twice as long each time: for about eight hours. */
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);

    private static final int RETRIES = 9;

    private final DigestSettings settings;
    private final Digesting digesting;
    private final Smtp smtp;
    private final Meter sent;
    private final Meter failed;

    DailyDigests(DigestSettings settings, Digesting digesting, InstantSource clock, MetricRegistry metrics) {
        this.settings = settings;
        this.digesting = digesting;
        this.smtp = settings.mails().isEmpty() ? null : new Smtp(settings.smtp(), clock);
        this.sent = metrics.meter("amends.digest.sent");
        this.failed = metrics.meter("amends.digest.failed");
    }

    /** The mails, once a day. */
    List<Regular> regular() {
        return settings.mails().stream()
                .map(mail -> new Regular(
                        "digest-" + about(mail),
                        settings.at(),
                        settings.zone(),
                        FIRST_RETRY,
                        RETRIES,
                        () -> send(mail)))
                .toList();
    }

    private void send(MailSettings mail) {
        Digest digest = digesting.of(mail.domain(), settings.zone());
        DigestPage page = new DigestPage(digest);
        try {
            smtp.send(new Mail(
                    "digest-" + about(mail) + '-' + digest.day(),
                    settings.from(),
                    mail.to(),
                    page.subject(),
                    page.text(),
                    page.html()));
        } catch (MailException e) {
            failed.mark();
            LOG.warn("the digest of {} was not sent: {}", about(mail), e.getMessage());
            throw e;
        }
        sent.mark();
    }

    @Override
    public String print() {
        if (settings.mails().isEmpty()) {
            return new DigestPage(digesting.of(null, settings.zone())).text();
        }
        StringBuilder all = new StringBuilder();
        for (MailSettings mail : settings.mails()) {
            all.append(new DigestPage(digesting.of(mail.domain(), settings.zone())).text())
                    .append('\n');
        }
        return all.toString();
    }

    @Override
    public String send() {
        if (settings.mails().isEmpty()) {
            return "no digest is sent: digest.host is empty\n";
        }
        StringBuilder said = new StringBuilder();
        for (MailSettings mail : settings.mails()) {
            try {
                send(mail);
                said.append("sent the digest of ").append(about(mail)).append('\n');
            } catch (MailException e) {
                said.append("not sent, the digest of ")
                        .append(about(mail))
                        .append(": ")
                        .append(e.getMessage())
                        .append('\n');
            }
        }
        return said.toString();
    }

    private static String about(MailSettings mail) {
        return mail.domain() == null ? "all" : mail.domain();
    }
}
