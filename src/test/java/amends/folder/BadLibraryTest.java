package amends.folder;

import static org.assertj.core.api.Assertions.assertThat;

import amends.policy.PolicyProblem;
import amends.policy.Position;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row is a file with one mistake; the mark ‸ stands right before the place that must be named. */
class BadLibraryTest {

    private static final String MARK = "‸";

    private record Bad(String file, String yaml, String code, String nearest) {
        Position at() {
            String before = yaml.substring(0, yaml.indexOf(MARK));
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            return new Position(file, line, before.length() - before.lastIndexOf('\n'));
        }

        @Override
        public String toString() {
            return code + " in " + yaml;
        }
    }

    private static Bad domains(String yaml, String code, String nearest) {
        return new Bad("domains.yaml", yaml, code, nearest);
    }

    private static Bad remedies(String yaml, String code, String nearest) {
        return new Bad("remedies.yaml", yaml, code, nearest);
    }

    private static Bad budgets(String yaml, String code, String nearest) {
        return new Bad("budgets.yaml", yaml, code, nearest);
    }

    private static Bad calendars(String yaml, String code, String nearest) {
        return new Bad("calendars.yaml", yaml, code, nearest);
    }

    private static Bad hours(String hours, String code, String nearest) {
        return calendars("kitchen: {zone: UTC, hours: " + hours + "}", code, nearest);
    }

    private static Bad holidays(String holidays, String code, String nearest) {
        return calendars(
                "kitchen:\n  zone: UTC\n  hours: {mon: []}\n".replace("[]", "[\"09:00-17:00\"]") + "  holidays: "
                        + holidays,
                code,
                nearest);
    }

    private static Bad messages(String yaml, String code, String nearest) {
        return new Bad("messages/en.yaml", yaml, code, nearest);
    }

    static Stream<Bad> yamlThatIsNotPlain() {
        return Stream.of(
                domains("restaurant: {zone: UTC‸", "yaml-syntax", null),
                domains(
                        "restaurant:\n  zone: UTC\n ‸ currency: EUR: x\n"
                                .replace(" ‸ currency: EUR", "  currency: EUR‸"),
                        "yaml-syntax",
                        null),
                domains("restaurant:\n‸\tzone: UTC\n", "yaml-syntax", null),
                domains("restaurant: {zone: \"U‸\u0007TC\"}", "yaml-syntax", null),
                domains("restaurant: {zone: \"\\x‸\"}", "yaml-syntax", null),
                domains("restaurant: {zone: \"\\U‸0011FFFF\"}", "yaml-syntax", null),
                domains("restaurant: {‸zone: \"\\x", "yaml-syntax", null),
                domains("restaurant: {}\n---‸\nrepairs: {}\n".replace("---‸", "‸---"), "yaml-feature", null),
                domains("restaurant: ‸&a {zone: UTC}\n", "yaml-feature", null),
                domains("restaurant: {zone: ‸*a}\n", "yaml-feature", null),
                domains("restaurant: {zone: ‸!!str UTC}\n", "yaml-feature", null),
                domains("restaurant: ‸!Zone {}\n", "yaml-feature", null),
                domains("restaurant: {zone: UTC}\n‸restaurant: {zone: UTC}\n", "duplicate-key", null),
                domains("restaurant: {zone: UTC, ‸zone: UTC}\n", "duplicate-key", null),
                domains("restaurant: {zone: UTC, ‸[a]: b}\n", "wrong-type", null),
                domains("‸- restaurant\n", "wrong-type", null),
                domains("‸restaurant\n", "wrong-type", null),
                domains("a: [[[[[[[[[[[[‸1]]]]]]]]]]]]\n", "too-deep", null));
    }

