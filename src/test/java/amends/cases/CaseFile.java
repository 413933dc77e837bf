package amends.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The cases of one policy, as written; docs/cases.md says what each key means.
 *
 * @param defaults what every case of the file starts from
 * @param cases single cases
 * @param tables cases that differ in a few values
 */
record CaseFile(Given defaults, List<Single> cases, List<Table> tables) {

    CaseFile {
        defaults = defaults == null ? Given.NOTHING : defaults;
        cases = cases == null ? List.of() : List.copyOf(cases);
        tables = tables == null ? List.of() : List.copyOf(tables);
    }

    /** What is stated: the parts of an evaluation request. */
    record Given(
            JsonNode incident,
            JsonNode customer,
            JsonNode taken,
            JsonNode pauses,
            JsonNode reopenings,
            JsonNode promises,
            JsonNode asOf) {
        static final Given NOTHING = new Given(null, null, null, null, null, null, null);
    }

    /** One case. */
    record Single(
            @JsonProperty(required = true) String name,
            JsonNode incident,
            JsonNode customer,
            JsonNode taken,
            JsonNode pauses,
            JsonNode reopenings,
            JsonNode promises,
            JsonNode asOf,
            @JsonProperty(required = true) Expected expect) {
        Single {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(expect, "expect");
        }

        Given given() {
            return new Given(incident, customer, taken, pauses, reopenings, promises, asOf);
        }
    }

    /** Cases in rows: first the values of the columns {@code given}, then what the columns {@code expect} say. */
    record Table(
            @JsonProperty(required = true) String name,
            JsonNode incident,
            JsonNode customer,
            JsonNode taken,
            JsonNode pauses,
            JsonNode reopenings,
            JsonNode promises,
            JsonNode asOf,
            @JsonProperty(required = true) List<String> given,
            @JsonProperty(required = true) List<String> expect,
            @JsonProperty(required = true) List<List<JsonNode>> rows) {

        Given situation() {
            return new Given(incident, customer, taken, pauses, reopenings, promises, asOf);
        }
    }

    /** What a case expects; null is not asked. */
    record Expected(
            List<String> recommends,
            List<String> recommendsAtLeast,
            List<String> doesNotRecommend,
            List<String> fires,
            List<String> doesNotFire,
            Map<String, String> clocks,
            Map<String, String> withholds,
            Map<String, String> says,
            String nextChangeAt) {}
}
