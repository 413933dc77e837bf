package amends.testing.mutation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much the cases of a rules folder prove.
 *
 * @param results what became of each mutant, in the order of the files
 */
public record MutationReport(List<MutantResult> results) {

    public MutationReport {
        results = List.copyOf(results);
    }

    /** The tally of all mutants. */
    public Tally tally() {
        return Tally.of(results);
    }

    /** The tally of each policy file, in the order of their paths. */
    public Map<String, Tally> byFile() {
        Map<String, Tally> tallies = new TreeMap<>();
        results.stream()
                .collect(Collectors.groupingBy(result -> result.mutant().rule().policy()))
                .forEach((file, of) -> tallies.put(file, Tally.of(of)));
        return tallies;
    }

    /** The tally of each rule of a policy file, by name and in the order of the file. */
    public Map<String, Tally> byRule(String file) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        results.stream()
                .filter(result -> result.mutant().rule().policy().equals(file))
                .collect(Collectors.groupingBy(
                        result -> result.mutant().rule().name(), LinkedHashMap::new, Collectors.toList()))
                .forEach((rule, of) -> tallies.put(rule, Tally.of(of)));
        return tallies;
    }

    /** Those of one fate, in the order of the files. */
    public List<MutantResult> of(Fate fate) {
        return results.stream().filter(result -> result.fate() == fate).toList();
    }
}
