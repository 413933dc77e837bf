package amends.book;

import amends.policy.PolicyProblem;
import java.util.List;

/**
 * What the book says of one domain.
 *
 * @param name the domain's name in the rules
 * @param title the same for readers
 * @param facts what holds in all of it: zone, currency, budget
 * @param kinds a chapter for each kind, that of every incident first, the others by title
 * @param gifts what its rules can give, by name
 * @param messages what a customer may hear that no rule names by itself
 * @param roles whom its rules can call
 * @param calendars whose hours count in it
 * @param warnings what is open about its policies, in order
 */
public record DomainChapter(
        String name,
        String title,
        List<Detail> facts,
        List<KindChapter> kinds,
        List<GiftLine> gifts,
        List<MessageSample> messages,
        List<Detail> roles,
        List<Detail> calendars,
        List<PolicyProblem> warnings) {

    public DomainChapter {
        facts = List.copyOf(facts);
        kinds = List.copyOf(kinds);
        gifts = List.copyOf(gifts);
        messages = List.copyOf(messages);
        roles = List.copyOf(roles);
        calendars = List.copyOf(calendars);
        warnings = List.copyOf(warnings);
    }

    /** How many rules it tells. */
    public int countOfRules() {
        return kinds.stream().mapToInt(KindChapter::countOfRules).sum();
    }

    /** How many of them are promises. */
    public int countOfPromises() {
        return kinds.stream().mapToInt(kind -> kind.promises().size()).sum();
    }
}