    static Stream<Bad> domainsAndBudgets() {
        return Stream.of(
                domains("restaurant: {‸zoen: UTC}", "unknown-key", "zone"),
                domains("restaurant: {zone: ‸New York}", "unknown-zone", "America/New_York"),
                domains("restaurant: {zone: ‸Europe/Berln}", "unknown-zone", "Europe/Berlin"),
                domains("restaurant: {zone: ‸+02:00}", "unknown-zone", null),
                domains("restaurant: {zone: ‸12}", "wrong-type", null),
                domains("restaurant: {zone:‸ }", "wrong-type", null),
                domains("restaurant: {zone: ‸\"\"}", "empty-text", null),
                domains("restaurant: {currency: ‸EURO}", "unknown-currency", "EUR"),
                domains("restaurant: {currency: ‸usd}", "unknown-currency", "USD"),
                domains("restaurant: {currency: ‸XDR}", "unknown-currency", "IDR"),
                domains("restaurant: {language: ‸english}", "bad-language", "en"),
                domains("restaurant: {language: ‸en_GB}", "bad-language", "en-GB"),
                domains("restaurant: {language: ‸en-UK}", "bad-language", "en-GB"),
                domains("restaurant: {language: ‸pt-br}", "bad-language", "pt-BR"),
                domains("restaurant: {language: ‸e}", "bad-language", null),
                domains("‸resturant: {}", "unknown-domain", "restaurant"),
                domains("‸common: {}", "unknown-domain", null),
                domains("restaurant: ‸UTC", "wrong-type", null),
                budgets("‸bar: {goodwill: \"600\", currency: USD, per: week}", "unknown-domain", null),
                budgets("restaurant: ‸{goodwill: \"600\", currency: USD}", "missing-key", null),
                budgets("restaurant: {goodwill: ‸600, currency: USD, per: week}", "unquoted-decimal", null),
                budgets("restaurant: {goodwill: ‸\"1e3\", currency: USD, per: week}", "bad-decimal", null),
                budgets("restaurant: {goodwill: ‸\"-1\", currency: USD, per: week}", "negative-amount", null),
                budgets("restaurant: {goodwill: \"1\", currency: USD, per: ‸weekly}", "unknown-period", "week"),
                budgets("restaurant: {goodwill: \"1\", currency: USD, per: day, degradeAt: ‸0.8}", "bad-percent", null),
                budgets(
                        "restaurant: {goodwill: \"1\", currency: USD, per: day, degradeAt: ‸101%}",
                        "bad-percent", null));
    }

    static Stream<Bad> catalogues() {
        return Stream.of(
                remedies("‸remedie: {}", "unknown-key", "remedies"),
                remedies("remedies: {a: {‸costs: \"1\"}}", "unknown-key", "cost"),
                remedies("remedies: {a: {cost: ‸4.20, currency: USD}}", "unquoted-decimal", null),
                remedies("remedies: {a: {cost: ‸4, currency: USD}}", "unquoted-decimal", null),
                remedies("remedies: {a: {cost: ‸\"4,20\", currency: EUR}}", "bad-decimal", null),
                remedies("remedies: {a: {cost: ‸\"4.205\", currency: EUR}}", "amount-scale", null),
                remedies("remedies: {a: {value: ‸\"4.5\", currency: JPY}}", "amount-scale", null),
                remedies("remedies: {a: {approvalAbove: ‸\"-1\", currency: JPY}}", "negative-amount", null),
                remedies("remedies: {a: {value: ‸\"4.20\"}}", "missing-key", null),
                remedies("remedies: {a: {label: {‸xx-: hi}}}", "bad-language", null),
                remedies("remedies: {a: {label: ‸hi}}", "wrong-type", null),
                remedies("remedies: {a: {label: ‸{}}}", "empty-text", null),
                remedies("remedies: {‸a b: {}}", "bad-name", null),
                remedies("remedies: {a: {group: ‸gestures}}\ngroups: {gesture: max}", "unknown-group", "gesture"),
                remedies("remedies: {a: {}}\ngroups: {gesture: ‸maxi}", "unknown-mode", "max"),
                remedies("remedies: {a: {}}\ngroups: {‸a: max}", "name-taken", null),
                remedies("remedies: {a: {}}\nentitlements: {‸a: {}}", "name-taken", null),
                remedies("remedies: {a: {limit: ‸2}}", "wrong-type", null),
                remedies("remedies: {a: {limit: ‸{days: 90}}}", "missing-key", null),
                remedies("remedies: {a: {limit: {days: 90, perCustomer: ‸0}}}", "wrong-type", null),
                remedies("remedies: {a: {limit: {days: ‸\"90\", perCustomer: 2}}}", "wrong-type", null),
                remedies("remedies: {a: {limit: {days: ‸0x10, perCustomer: 2}}}", "wrong-type", null),
                remedies(
                        "remedies:\n  tea: {cost: \"0\", currency: EUR}\n  a: {instead: [‸teas, tea]}",
                        "unknown-remedy",
                        "tea"),
                remedies("remedies: {a: {instead: ‸tea}}", "wrong-type", null),
                remedies("remedies: {a: {cost: \"0\", currency: EUR, instead: [‸a]}}", "instead-cycle", null),
                remedies(
                        "remedies:\n  t: {cost: \"0\", currency: EUR}\n  a: {instead: [t, ‸t]}", "instead-cycle", null),
                remedies("remedies:\n  t: {cost: \"1\", currency: EUR}\n  a: {instead: [‸t]}", "instead-cost", null),
                remedies("remedies:\n  t: {}\n  a: {instead: [‸t]}", "instead-cost", null),
                remedies(
                        "remedies:\n  t: {cost: \"0\", currency: EUR}\n  a: {instead: [‸e, t]}\nentitlements: {e: {}}",
                        "unknown-remedy",
                        null),
                remedies(
                        "remedies: {a: {group: g}}\nentitlements: {e: {group: ‸g}}\ngroups: {g: max}",
                        "mixed-group",
                        null),
                remedies("""
                        remedies:
                          a: {value: "1", currency: EUR, group: g}
                          b: {value: "1", currency: USD, group: ‸g}
                        groups: {g: max}
                        """, "mixed-group", null));
    }

