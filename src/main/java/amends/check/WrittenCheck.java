package amends.check;

import amends.policy.PolicyProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks for what the texts of a rules folder show without any incident: names that nothing uses, words that lack. */
public final class WrittenCheck {

    /** What can be said of a file only where nothing else is wrong with it. */
    private static final Set<String> REST_ON_THE_WHOLE_FILE =
            Set.of("unused-binding", "untranslated-label", "placeholder-missing");

    private WrittenCheck() {}

    /**
     * Looks for everything.
     *
     * @param written what the authors wrote
     * @param allRead whether every file could be read; else nobody can say that a name is not used, or not known
     * @param errors what is known to be wrong already, so that its consequences are not told besides
     * @return warnings, in no order
     */
    public static List<PolicyProblem> check(Written written, boolean allRead, List<PolicyProblem> errors) {
        List<PolicyProblem> found = new ArrayList<>();
        Uses uses = Uses.of(written.policies());
        new BindingCheck(found).check(written.policies());
        new UnitCheck(found).check(written.policies());
        new LanguageCheck(written, uses, errors, found).check();
        if (allRead) {
            new UnusedCheck(written, uses, errors, found).check();
            new TakenCheck(written, found).check();
        }
        return found.stream().filter(warning -> !follows(warning, errors)).toList();
    }

    /** Whether a warning says no more than an error, or may be gone with it. */
    private static boolean follows(PolicyProblem warning, List<PolicyProblem> errors) {
        boolean rests = REST_ON_THE_WHOLE_FILE.contains(warning.code());
        return errors.stream()
                .anyMatch(error -> error.at().equals(warning.at())
                        || (rests && error.at().file().equals(warning.at().file())));
    }
}
