package amends.backtest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Incidents of which no rule had anything to say, by their kinds; for one thread. */
public final class Unmatched {

    private static final int EXAMPLES = 5;

    private final Map<String, Long> numbers = new TreeMap<>();
    private final Map<String, List<String>> examples = new TreeMap<>();

    void add(PastIncident past) {
        String kind = past.situation().kind();
        numbers.merge(kind, 1L, Long::sum);
        List<String> ids = examples.computeIfAbsent(kind, one -> new ArrayList<>());
        if (ids.size() < EXAMPLES) {
            ids.add(past.id());
        }
    }

    /** How many of each kind, by its full name. */
    public Map<String, Long> numbers() {
        return Collections.unmodifiableMap(numbers);
    }

    /** The ids of the first few of a kind. */
    public List<String> examples(String kind) {
        return List.copyOf(examples.getOrDefault(kind, List.of()));
    }

    /** How many there are. */
    public long number() {
        return numbers.values().stream().mapToLong(Long::longValue).sum();
    }
}
