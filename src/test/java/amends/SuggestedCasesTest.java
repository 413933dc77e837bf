package amends;

import static org.assertj.core.api.Assertions.assertThat;

import amends.cases.CaseWriter;
import amends.folder.FolderContent;
import amends.testing.Case;
import amends.testing.CaseRunner;
import amends.testing.Suite;
import amends.testing.mutation.Fate;
import amends.testing.mutation.Judge;
import amends.testing.mutation.MutantResult;
import amends.testing.mutation.MutationTest;
import amends.testing.mutation.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The case that is suggested for a survivor can be pasted as it is, holds, and notices the mutant. */
class SuggestedCasesTest {

    private static final int SAMPLE = 100;

    @Test
    void whatIsFoundByMeaningCanBePastedBesideTheShippedCases() {
        check(SAMPLE, Judge.BY_MEANING, SAMPLE * 8 / 10);
    }

    /** Incidents that authors thought of have more to say than those that are found. */
    @Test
    void anIncidentOfWhateverSortCanBePastedBesideTheShippedCases() {
        check(SAMPLE, ShippedMutants.byTheShippedCases(), SAMPLE * 9 / 10);
    }

    private static void check(int sample, Judge judge, int least) {
        Suite untested = new Suite(ShippedMutants.SUITE.policies(), List.of(), ShippedMutants.RULES.texts());
        List<MutantResult> survivors = new MutationTest(untested, ShippedMutants.some(sample, 20261122), judge)
                .run(2, () -> {})
                .of(Fate.SURVIVED);
        assertThat(survivors.size()).isGreaterThanOrEqualTo(least);

        FolderContent pasted = ShippedMutants.RULES;
        for (Suggestion suggestion :
                survivors.stream().map(MutantResult::suggestion).distinct().toList()) {
            pasted = paste(pasted, suggestion);
        }
        Suite suite = PolicySuite.load(pasted, List.of(), List.of());
        Map<String, Case> byName =
                suite.cases().stream().collect(Collectors.toMap(one -> one.file() + one.name(), Function.identity()));
        CaseRunner original = new CaseRunner(suite.policies());
        for (MutantResult survivor : survivors) {
            Case one = survivor.suggestion().one();
            Case read = byName.get(one.file() + one.name());
            assertThat(read.steps().get(0).situation())
                    .isEqualTo(one.steps().get(0).situation());
            assertThat(original.run(read).holds())
                    .describedAs(survivor.mutant().toString())
                    .isTrue();
            CaseRunner mutated =
                    new CaseRunner(untested.policies().with(survivor.mutant().changes()));
            assertThat(mutated.holds(read))
                    .describedAs(survivor.mutant().toString())
                    .isFalse();
        }
    }

    /** Pastes a case where an author would: first below cases, or at the end of a file without any. */
    private static FolderContent paste(FolderContent folder, Suggestion suggestion) {
        String path = suggestion.one().file();
        String file = folder.cases().get(path);
        String entry = CaseWriter.text(suggestion.one(), suggestion.answer(), file);
        String text = file.contains("\ncases:\n")
                ? file.replace("\ncases:\n", "\ncases:\n" + entry)
                : file + "\ncases:\n" + entry;
        return folder.with(path, text);
    }
}
