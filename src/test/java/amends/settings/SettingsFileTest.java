package amends.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

    /** Settings of each sort. */
    static final class Some {
        @JsonProperty
        String name = "none";

        @JsonProperty
        Integer port = 1;

        @JsonProperty
        Boolean isOn = false;

        @JsonProperty
        Group group = new Group();

        @JsonProperty
        Open tls;

        @JsonUnwrapped
        Beside beside = new Beside();
    }

    /** Settings that are kept together in the program, and stand beside the others in the file. */
    static final class Beside {
        @JsonProperty
        String colour = "blue";

        @JsonProperty
        Duration fadesAfter = Duration.days(1);

        @JsonProperty
        Open paint;
    }

    /** A group that knows itself what may be in it. */
    static final class Open {
        private final JsonNode all;

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Open(JsonNode all) {
            this.all = all;
        }
    }

    /** Settings below another. */
    static final class Group {
        @JsonProperty
        Duration keepFor = Duration.days(1);

        @JsonProperty
        DataSize size = DataSize.bytes(1);

        @JsonProperty
        List<String> mask = List.of();

        @JsonProperty
        String password = "";

        @JsonProperty
        String url = "";

        @JsonProperty
        String key = "";

        @JsonProperty
        Duration bothSecretsFor = Duration.days(1);

        @JsonProperty
        List<Mail> mails = List.of();
    }

    /** One of a list of groups. */
    static final class Mail {
        @JsonProperty
        String about;

        @JsonProperty
        List<String> to = List.of();
    }

    private static SettingsFile<Some> read(String text, Map<String, String> variables) {
        return new SettingsFile<>("c.yml", text, Some.class, variables, Map.of("AMENDS_OLD", "group.url"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "port: many                  | c.yml:1:1: port: expected a whole number, found many",
                "port: 1.5                   | c.yml:1:1: port: expected a whole number, found 1.5",
                "isOn: maybe                 | c.yml:1:1: isOn: expected true or false, found maybe",
                "group: {keepFor: 5}         | c.yml:1:9: group.keepFor: expected a time such as 5s, 30m or 7d, found 5",
                "group: {keepFor: soon}      | c.yml:1:9: group.keepFor: expected a time such as 5s, 30m or 7d, found soon",
                "group: {size: 5 elephants}  | c.yml:1:9: group.size: expected a size such as 64KiB or 1GiB, found 5 elephants",
                "group: {mask: a}            | c.yml:1:9: group.mask: expected a list such as [one, another], found a",
                "group: {mails: [{too: [a]}]} | c.yml:1:9: group.mails: expected a list such as [{about: …, to: [one, another]}], found [{\"too\":[\"a\"]}]",
                "group: {password: [hunter]} | c.yml:1:9: group.password: expected a text, found something else",
                "group: some                 | c.yml:1:1: group: expected settings below it, found some",
                "name: {a: b}                | c.yml:1:1: name: expected a text, found settings below it",
                "prot: 1                     | c.yml:1:1: prot: there is no such setting; did you mean port?",
                "group: {kepFor: 1d}         | c.yml:1:9: group.kepFor: there is no such setting; did you mean group.keepFor?",
                "keepFor: 1d                 | c.yml:1:1: keepFor: there is no such setting; did you mean group.keepFor?",
                "{port: 1, port: 2}          | c.yml:1:11: port: is set twice, before at c.yml:1:2",
                "[port]                      | c.yml:1:1: expected names with a colon and a value, such as port: 8080",
                "port: ${NOBODY}             | c.yml:1: the environment variable NOBODY is not set and has no default, as in ${NOBODY:-default}",
                "# nothing                   | c.yml: holds no settings"
            })
    void whatIsWrongIsToldWithWhereItStands(String text, String line) {
        assertThatThrownBy(() -> read(text, Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessage(line);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> read("port: many\ngroup:\n  keepFor: 5\n", Map.of()))
                .hasMessage("c.yml:1:1: port: expected a whole number, found many\n"
                        + "c.yml:3:3: group.keepFor: expected a time such as 5s, 30m or 7d, found 5");
    }

    @Test
    void aVariableOverridesWhatStandsInTheFileWhateverIsInIt() {
        Some settings = read(
                        "port: 5\ngroup: {mask: [a]}",
                        Map.of(
                                "AMENDS_PORT", "7",
                                "AMENDS_IS_ON", "true",
                                "AMENDS_GROUP_KEEP_FOR", "90d",
                                "AMENDS_GROUP_MASK", "customer.id, incident.cause",
                                "AMENDS_GROUP_PASSWORD", "it's: \"#{x}\" ${y}",
                                "AMENDS_OLD", "jdbc:h2:mem:x"))
                .settings();

        assertThat(settings.port).isEqualTo(7);
        assertThat(settings.isOn).isTrue();
        assertThat(settings.group.keepFor).isEqualTo(Duration.days(90));
        assertThat(settings.group.mask).containsExactly("customer.id", "incident.cause");
        assertThat(settings.group.password).isEqualTo("it's: \"#{x}\" ${y}");
        assertThat(settings.group.url).isEqualTo("jdbc:h2:mem:x");
    }

    @Test
    void whatOnlyAGroupItselfKnowsIsLeftToItAndOverriddenToo() {
        SettingsFile<Some> read = read(
                "tls: {keyStorePath: a, anything: 1}",
                Map.of("AMENDS_TLS_KEY_STORE_PATH", "b", "AMENDS_TLS_KEY_STORE_PASSWORD", "hunter2"));

        assertThat(read.settings().tls.all.toString())
                .isEqualTo("{\"keyStorePath\":\"b\",\"anything\":1,\"keyStorePassword\":\"hunter2\"}");
        assertThat(read.strangers()).isEmpty();
        assertThat(read.inForce())
                .contains("tls.keyStorePath: b  # AMENDS_TLS_KEY_STORE_PATH, from AMENDS_TLS_KEY_STORE_PATH")
                .noneMatch(line -> line.contains("hunter2"));
    }

    @Test
    void anEmptyVariableMeansNothing() {
        Some settings = read("port: 5", Map.of("AMENDS_GROUP_KEEP_FOR", "", "AMENDS_NAME", "", "AMENDS_GROUP_MASK", ""))
                .settings();

        assertThat(settings.group.keepFor).isNull();
        assertThat(settings.name).isEmpty();
        assertThat(settings.group.mask).isEmpty();
    }

    @Test
    void aVariableThatIsWrongIsToldByItsName() {
        assertThatThrownBy(() -> read("port: 5", Map.of("AMENDS_GROUP_KEEP_FOR", "5")))
                .hasMessage(
                        "environment variable AMENDS_GROUP_KEEP_FOR: group.keepFor: expected a time such as 5s, 30m or"
                                + " 7d, found 5");
    }

    @Test
    void variablesThatOverrideNothingAreToldWithTheNearest() {
        assertThat(read("name: ${AMENDS_MINE:-x}", Map.of("AMENDS_PROT", "1", "AMENDS_MINE", "y", "HOME", "/"))
                        .strangers())
                .containsExactly(
                        "the environment variable AMENDS_PROT overrides no setting; did you mean AMENDS_PORT?");
    }

    @Test
    void whatIsInForceIsShownWithItsSourceAndWithoutSecrets() {
        assertThat(read(
                                "port: 5\ngroup: {password: hunter2, url: 'jdbc:postgresql://u:hunter2@h/d?password=hunter2'}",
                                Map.of("AMENDS_NAME", "x"))
                        .inForce())
                .contains(
                        "name: x  # AMENDS_NAME, from AMENDS_NAME",
                        "port: 5  # AMENDS_PORT, c.yml:1:1",
                        "isOn: false  # AMENDS_IS_ON, the default",
                        "group.password: (set)  # AMENDS_GROUP_PASSWORD, c.yml:2:9",
                        "group.url: jdbc:postgresql://h/d  # AMENDS_GROUP_URL, c.yml:2:28")
                .noneMatch(line -> line.contains("hunter2"));
    }

    @Test
    void whatIsOnlyKeptTogetherInTheProgramHasNoNameInTheFile() {
        SettingsFile<Some> read =
                read("colour: red\nport: 5\npaint: {thickness: 2}", Map.of("AMENDS_FADES_AFTER", "2d"));

        assertThat(read.settings().beside.colour).isEqualTo("red");
        assertThat(read.settings().beside.fadesAfter).isEqualTo(Duration.days(2));
        assertThat(read.settings().beside.paint.all.toString()).isEqualTo("{\"thickness\":2}");
        assertThat(read("port: 5", Map.of()).settings().beside.colour).isEqualTo("blue");
        assertThat(read.inForce())
                .contains(
                        "colour: red  # AMENDS_COLOUR, c.yml:1:1",
                        "fadesAfter: 2 days  # AMENDS_FADES_AFTER, from AMENDS_FADES_AFTER",
                        "paint.thickness: 2  # AMENDS_PAINT_THICKNESS, c.yml:3:9")
                .noneMatch(line -> line.startsWith("beside"));
        assertThatThrownBy(() -> read("beside: {colour: red}", Map.of()))
                .hasMessage("c.yml:1:1: beside: there is no such setting");
        assertThatThrownBy(() -> read("fadesAfter: soon", Map.of()))
                .hasMessage("c.yml:1:1: fadesAfter: expected a time such as 5s, 30m or 7d, found soon");
    }

    @Test
    void aKeyIsASecretAndHowLongSecretsHoldIsNone() {
        assertThat(read("group: {key: hunter2, bothSecretsFor: 3h}", Map.of()).inForce())
                .contains(
                        "group.key: (set)  # AMENDS_GROUP_KEY, c.yml:1:9",
                        "group.bothSecretsFor: 3 hours  # AMENDS_GROUP_BOTH_SECRETS_FOR, c.yml:1:23");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it's",
                "a''b",
                "say \"so\"",
                "back\\slash",
                "a: b # c",
                "x${NOBODY}y",
                "x${AMENDS_MINE}y",
                "$${z}"
            })
    void whatAVariableHoldsStaysLetterByLetterWhereTheFileQuotesIt(String value) {
        Map<String, String> variables = Map.of("AMENDS_MINE", value);

        assertThat(read("name: '${AMENDS_MINE:-}'", variables).settings().name).isEqualTo(value);
        assertThat(read("name: \"${AMENDS_MINE}\"", variables).settings().name).isEqualTo(value);
    }
}
