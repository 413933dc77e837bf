package amends.folder;

import static org.assertj.core.api.Assertions.assertThat;

import amends.money.Money;
import amends.policy.Catalogue.Budget;
import amends.policy.Catalogue.GroupMode;
import amends.policy.Catalogue.Limit;
import amends.policy.Catalogue.Period;
import amends.policy.Catalogue.Remedy;
import amends.policy.Library;
import amends.policy.Library.DomainSettings;
import amends.policy.MessageText;
import amends.policy.Position;
import amends.promise.BusinessCalendar;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LibraryReaderTest {

    private static final Map<String, String> FILES = Map.of(
            "restaurant/late-meal.drl", "package restaurant;",
            "domains.yaml", "restaurant: {zone: America/New_York, currency: USD}\n",
            "remedies.yaml", """
                    remedies:                       # goodwill
                      appetizer: {label: {en: An appetizer on the house}, cost: "4.20", value: "12.00", currency: USD,
                                  group: table-gesture, approvalAbove: "25.00", limit: {perCustomer: 2, days: 90},
                                  instead: [coffee, apology]}
                      coffee: {label: {en: A coffee, de: Ein Kaffee}, cost: "0.8", currency: USD, group: table-gesture}
                      apology: {cost: "0.00", currency: USD}
                    entitlements:                   # owed
                      eu261: {label: {en: Compensation under EU261}, group: flight-compensation}
                    groups: {table-gesture: max, flight-compensation: exclusive}
                    """,
            "calendars.yaml", """
                    kitchen:
                      zone: America/New_York
                      hours: {mon-thu: ["17:00-22:30", "11:30-15:00"], fri-sun: ["11:30-23:30"]}
                      holidays: {country: US, extra: [2026-11-27], except: [2026-11-11]}
                    night: {zone: Europe/Berlin, hours: {sat-mon: ["22:00-02:00"]}}
                    """,
            "budgets.yaml", "restaurant: {goodwill: \"600.00\", currency: USD, per: week, degradeAt: 80%}\n",
            "roles.yaml", "floor-manager: {label: {en: Floor manager}}\n",
            "messages/en.yaml", "late-meal.sorry: \"I am sorry about your {course}.\"\n",
            "messages/de.yaml", "late-meal.sorry: 'Ihr {course} ist''s.'\n",
            "messages/pt-BR.yaml", "late-meal.wait: >\n  Só mais\n  um pouco.\n");

    private final LibraryReader.Result result = LibraryReader.read(FolderContent.of(FILES));
    private final Library library = result.library();

    @Test
    void aGoodLibraryHasNoProblems() {
        assertThat(result.problems()).isEmpty();
        assertThat(result.unread()).isEmpty();
    }

    @Test
    void anEmptyFolderIsAGoodLibraryWithTheShippedMessages() {
        LibraryReader.Result empty = LibraryReader.read(FolderContent.of(Map.of()));
        assertThat(empty.problems()).isEmpty();
        assertThat(empty.library().messages()).containsExactly("amends.acknowledge");
        assertThat(empty.messages())
                .extracting(MessageText::language)
                .containsExactly("de", "en", "es", "fr", "it", "nl", "pt");
    }

    @Test
    void anEmptyFileOrOneOfCommentsIsGood() {
        LibraryReader.Result empty =
                LibraryReader.read(FolderContent.of(Map.of("roles.yaml", "", "budgets.yaml", "# none yet\n")));
        assertThat(empty.problems()).isEmpty();
    }

    @Test
    void domainsHaveAZoneACurrencyAndALanguage() {
        assertThat(library.settings("restaurant"))
                .isEqualTo(new DomainSettings(ZoneId.of("America/New_York"), Currency.getInstance("USD"), "en"));
        assertThat(library.settings("repairs")).isEqualTo(DomainSettings.DEFAULT);
    }

    @Test
    void remediesAreReadInTheirCurrency() {
        assertThat(library.catalogue().remedies().get("appetizer"))
                .isEqualTo(new Remedy(
                        "appetizer",
                        Map.of("en", "An appetizer on the house"),
                        Money.of("4.20", "USD"),
                        Money.of("12.00", "USD"),
                        "table-gesture",
                        Money.of("25.00", "USD"),
                        new Limit(2, 90),
                        List.of("coffee", "apology")));
        assertThat(library.catalogue().entitlements().get("eu261").group()).isEqualTo("flight-compensation");
        assertThat(library.catalogue().modeOf("flight-compensation")).isEqualTo(GroupMode.EXCLUSIVE);
    }

    @Test
    void budgetsRolesAndMessagesAreRead() {
        assertThat(library.budgets())
                .isEqualTo(Map.of(
                        "restaurant", new Budget(Money.of("600.00", "USD"), Period.WEEK, new BigDecimal("0.8"))));
        assertThat(library.roles()).isEqualTo(Map.of("floor-manager", Map.of("en", "Floor manager")));
        assertThat(library.messages())
                .containsExactlyInAnyOrder("amends.acknowledge", "late-meal.sorry", "late-meal.wait");
    }

    @Test
    void aBudgetDegradesAtItsEndUnlessItSaysOtherwise() {
        Library read = LibraryReader.read(FolderContent.of(
                        Map.of("a/a.drl", "", "budgets.yaml", "a: {goodwill: \"9\", currency: EUR, per: quarter}")))
                .library();
        assertThat(read.budgets().get("a").degradeAt()).isEqualByComparingTo("1");
    }

    @Test
    void calendarsCountTheirHoursAndKeepTheirHolidays() {
        BusinessCalendar kitchen = library.calendars().get("kitchen");
        assertThat(kitchen.hours().get(DayOfWeek.THURSDAY)).hasToString("[11:30-15:00, 17:00-22:30]");
        assertThat(kitchen.hours().get(DayOfWeek.SUNDAY)).hasToString("[11:30-23:30]");
        assertThat(kitchen.isWorkingDay(LocalDate.of(2026, 11, 25))).isTrue();
        assertThat(kitchen.isWorkingDay(LocalDate.of(2026, 11, 26)))
                .as("Thanksgiving")
                .isFalse();
        assertThat(kitchen.isWorkingDay(LocalDate.of(2026, 11, 27))).as("extra").isFalse();
        assertThat(kitchen.isWorkingDay(LocalDate.of(2026, 11, 11)))
                .as("except")
                .isTrue();
        assertThat(kitchen.isOpen(Instant.parse("2026-11-25T16:30:00Z"))).isTrue();
    }

    @Test
    void daysWrapAroundTheWeekAndHoursPassMidnight() {
        assertThat(library.calendars().get("night").hours().keySet())
                .containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY);
    }

    @Test
    void messagesKnowWhereTheirTextStands() {
        assertThat(textOf("en", "late-meal.sorry").at(22)).isEqualTo(new Position("messages/en.yaml", 1, 41));
        MessageText german = textOf("de", "late-meal.sorry");
        assertThat(german.pattern()).isEqualTo("Ihr {course} ist's.");
        assertThat(german.at(4)).as("not verbatim").isEqualTo(new Position("messages/de.yaml", 1, 18));
        assertThat(textOf("pt-BR", "late-meal.wait").pattern()).isEqualTo("Só mais um pouco.\n");
    }

    @Test
    void aFolderMayOverrideAShippedMessageForItsLanguage() {
        LibraryReader.Result overriding =
                LibraryReader.read(FolderContent.of(Map.of("messages/en.yaml", "amends.acknowledge: Sorry!")));
        assertThat(overriding.problems()).isEmpty();
        assertThat(overriding.messages().get(overriding.messages().size() - 1).pattern())
                .isEqualTo("Sorry!");
    }

    @Test
    void whatCannotBeReadIsToldApartFromWhatIsNotThere() {
        LibraryReader.Result broken = LibraryReader.read(FolderContent.of(Map.of("remedies.yaml", "remedies: {")));
        assertThat(broken.unread()).containsExactly("remedies.yaml");
        assertThat(broken.problems()).hasSize(1);
    }

    @Test
    void aRemedyWithAMistakeKeepsItsName() {
        Library read = LibraryReader.read(
                        FolderContent.of(Map.of("remedies.yaml", "remedies: {tea: {cost: 1.5, currency: EUR}}")))
                .library();
        assertThat(read.catalogue().remedies()).containsKey("tea");
    }

    @Property(tries = 500)
    void whateverStandsInTheFilesItIsReadOrRefused(@ForAll("mutilated") Map<String, String> files) {
        assertThat(LibraryReader.read(FolderContent.of(files)).problems()).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<Map<String, String>> mutilated() {
        Arbitrary<String> names =
                Arbitraries.of(FILES.keySet().stream().sorted().toList());
        Arbitrary<String> splinters = Arbitraries.of(
                "{",
                "}",
                "[",
                "]",
                ": ",
                "- ",
                "\n",
                "'",
                "\"",
                "&a ",
                "*a",
                "!!x ",
                "|",
                ">",
                "\t",
                "# ",
                "%",
                "? ",
                "\u0000",
                "\uD83D\uDE00",
                "---\n",
                "...",
                "null",
                "-1",
                "\\x",
                "  ",
                "<<: ");
        return names.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(chosen -> Arbitraries.integers()
                        .between(0, 600)
                        .flatMap(at -> Arbitraries.integers()
                                .between(0, 20)
                                .flatMap(cut -> splinters.map(splinter -> {
                                    Map<String, String> files = new java.util.TreeMap<>(FILES);
                                    for (String name : chosen) {
                                        String text = files.get(name);
                                        int from = at % (text.length() + 1);
                                        int to = Math.min(text.length(), from + cut);
                                        files.put(name, text.substring(0, from) + splinter + text.substring(to));
                                    }
                                    return files;
                                }))));
    }

    private MessageText textOf(String language, String name) {
        return result.messages().stream()
                .filter(text -> text.language().equals(language) && text.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
