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
    private final Map<String, Set<String>> said = new TreeMap<>();

    LanguageMarks(Wording wording) {
        this.wording = wording;
    }

    /** Takes in what a rule asks for. */
    void add(Rule rule) {
        for (Act act : rule.acts()) {
            if (act instanceof Act.Recommend recommend) {
                said.computeIfAbsent(message(recommend), name -> new TreeSet<>());
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
            Set<String> languages = said.get(one.message());
            if (languages != null) {
                languages.add(one.language());
            }
        }
    }

    /** What came of it, for everything for which there are words. */
    List<MessageLanguages> languages() {
        return said.entrySet().stream()
                .filter(entry -> !wording.languages(entry.getKey()).isEmpty())
                .map(entry -> new MessageLanguages(
                        entry.getKey(),
                        List.copyOf(entry.getValue()),
                        wording.languages(entry.getKey()).stream()
                                .filter(language -> !entry.getValue().contains(language))
                                .toList()))
                .toList();
    }
}