    static Stream<Bad> calendarsRolesAndMessages() {
        return Stream.of(
                calendars("kitchen: ‸{hours: {mon: [\"09:00-17:00\"]}}", "missing-key", null),
                calendars("kitchen: ‸{zone: UTC}", "missing-key", null),
                calendars("kitchen: {zone: UTC, hours: ‸[mon]}", "wrong-type", null),
                calendars("kitchen: {zone: UTC, hours: {mon: [\"09:00-17:00\"]}, holidays: ‸US}", "wrong-type", null),
                hours("‸{}", "bad-hours", null),
                hours("‸{mon: [], sun: []}", "bad-hours", null),
                hours("{‸monday: [\"09:00-17:00\"]}", "bad-day", "mon"),
                hours("{‸Mon-Thur: [\"09:00-17:00\"]}", "bad-day", "mon-thu"),
                hours("{‸mon-wed-fri: [\"09:00-17:00\"]}", "bad-day", null),
                hours("{mon-thu: [\"09:00-17:00\"], ‸thu: [\"18:00-19:00\"]}", "bad-day", null),
                hours("{mon: ‸\"09:00-17:00\"}", "wrong-type", null),
                hours("{mon: [‸9-17]}", "bad-hours", null),
                hours("{mon: [‸\"09:00-25:00\"]}", "bad-hours", null),
                hours("{mon: [\"09:00-17:00\", ‸\"16:59-18:00\"]}", "overlapping-hours", null),
                hours("{mon: [\"22:00-03:00\"], tue: [‸\"02:00-08:00\"]}", "overlapping-hours", null),
                hours("{sun: [\"22:00-03:00\"], mon: [‸\"02:00-08:00\"]}", "overlapping-hours", null),
                holidays("{country: ‸UK}", "unknown-country", "GB"),
                holidays("{country: ‸Germany}", "unknown-country", "DE"),
                holidays("{country: US, region: ‸nyy}", "unknown-region", "ny"),
                holidays("‸{region: ny}", "missing-key", null),
                holidays("{extra: [‸2026-02-30]}", "bad-date", null),
                holidays("{extra: [‸26.11.2026]}", "bad-date", null),
                holidays("{country: US, except: [‸2026-11-27]}", "not-a-holiday", null),
                holidays("{extra: [2026-11-27], except: [‸2026-11-27]}", "not-a-holiday", null),
                holidays("{‸county: US}", "unknown-key", "country"),
                new Bad("roles.yaml", "chef: {‸lable: {en: Chef}}", "unknown-key", "label"),
                new Bad("roles.yaml", "chef: ‸[]", "wrong-type", null),
                messages("sorry: ‸{en: hi}", "wrong-type", null),
                messages("sorry: ‸12", "wrong-type", null),
                messages("sorry: ‸''", "empty-text", null),
                messages("‸.sorry: hi", "bad-name", null),
                messages("‸amends.acknowlege: hi", "reserved-name", "amends.acknowledge"),
                new Bad("messages/englisch.yaml", "‸sorry: hi", "bad-language", "en"));
    }

