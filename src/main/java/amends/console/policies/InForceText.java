package amends.console.policies;

import amends.policy.Rule;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * When something is in force.
 *
 * @param sort {@code now}, {@code later} or {@code ended}
 * @param text the same in words
 */
public record InForceText(String sort, String text) {

    private static final String NOW = "now";
    private static final String LATER = "later";
    private static final String ENDED = "ended";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** When a rule is. */
    static InForceText of(Rule rule, LocalDate today) {
        if (rule.inForce(today)) {
            String since = rule.effective() == null ? "" : " since " + DAY.format(rule.effective());
            String until = rule.expires() == null ? "" : ", ends on " + DAY.format(rule.expires());
            return new InForceText(NOW, "In force now" + since + until);
        }
        return rule.effective() != null && today.isBefore(rule.effective())
                ? new InForceText(
                        LATER,
                        "In force from " + DAY.format(rule.effective())
                                + (rule.expires() == null ? "" : " until " + DAY.format(rule.expires())))
                : new InForceText(ENDED, "Ended on " + DAY.format(rule.expires()));
    }

    /** When all rules of a policy are. */
    static InForceText of(Collection<Rule> rules, LocalDate today) {
        List<InForceText> all = rules.stream().map(rule -> of(rule, today)).toList();
        List<String> distinct = all.stream().map(InForceText::text).distinct().toList();
        if (distinct.size() == 1) {
            return all.get(0);
        }
        if (all.stream().allMatch(one -> one.sort().equals(NOW))) {
            return new InForceText(NOW, "In force now");
        }
        String text = Stream.of(
                        count(all, NOW, "in force now"), count(all, LATER, "still to come"), count(all, ENDED, "ended"))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return new InForceText(all.stream().anyMatch(one -> one.sort().equals(NOW)) ? NOW : LATER, text);
    }

    private static String count(List<InForceText> all, String sort, String words) {
        long count = all.stream().filter(one -> one.sort().equals(sort)).count();
        return count == 0 ? "" : count + " " + words;
    }
}
