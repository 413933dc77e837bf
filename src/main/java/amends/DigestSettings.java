package amends;

import amends.mail.Smtp;
import amends.mail.SmtpSettings;
import amends.mail.SmtpSettings.Tls;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The settings of the daily digest. */
final class DigestSettings implements Section {

    private static final int MAX_PORT = 65_535;
    private static final int MOST = 100;

    @JsonProperty
    private String host = "";

    @JsonProperty
    private Integer port = 587;

    @JsonProperty
    private String user = "";

    @JsonProperty
    private String password = "";

    @JsonProperty
    private String tls = "starttls";

    @JsonProperty
    private String from = "";

    @JsonProperty
    private String at = "07:00";

    @JsonProperty
    private String zone = "UTC";

    @JsonProperty
    private List<MailSettings> mails = List.of();

    /** One mail a day. */
    static final class MailSettings {

        @JsonProperty
        private String domain;

        @JsonProperty
        private List<String> to = List.of();

        /** The domain it is about, or null for all. */
        String domain() {
            return domain == null || domain.isBlank() ? null : domain;
        }

        /** Who gets it. */
        List<String> to() {
            return to;
        }
    }

    /** The same, where a server on this machine takes one mail about all domains, for tests. */
    void to(int localPort, String recipient) {
        host = "127.0.0.1";
        port = localPort;
        tls = "none";
        from = "amends@example.com";
        MailSettings mail = new MailSettings();
        mail.to = List.of(recipient);
        mails = List.of(mail);
    }

    /** The mails, none where they are not to be sent. */
    List<MailSettings> mails() {
        return host().isBlank() || mails == null ? List.of() : mails;
    }

    /** Where they are handed over. */
    SmtpSettings smtp() {
        return new SmtpSettings(
                host(), port, text(user), text(password), Tls.valueOf(text(tls).toUpperCase(Locale.ROOT)));
    }

    /** Who sends them. */
    String from() {
        return from;
    }

    /** At what time of the day. */
    LocalTime at() {
        return LocalTime.parse(at);
    }

    /** In which zone. */
    ZoneId zone() {
        return ZoneId.of(zone);
    }

    private String host() {
        return text(host);
    }

    private static String text(String setting) {
        return Objects.requireNonNullElse(setting, "");
    }

    @Override
    public void addProblems(List<String> problems) {
        if (host().isBlank()) {
            return;
        }
        if (port == null || port < 1 || port > MAX_PORT) {
            problems.add("digest.port: expected 1 to " + MAX_PORT + ", found " + port);
        }
        List<String> known = Arrays.stream(Tls.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!known.contains(text(tls).toLowerCase(Locale.ROOT))) {
            problems.add("digest.tls: expected " + String.join(" or ", known) + ", found " + tls);
        } else if (text(tls).equalsIgnoreCase("none") && !text(password).isBlank()) {
            problems.add("digest.tls: none would show the password to everybody on the way");
        }
        if (text(user).isBlank() != text(password).isBlank()) {
            problems.add("digest.user and digest.password: expected both or neither");
        }
        Smtp.problem(text(from)).ifPresent(why -> problems.add("digest.from: " + why + ", found " + from));
        time(problems);
        recipients(problems);
    }

    private void time(List<String> problems) {
        try {
            LocalTime unused = at();
        } catch (DateTimeException | NullPointerException e) {
            problems.add("digest.at: expected a time such as 07:00, found " + at);
        }
        try {
            ZoneId unused = zone();
        } catch (DateTimeException | NullPointerException e) {
            problems.add("digest.zone: expected a zone such as Europe/Berlin, found " + zone);
        }
    }

    private void recipients(List<String> problems) {
        if (mails == null || mails.isEmpty()) {
            problems.add("digest.mails: expected at least one, such as {to: [desk@example.com]}");
            return;
        }
        Set<String> domains = new HashSet<>();
        for (MailSettings mail : mails) {
            if (mail == null) {
                problems.add("digest.mails: one is empty; expected such as {to: [desk@example.com]}");
                continue;
            }
            String about = mail.domain() == null ? "all domains" : mail.domain();
            if (!domains.add(about)) {
                problems.add("digest.mails: two are about " + about + "; name all recipients in one");
            }
            if (mail.to() == null || mail.to().isEmpty() || mail.to().size() > MOST) {
                problems.add("digest.mails: expected 1 to " + MOST + " recipients of the one about " + about);
                continue;
            }
            for (String one : mail.to()) {
                Smtp.problem(text(one)).ifPresent(why -> problems.add("digest.mails.to: " + why + ", found " + one));
            }
        }
    }
}
