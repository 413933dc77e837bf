package amends.book;

import static org.assertj.core.api.Assertions.assertThat;

import amends.policy.Catalogue;
import amends.policy.Field;
import amends.policy.Library;
import amends.policy.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a rule says, its sentence says it too. */
class SentencePropertiesTest {

    private static final Library EMPTY = new Library(Map.of(), Catalogue.EMPTY, Map.of(), Map.of(), Map.of(), Set.of());

    /** What tells a field that has words of its own; any other is told by the words of its name. */
    private static final Map<String, List<String>> TOLD = Map.ofEntries(
            Map.entry("id", List.of("number")),
            Map.entry("openedAt", List.of("when it began")),
            Map.entry("dueAt", List.of("was due")),
            Map.entry("expectedAt", List.of("it is expected")),
            Map.entry("resolvedAt", List.of("was resolved")),
            Map.entry("delayMinutes", List.of("late", "delay")),
            Map.entry("openMinutes", List.of("open for", "since it began")),
            Map.entry("silentMinutes", List.of("heard nothing", "since our last message")),
            Map.entry("expectedMinutes", List.of("is expected")),
            Map.entry("messagesSent", List.of("from us", "number of our messages")),
            Map.entry("reopenedCount", List.of("come back")),
            Map.entry("controllable", List.of("control")),
            Map.entry("orderValue", List.of("order is worth", "order value")),
            Map.entry("walkMinutes", List.of("walk")),
            Map.entry("customerMonths", List.of("with us")),
            Map.entry("incidentsLast90Days", List.of("in the last 90 days")),
            Map.entry("sameKindLast90Days", List.of("of this kind in the last 90 days")),
            Map.entry("goodwillLast90Days", List.of("goodwill")),
            Map.entry("detractor", List.of("detractor", "would not recommend us")),
            Map.entry("promise", List.of("promise", "estimate")),
            Map.entry("state", List.of("state", "on track", "missed its target", "is breached", "is met")),
            Map.entry("elapsedMinutes", List.of("has run", "elapsed")),
            Map.entry("remainingMinutes", List.of("left", "remaining")),
            Map.entry("overdueMinutes", List.of("overdue")),
            Map.entry("action", List.of("we have", "action")),
            Map.entry("name", List.of("name", "we have")),
            Map.entry("minutesAgo", List.of("ago", "minutes since that")),
            Map.entry("open", List.of("is open", "is closed")),
            Map.entry("amount", List.of("worth", "amount")));

    /** What tells a value of a closed set that has words of its own. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("TARGET_MISSED", "target"),
            Map.entry("firstResponse", "first"),
            Map.entry("nextUpdate", "news"),
            Map.entry("resolve", "put it right"),
            Map.entry("promisedUpdate", "next message"),
            Map.entry("acknowledge", "acknowledged"),
            Map.entry("status", "how things stand"),
            Map.entry("compensate", "given"),
            Map.entry("ask", "asked"),
            Map.entry("escalate", "called"),
            Map.entry("followUp", "got back"));

    @Property(tries = 2_000, seed = "20261122")
    void everyRuleHasASentenceThatNamesItsFieldsAndValues(@ForAll long seed) {
        RandomRules drawn = new RandomRules(seed);
        Rule rule = drawn.rule();
        String sentence = new Sentences(EMPTY).of(rule).text();
        String lower = sentence.toLowerCase(Locale.ROOT);
        for (Field field : drawn.named()) {
            List<String> told = TOLD.getOrDefault(field.name(), List.of(Names.words(field.name())));
            assertThat(told).as("%s in: %s", field.name(), sentence).anyMatch(lower::contains);
        }
        for (Object value : drawn.values()) {
            String written = value.toString();
            String usual = written.replace('_', ' ').toLowerCase(Locale.ROOT);
            assertThat(lower.contains(usual) || lower.contains(VALUES.getOrDefault(written, usual)))
                    .as("%s in: %s", value, sentence)
                    .isTrue();
        }
        assertThat(sentence).startsWith("When ").endsWith(".").doesNotContain("null", "  ", " ,", " .", "{", "$", "@");
        assertThat(sentence.chars().filter(c -> c == '(').count())
                .isEqualTo(sentence.chars().filter(c -> c == ')').count());
    }
}
