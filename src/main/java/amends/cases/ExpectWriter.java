package amends.cases;

import amends.promise.Clock;
import amends.recommendation.Plan;
import amends.testing.Expectation;
import amends.testing.Wanted;
import amends.yaml.YamlMap;
import amends.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what a case expects, and says otherwise wherever the defaults expect what is not so. */
final class ExpectWriter {

    private final Plan answer;
    private final YamlMap defaults;
    private final Map<String, Object> expect = new LinkedHashMap<>();

    ExpectWriter(Plan answer, YamlMap defaults) {
        this.answer = answer;
        this.defaults = defaults;
    }

    Map<String, Object> write(List<Expectation> expected) {
        expected.forEach(this::write);
        if (defaults.has("recommends") && !expect.containsKey("recommends")) {
            expect.put("recommends", recommended());
        }
        for (String list : List.of("recommendsAtLeast", "doesNotRecommend", "fires", "doesNotFire")) {
            if (defaults.has(list)) {
                expect.putIfAbsent(list, List.of());
            }
        }
        for (String sort : List.of("clocks", "withholds", "says")) {
            for (YamlMap.Entry entry : defaults.map(sort).written()) {
                correct(sort, entry);
            }
        }
        if (defaults.has("nextChangeAt")) {
            expect.putIfAbsent("nextChangeAt", orNone(answer.nextChangeAt()));
        }
        return expect;
    }

    private void write(Expectation one) {
        if (one instanceof Expectation.Recommends exactly) {
            expect.put("recommends", texts(exactly.all()));
        } else if (one instanceof Expectation.RecommendsAtLeast least) {
            list("recommendsAtLeast", least.wanted().toString());
        } else if (one instanceof Expectation.DoesNotRecommend never) {
            list("doesNotRecommend", never.wanted().toString());
        } else if (one instanceof Expectation.Fires rule) {
            list(rule.fires() ? "fires" : "doesNotFire", rule.rule());
        } else if (one instanceof Expectation.ClockStands clock) {
            map("clocks").put(clock.sort().wireName(), orNone(clock.state()));
        } else if (one instanceof Expectation.ClockRunsTo clock) {
            String which = clock.sort().wireName() + (clock.target() ? " targetAt" : " dueAt");
            map("clocks").put(which, orNone(clock.instant()));
        } else if (one instanceof Expectation.Withholds withheld) {
            map("withholds").put(withheld.name(), orNone(withheld.reason()));
        } else if (one instanceof Expectation.Says says) {
            map("says").put(says.name(), orNone(says.words()));
        } else {
            expect.put("nextChangeAt", orNone(((Expectation.NextChangeAt) one).instant()));
        }
    }

    @SuppressWarnings("unchecked")
    private void list(String key, String value) {
        ((List<String>) expect.computeIfAbsent(key, k -> new ArrayList<String>())).add(value);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> map(String key) {
        return (Map<String, Object>) expect.computeIfAbsent(key, k -> new LinkedHashMap<String, Object>());
    }

    /** Says of one name what is so, where the defaults say something else and the case nothing. */
    private void correct(String sort, YamlMap.Entry entry) {
        boolean said = expect.get(sort) instanceof Map<?, ?> own && own.containsKey(entry.key());
        String is = switch (sort) {
            case "clocks" -> clock(entry.key());
            case "withholds" -> withheld(entry.key());
            default -> said(entry.key());
        };
        boolean holds = entry.value() instanceof YamlText text && text.value().equals(is);
        if (!said && !holds) {
            map(sort).put(entry.key(), is);
        }
    }

    private String clock(String what) {
        String[] words = what.split(" ", -1);
        Clock clock = answer.clocks().stream()
                .filter(one -> one.sort().wireName().equals(words[0]))
                .findFirst()
                .orElse(null);
        if (clock == null) {
            return Expectation.NONE;
        }
        return words.length == 1
                ? clock.state().name()
                : orNone(words[1].equals("targetAt") ? clock.targetAt() : clock.dueAt());
    }

    private String withheld(String name) {
        return answer.withheld().stream()
                .filter(one -> one.name().equals(name))
                .map(Plan.Withheld::reason)
                .findFirst()
                .orElse(Expectation.NONE);
    }

    private String said(String name) {
        return answer.recommendations().stream()
                .filter(one -> one.name().equals(name))
                .map(one -> orNone(one.origin().message()))
                .findFirst()
                .orElse(Expectation.NONE);
    }

    private List<String> recommended() {
        return texts(answer.recommendations().stream().map(Wanted::of).toList());
    }

    private static List<String> texts(List<Wanted> all) {
        return all.stream().map(Wanted::toString).toList();
    }

    private static String orNone(Object value) {
        return value == null ? Expectation.NONE : value.toString();
    }
}
