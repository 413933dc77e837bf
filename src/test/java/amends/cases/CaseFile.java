package amends.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The cases of one policy, as written; docs/cases.md says what each key means.
 *
 * @param defaults what every case of the file starts from, and what each expects unless it says otherwise
 * @param cases single cases
 * @param tables cases that differ in a few values
 */
record CaseFile(Defaults defaults, List<Single> cases, List<Table> tables) {

    CaseFile {
        defaults = defaults == null ? Defaults.NOTHING : defaults;
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
            JsonNode asOf) {}

    /** What holds for every case unless it says otherwise. */
    record Defaults(
            JsonNode incident,
            JsonNode customer,
            JsonNode taken,
            JsonNode pauses,
            JsonNode reopenings,
            JsonNode promises,
            JsonNode asOf,
            Expected expect) {
        static final Defaults NOTHING = new Defaults(null, null, null, null, null, null, null, null);

        Defaults {
            expect = expect == null ? Expected.NOTHING : expect;
        }

        Given given() {
            return new Given(incident, customer, taken, pauses, reopenings, promises, asOf);
        }
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
            String nextChangeAt) {
        static final Expected NOTHING = new Expected(null, null, null, null, null, null, null, null, null);

        /** The same, and of the defaults whatever is not said here. */
        Expected orElse(Expected defaults) {
            return new Expected(
                    recommends == null ? defaults.recommends : recommends,
                    recommendsAtLeast == null ? defaults.recommendsAtLeast : recommendsAtLeast,
                    doesNotRecommend == null ? defaults.doesNotRecommend : doesNotRecommend,
                    fires == null ? defaults.fires : fires,
                    doesNotFire == null ? defaults.doesNotFire : doesNotFire,
                    both(clocks, defaults.clocks),
                    both(withholds, defaults.withholds),
                    both(says, defaults.says),
                    nextChangeAt == null ? defaults.nextChangeAt : nextChangeAt);
        }

        private static Map<String, String> both(Map<String, String> own, Map<String, String> defaults) {
            Map<String, String> both = new HashMap<>(defaults == null ? Map.of() : defaults);
            both.putAll(own == null ? Map.of() : own);
            return both;
        }
    }
}
