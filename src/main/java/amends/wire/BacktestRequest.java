package amends.wire;

import java.time.Instant;
import java.util.List;

/**
 * How a backtest over HTTP is to be run, as it was asked; what was left out is null or empty.
 *
 * @param kind the kind of every row
 * @param map mappings of columns to fields
 * @param inputFormat {@code csv} or {@code ndjson}
 * @param separator between the cells of a CSV file
 * @param asOf the instant up to which rows are known that do not say so
 * @param reaction how many minutes after a recommendation it is followed; 1 where it was left out
 * @param recorded whether messages come when the incidents say that they came
 * @param sweep numbers of rules and the values that each is to take
 * @param perfect numbers of rules and what each would be in perfect service
 * @param segments columns and fields by which what customers said is parted too
 * @param against what is compared with: {@code serving} or the hash of a release
 * @param saysAgainst whether against was said at all, be it null
 */
public record BacktestRequest(
        String kind,
        List<String> map,
        String inputFormat,
        Character separator,
        Instant asOf,
        int reaction,
        boolean recorded,
        List<String> sweep,
        List<String> perfect,
        List<String> segments,
        String against,
        boolean saysAgainst) {

    public BacktestRequest {
        map = List.copyOf(map);
        sweep = List.copyOf(sweep);
        perfect = List.copyOf(perfect);
        segments = List.copyOf(segments);
    }
}
