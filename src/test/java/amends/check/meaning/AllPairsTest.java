package amends.check.meaning;

import static amends.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.check.StillWanted;
import amends.check.meaning.Places.Place;
import amends.policy.Act;
import amends.policy.DomainPolicy;
import amends.policy.Operator;
import amends.policy.Rule;
import amends.recommendation.CompiledPolicySet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is looked up for speed is what a reading of every pair of rules finds, in the same order. */
class AllPairsTest {

    private static final String[] COURSES = {"main", "soup", "cake", "tart"};

    @Property(tries = 150, seed = "41")
    void generatedRulesAreSilencedByWhomTheReadingOfAllPairsSays(@ForAll Random random) {
        StringBuilder rules = new StringBuilder();
        int count = 2 + random.nextInt(30);
        for (int i = 0; i < count; i++) {
            rules.append(rule("Rule " + i, "Late( " + condition(random) + " )", act(random)));
        }
        assertSilencers(Checked.complete(TestRules.rules(rules.toString())).interpret());
    }

    @Example
    void theShippedRulesAreSilencedByWhomTheReadingOfAllPairsSays() {
        assertSilencers(TestRules.folder(Path.of("rules")).interpret());
    }

    @Property(tries = 2000, seed = "42")
    void whatLiesWithinAndApartIsWhatTheCommonPartSays(@ForAll Random random) {
        Values one = values(random, random.nextBoolean());
        Values other = values(random, one instanceof Ranges);
        assertThat(one.isWithin(other)).isEqualTo(one.and(other.complement()).isEmpty());
        assertThat(one.isApart(other)).isEqualTo(one.and(other).isEmpty());
    }

    private static void assertSilencers(CompiledPolicySet policies) {
        List<Search> searches = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        Trial trial = new Trial(policies, StillWanted.ALWAYS);
        for (DomainPolicy domain : policies.policies().domains()) {
            domain.kinds()
                    .values()
                    .forEach(kind -> searches.add(new Search(KindRules.of(kind, domain, policies.policies()), trial)));
            rules.addAll(domain.rules());
        }
        Places places = new Places(rules, searches);
        for (Rule rule : rules) {
            List<Place> fires = places.of(rule).stream()
                    .filter(place -> !place.region().isNowhere())
                    .toList();
            for (Act act : rule.acts()) {
                Region silencer = new Shadowed(rule, places.of(rule)).silencer(act);
                assertThat(silencer == null ? null : silencer.rule().name())
                        .as(rule.name())
                        .isEqualTo(byAllPairs(act, fires));
            }
            for (Place place : fires) {
                assertCoverers(place);
            }
        }
    }

    /** The first rule of the first place that silences an act at every place. */
    private static String byAllPairs(Act act, List<Place> places) {
        Map<String, Integer> silenced = new TreeMap<>();
        List<String> first = new ArrayList<>();
        for (int number = 0; number < places.size(); number++) {
            Place place = places.get(number);
            KindRules kind = place.search().rules();
            Rivals rivals = new Rivals(kind.catalogue());
            for (Region other : kind.all()) {
                boolean silences = other.rule().index() != place.rule().index()
                        && place.region().isWithin(other)
                        && other.rule().acts().stream()
                                .anyMatch(theirs -> rivals.key(theirs).equals(rivals.key(act))
                                        && rivals.silences(other.rule(), theirs, place.rule(), act));
                if (silences) {
                    silenced.merge(other.rule().at().toString(), 1, Integer::sum);
                    if (number == 0) {
                        first.add(other.rule().at() + "\n" + other.rule().name());
                    }
                }
            }
        }
        return first.stream()
                .map(one -> one.split("\n", 2))
                .filter(one -> silenced.get(one[0]) == places.size())
                .map(one -> one[1])
                .findFirst()
                .orElse(null);
    }

    private static void assertCoverers(Place place) {
        List<Region> all = place.search().rules().all();
        Coverers<Region> coverers = new Coverers<>(all, region -> region);
        for (Box box : place.region().boxes()) {
            assertThat(coverers.of(box).stream()
                            .filter(region -> region.covers(box))
                            .toList())
                    .isEqualTo(all.stream().filter(region -> region.covers(box)).toList());
        }
    }

    private static String condition(Random random) {
        List<String> parts = new ArrayList<>();
        if (random.nextInt(3) > 0) {
            String course = '"' + COURSES[random.nextInt(COURSES.length)] + '"';
            parts.add(
                    switch (random.nextInt(4)) {
                        case 0 -> "course in (" + course + ", \"main\")";
                        case 1 -> "(course == " + course + " || course == \"soup\")";
                        case 2 -> "course != " + course;
                        default -> "course == " + course;
                    });
        }
        if (random.nextInt(4) == 0) {
            parts.add("acknowledged " + (random.nextBoolean() ? "== " : "!= ") + random.nextBoolean());
        }
        parts.add("delayMinutes " + (random.nextBoolean() ? ">= " : "> ") + random.nextInt(8));
        if (random.nextInt(3) == 0) {
            parts.add("guests < " + (1 + random.nextInt(4)));
        }
        return String.join(", ", parts);
    }

    private static String act(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> "recommend.acknowledge(\"sorry\");";
            case 1 -> "recommend.status(\"update\").every(" + (5 + random.nextInt(3)) + ");";
            case 2 -> "recommend.escalate(\"chef\");";
            case 3 -> "recommend.compensate(\"" + (random.nextBoolean() ? "dessert" : "dinner") + "\");";
            default -> "recommend.entitle(\"fee\").amount(\"" + (1 + random.nextInt(3)) + "\", \"USD\");";
        };
    }

    private static Values values(Random random, boolean ordered) {
        Values values = one(random, ordered);
        for (int more = random.nextInt(4); more > 0; more--) {
            values = random.nextBoolean()
                    ? values.and(one(random, ordered))
                    : values.complement().and(one(random, ordered)).complement();
        }
        return values;
    }

    private static Values one(Random random, boolean ordered) {
        if (!ordered) {
            Names named = Names.of(List.of(COURSES[random.nextInt(4)], COURSES[random.nextInt(4)]));
            return random.nextBoolean() ? named : named.complement();
        }
        Operator[] operators = {
            Operator.EQUAL,
            Operator.UNEQUAL,
            Operator.LESS,
            Operator.LESS_OR_EQUAL,
            Operator.MORE,
            Operator.MORE_OR_EQUAL
        };
        return Ranges.where(Scale.WHOLE, operators[random.nextInt(operators.length)], (long) random.nextInt(6));
    }
}
