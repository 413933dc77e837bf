package amends;

import amends.book.Book;
import amends.book.BookSource;
import amends.check.Finding;
import amends.folder.RulesFolder;
import amends.policy.PolicyProblem;
import amends.policy.PolicyProblemsException;
import amends.site.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/** Makes the policy book of a rules folder. */
public final class PolicyBook {

    private PolicyBook() {}

    /**
     * The files of the book.
     *
     * @param rules the rules folder
     * @return the texts by the paths of the files
     * @throws PolicyProblemsException where the rules cannot serve
     */
    public static SortedMap<String, String> files(Path rules) {
        RulesFolder.Reading read = RulesFolder.read(rules);
        RulesReading reading = RulesReading.of(read.content(), read.problems());
        return files(reading, warnings(reading));
    }

    /**
     * The files of the book.
     *
     * @param warnings what is open about the rules
     * @throws PolicyProblemsException where the rules cannot serve
     */
    static SortedMap<String, String> files(RulesReading reading, List<PolicyProblem> warnings) {
        return new Site().files(book(reading, warnings));
    }

    /** The book itself. */
    static Book book(RulesReading reading, List<PolicyProblem> warnings) {
        if (!reading.errors().isEmpty()) {
            throw new PolicyProblemsException(reading.errors());
        }
        return Book.of(new BookSource(
                reading.policies(),
                reading.wording(),
                reading.written().messages(),
                reading.written().placeholders(),
                warnings));
    }

    private static List<PolicyProblem> warnings(RulesReading reading) {
        return PolicyChecker.findings(reading).stream()
                .map(Finding::problem)
                .filter(problem -> !problem.isError())
                .toList();
    }
}
