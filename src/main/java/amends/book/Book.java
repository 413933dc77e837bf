package amends.book;

import amends.policy.DomainPolicy;
import amends.policy.PolicyProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * The policy book: everything that a reader without the rules needs, in the order in which it is read.
 *
 * @param release the content hash of the rules it tells
 * @param domains a chapter for each domain, by name
 * @param warnings what is open about the rules as a whole, in order; those of a domain stand in its chapter
 * @param vocabulary the words of the policy language
 */
public record Book(String release, List<DomainChapter> domains, List<PolicyProblem> warnings, Vocabulary vocabulary) {

    public Book {
        domains = List.copyOf(domains);
        warnings = List.copyOf(warnings);
    }

    /** Makes the book; the same source makes the same book. */
    public static Book of(BookSource source) {
        List<DomainChapter> chapters = new ArrayList<>();
        for (DomainPolicy domain : source.policies().domains()) {
            chapters.add(new DomainWriter(source, domain).chapter());
        }
        List<PolicyProblem> others = source.warnings().stream()
                .filter(warning -> source.policies().domains().stream()
                        .noneMatch(domain -> DomainWriter.concerns(warning, domain.name())))
                .sorted()
                .toList();
        return new Book(source.policies().release(), chapters, others, Vocabulary.of(source.policies()));
    }

    /** How many open warnings there are in all. */
    public int countOfWarnings() {
        return warnings.size()
                + domains.stream().mapToInt(domain -> domain.warnings().size()).sum();
    }
}