    @ParameterizedTest
    @MethodSource({"yamlThatIsNotPlain", "domainsAndBudgets", "catalogues", "calendarsRolesAndMessages"})
    void aMistakeIsNamedOnceAndWithItsPlace(Bad bad) {
        List<PolicyProblem> problems = read(Map.of(bad.file(), bad.yaml().replace(MARK, "")));
        assertThat(problems)
                .extracting(PolicyProblem::code, PolicyProblem::at, PolicyProblem::nearest)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(bad.code(), bad.at(), bad.nearest()));
        assertThat(problems.get(0).message()).doesNotEndWith(".");
    }

    @Test
    void allMistakesOfAllFilesAreToldInOneRunInTheOrderOfTheirPlaces() {
        List<PolicyProblem> problems = read(Map.of(
                "roles.yaml", "chef: 1\nwaiter: 2\n",
                "domains.yaml", "bar: {zone: Nowhere}\n",
                "calendars.yaml", "a: {}\n"));
        assertThat(problems)
                .extracting(problem -> problem.at() + " " + problem.code())
                .containsExactly(
                        "calendars.yaml:1:4 missing-key",
                        "calendars.yaml:1:4 missing-key",
                        "domains.yaml:1:1 unknown-domain",
                        "domains.yaml:1:13 unknown-zone",
                        "roles.yaml:1:7 wrong-type",
                        "roles.yaml:2:9 wrong-type");
    }

    @Test
    void aCircleOfRemediesIsNamedAtEachOfItsLinks() {
        List<PolicyProblem> problems = read(Map.of("remedies.yaml", """
                remedies:
                  a: {cost: "0", currency: EUR, instead: [b]}
                  b: {cost: "0", currency: EUR, instead: [c]}
                  c: {cost: "0", currency: EUR, instead: [a]}
                """));
        assertThat(problems)
                .extracting(PolicyProblem::code)
                .containsOnly("instead-cycle")
                .hasSize(3);
    }

    @Test
    void aRefusedAmountIsToldInWordsThatMendIt() {
        List<PolicyProblem> problems = read(Map.of("remedies.yaml", "remedies: {tea: {cost: 4.20, currency: USD}}"));
        assertThat(problems.get(0))
                .hasToString("remedies.yaml:1:24: write \"4.20\" in quotes: money is a decimal text"
                        + " [unquoted-decimal]");
    }

    @Test
    void manyAliasesAreNoBomb() {
        StringBuilder bomb = new StringBuilder("a: &a [x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            String before = String.valueOf((char) (c - 1));
            bomb.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append(("*" + before + ",").repeat(9))
                    .append("x]\n");
        }
        assertThat(read(Map.of("roles.yaml", bomb.toString())))
                .extracting(PolicyProblem::code)
                .containsOnly("yaml-feature");
    }

    @Test
    void openBracketsWithoutEndAreNoBomb() {
        assertThat(read(Map.of("roles.yaml", "[".repeat(500_000))))
                .extracting(PolicyProblem::code)
                .containsExactly("too-deep");
    }

    private static List<PolicyProblem> read(Map<String, String> files) {
        Map<String, String> all = new TreeMap<>(files);
        all.put("restaurant/late-meal.drl", "package restaurant;");
        return LibraryReader.read(FolderContent.of(all)).problems();
    }
}
