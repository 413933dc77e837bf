package amends.console.guest;

import amends.recommendation.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What the page says of itself, in one language. */
final class PageWords {

    private final Wording wording;
    private final String language;
    private final ZoneId zone;

    /**
     * @param wording the words in all languages
     * @param language the customer's, or null where it is not known
     * @param fallback the language where there are no words in that one
     * @param zone in which times of day are told
     */
    PageWords(Wording wording, String language, String fallback, ZoneId zone) {
        this.wording = wording;
        this.zone = zone;
        // All of a page is in one language.
        this.language = wording.say(List.of("title"), language, fallback, zone, name -> null)
                .language();
    }

    /** The language of the page, an IETF tag. */
    String language() {
        return language;
    }

    /** The words of a name. */
    String of(String name) {
        return wording.say(List.of(name), language, language, zone, value -> null)
                .text();
    }

    /** An instant, with its day where that is another than today. */
    Guest.When when(Instant at, Instant now) {
        boolean today = at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        String text = wording.say(
                        List.of(today ? "at" : "on"), language, language, zone, value -> value.equals("at") ? at : null)
                .text();
        return new Guest.When(at, text);
    }
}
