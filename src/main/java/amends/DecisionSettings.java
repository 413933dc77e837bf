package amends;

import amends.policy.Nearest;
import amends.spool.OnOverload;
import amends.spool.SpoolSettings;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The settings of the log of decisions. */
final class DecisionSettings implements Section {

    private static final String FOLDER = "decisions";
    private static final DataSize LEAST_SPOOL = DataSize.mebibytes(1);

    @JsonProperty
    private Boolean enabled = true;

    @JsonProperty
    private String onOverload = "slow";

    @JsonProperty
    private DataSize spool = DataSize.gibibytes(1);

    @JsonProperty
    private Duration keepFor = Duration.days(90);

    @JsonProperty
    private List<String> mask = List.of();

    /** Whether decisions about incidents that nobody keeps are logged. */
    boolean enabled() {
        return enabled;
    }

    /** Where they wait for the database. */
    SpoolSettings spool(Path data) {
        return new SpoolSettings(
                data.resolve(FOLDER),
                spool.toBytes(),
                OnOverload.valueOf(onOverload.strip().toUpperCase(Locale.ROOT)));
    }

    /** How long they are kept, or null for ever. */
    java.time.Duration keepFor() {
        return keepFor == null ? null : java.time.Duration.ofSeconds(keepFor.toSeconds());
    }

    /** The fields that are kept out of what is stored. */
    List<String> mask() {
        // An entry with nothing in it is told as a field that is not known.
        return mask == null ? List.of() : mask.stream().map(String::valueOf).toList();
    }

    /** The same with these fields masked, for tests. */
    void masking(List<String> fields) {
        mask = fields;
    }

    /** The same without a log, for benchmarks. */
    void off() {
        enabled = false;
    }

    @Override
    public void addProblems(List<String> problems) {
        if (enabled == null) {
            problems.add("decisions.enabled: expected true or false, found nothing");
        }
        List<String> known = Arrays.stream(OnOverload.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        if (onOverload == null || !known.contains(onOverload.strip().toLowerCase(Locale.ROOT))) {
            String nearest = onOverload == null ? null : Nearest.to(onOverload, known);
            problems.add("decisions.onOverload: expected " + String.join(" or ", known) + ", found " + onOverload
                    + (nearest == null ? "" : "; did you mean " + nearest + "?"));
        }
        if (spool == null || spool.compareTo(LEAST_SPOOL) < 0) {
            problems.add("decisions.spool: expected 1MiB or more, found " + (spool == null ? "nothing" : spool));
        }
        if (keepFor != null && keepFor.toHours() < 1) {
            problems.add("decisions.keepFor: expected 1h or more, or nothing for ever, found " + keepFor);
        }
    }
}
