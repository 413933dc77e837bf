package amends.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/**
 * One line of timelines as JSON has it; what is null is left out. Instants are texts in ISO 8601.
 *
 * @param incident the incident's id, or the line it stands on
 * @param kind its kind
 * @param customer the customer's id
 * @param end the instant at which it was over, or up to which it is known
 * @param assumed what was assumed of it, whatever the policies
 * @param policies how it would have gone under each set of policies: those that are tried, then those they are compared with
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineLine(
        String incident, String kind, String customer, String end, List<String> assumed, List<Side> policies) {

    /** Reads and writes lines; what it does not know, it refuses. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * How it would have gone under one set of policies.
     *
     * @param refused why it could not be followed; then nothing else stands here
     * @param openedAt when it began; where nothing says so, it was judged by its end alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Side(String refused, String openedAt, List<Act> actions, List<Watched> clocks, List<Fired> fired) {}

    /**
     * Something done.
     *
     * @param recorded whether it was really done then; then no rule is named
     * @param amount the money given
     * @param basis goodwill or entitlement, of a gift; what follows is as in a plan
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Act(
            String at,
            String action,
            String name,
            Boolean recorded,
            Sum amount,
            String expectedAt,
            String nextUpdateAt,
            String basis,
            Sum cost,
            Sum value,
            Sum approvalAbove,
            String choice,
            String insteadOf,
            String message,
            List<String> because,
            String file,
            String rule) {}

    /** Money. */
    record Sum(String amount, String currency) {}

    /** A clock as it stood at the end. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Watched(
            String promise,
            String state,
            String startedAt,
            String targetAt,
            String dueAt,
            Long elapsedSeconds,
            long remainingMinutes,
            long overdueMinutes) {}

    /** A rule that fired. */
    record Fired(String file, String rule) {}
}
