package amends.mail;

import java.util.List;

/**
 * A mail.
 *
 * @param id what it is called, so that the same mail sent twice can be told: letters, digits, points and hyphens
 * @param from who sends it
 * @param to who gets it
 * @param subject what it is about, on one line
 * @param text what it says
 * @param html the same as HTML
 */
public record Mail(String id, String from, List<String> to, String subject, String text, String html) {

    public Mail {
        to = List.copyOf(to);
    }
}
