package amends.testing.coverage;

import amends.policy.Act;
import amends.policy.Rule;
import amends.recommendation.Observation;
import amends.recommendation.Wording;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** In which languages the words that rules ask for were said. */
final class LanguageMarks {

    private final Wording wording;
    private final Map<String, Words> words = new TreeMap<>();

    private record Words(Set<String> files, Set<String> said) {}

    LanguageMarks(Wording wording) {
        this.wording = wording;
    }

    /** Takes in what a rule asks for. */
    void add(Rule rule) {
        for (Act act : rule.acts()) {
            if (act instanceof Act.Recommend recommend) {
                words.computeIfAbsent(message(recommend), name -> new Words(new TreeSet<>(), new TreeSet<>()))
                        .files()
                        .add(rule.policy());
            }
        }
    }

    /** The name under which the words for an act stand. */
    private static String message(Act.Recommend act) {
        if (act instanceof Act.Compensate) {
            return "remedy." + act.name();
        }
        if (act instanceof Act.Entitle) {
            return "entitlement." + act.name();
        }
        return act instanceof Act.Escalate ? "escalate." + act.name() : act.name();
    }

    /** Takes in what was said. */
    void see(Observation seen) {
        for (Observation.Said one : seen.said()) {
            Words asked = words.get(one.message());
            if (asked != null) {
                asked.said().add(one.language());
            }
        }
    }

    /** What came of it, for everything for which there are words. */
    List<MessageLanguages> languages() {
        return words.entrySet().stream()
                .filter(entry -> !wording.languages(entry.getKey()).isEmpty())
                .map(entry -> new MessageLanguages(
                        entry.getKey(),
                        List.copyOf(entry.getValue().files()),
                        List.copyOf(entry.getValue().said()),
                        wording.languages(entry.getKey()).stream()
                                .filter(language -> !entry.getValue().said().contains(language))
                                .toList()))
                .toList();
    }
}
