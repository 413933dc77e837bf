package amends.history.jobs;

import amends.rows.InputFormat;
import amends.rows.Mapping;
import amends.rows.MappingParser;
import amends.rows.RowFormat;
import java.time.Instant;
import java.util.List;

/**
 * What a job was asked to do.
 *
 * @param incidents what the file of incidents was called
 * @param bytes how long it is
 * @param format how it is written
 * @param kind the kind of every row, or null where every line names its own
 * @param separator between the cells of a CSV file, or null where the header tells
 * @param map the mappings as they were written
 * @param asOf the instant up to which rows are known that do not say so
 * @param reaction how many minutes after a recommendation it is followed
 * @param recorded whether messages come when the incidents say that they came
 * @param sweep numbers of the policies that are tried, and the values that each is to take
 * @param perfect numbers of them and what each would be in perfect service
 * @param segments columns and fields by which what customers said is parted too
 * @param draft whether a draft of the rules came with the incidents; else the serving release is tried
 * @param against whether the draft is compared with the serving release
 * @param release the release that was serving
 */
public record Asked(
        String incidents,
        long bytes,
        InputFormat format,
        String kind,
        Character separator,
        List<String> map,
        Instant asOf,
        int reaction,
        boolean recorded,
        List<String> sweep,
        List<String> perfect,
        List<String> segments,
        boolean draft,
        boolean against,
        String release) {

    public Asked {
        map = List.copyOf(map);
        sweep = orNone(sweep);
        perfect = orNone(perfect);
        segments = orNone(segments);
    }

    /** Jobs of earlier versions do not say it. */
    private static List<String> orNone(List<String> said) {
        return said == null ? List.of() : List.copyOf(said);
    }

    /**
     * How the incidents are to be read.
     *
     * @throws amends.rows.RowsException where these do not go together
     */
    public RowFormat rows() {
        List<Mapping> mappings =
                map.stream().flatMap(text -> MappingParser.parse(text).stream()).toList();
        return new RowFormat(kind, format, separator, mappings, asOf, false, segments);
    }

    /** Whether the serving release is tried or compared with. */
    boolean needsServing() {
        return !draft || against;
    }
}
