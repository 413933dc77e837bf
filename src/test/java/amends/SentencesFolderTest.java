package amends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import amends.folder.FolderContent;
import amends.policy.PolicyProblem;
import amends.policy.PolicyProblemsException;
import amends.policy.PolicySet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Policies in sentences in a rules folder: a new domain written with nothing else, and the vocabulary it is read with. */
class SentencesFolderTest {
    private static final FolderContent HOTEL = FolderContent.of(Map.of(
            "hotel/room.dslr", """
            package hotel;

            declare RoomNotReady extends Incident
                nights : int = 1
            end

            rule "A room is ready within 30 minutes of arrival; we aim for 15"
                @owner("front desk")
            when
                There is a RoomNotReady
            then
                We promise to resolve it within 30 minutes and aim for 15
            end

            rule "Offer breakfast to whoever waits long, or stays long"
            when
                There is a RoomNotReady
                - the delay passes 30 minutes or the nights is at least 7
                The customer
                - the tier is one of gold or platinum
                Nothing was given
            then
                Offer a breakfast
            end
            """,
            "remedies.yaml", """
            remedies:
              breakfast: {label: {en: Breakfast}, cost: "7.00", value: "22.00", currency: EUR}
            """));

    private static PolicySet check(FolderContent content) {
        return PolicyLoader.check(content, new ArrayList<>()).policies();
    }

    private static List<String> problems(FolderContent content) {
        return catchThrowableOfType(PolicyProblemsException.class, () -> check(content)).problems().stream()
                .map(PolicyProblem::toString)
                .toList();
    }

    @Test
    void aNewDomainIsWrittenWithTheVocabularyThatComesWithTheProduct() throws IOException {
        PolicySet hotel = check(HOTEL);
        assertThat(hotel.domain("hotel").rules()).hasSize(2);
        String shipped = Files.readString(Path.of("rules/sentences.dsl"));
        assertThat(hotel.release())
                .isEqualTo(check(HOTEL.with("sentences.dsl", shipped)).release())
                .isNotEqualTo(HOTEL.release());
    }

    @Test
    void aVocabularyInTheFolderIsTheWholeOne() {
        assertThat(problems(HOTEL.with("sentences.dsl", "[condition][]Es gibt {kind}={kind}()")))
                .hasSize(8)
                .allMatch(line -> line.endsWith("[unknown-sentence]"));
    }

    @Test
    void whileTheVocabularyHasAMistakeOnlyThatIsTold() {
        assertThat(problems(HOTEL.with("sentences.dsl", "[condition][]There is a (\\w+)=x()")))
                .singleElement()
                .asString()
                .startsWith("sentences.dsl:1:25: a sentence has words and {variables}; regular expressions");
    }

    @Test
    void aNameThatDoesNotExistIsToldAtTheWordOfTheSentence() {
        String room = HOTEL.files().get("hotel/room.dslr");
        assertThat(problems(HOTEL.with("hotel/room.dslr", room.replace("a breakfast", "a breakfest"))))
                .singleElement()
                .asString()
                .startsWith("hotel/room.dslr:23:13: there is no remedy \"breakfest\"")
                .contains("did you mean \"breakfast\"?");
        assertThat(problems(HOTEL.with("hotel/room.dslr", room.replace("the nights is", "the nigths is"))))
                .singleElement()
                .asString()
                .startsWith("hotel/room.dslr:18:42: RoomNotReady has no field \"nigths\"");
        assertThat(problems(HOTEL.with("hotel/room.dslr", room.replace("aim for 15\n", "aim for 45\n"))))
                .singleElement()
                .asString()
                .contains("the target is looser than the promise")
                .startsWith("hotel/room.dslr:12:48: ");
    }
}
