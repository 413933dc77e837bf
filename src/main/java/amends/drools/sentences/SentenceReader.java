package amends.drools.sentences;

import amends.drools.DrlReader;
import amends.policy.PolicyProblem;
import amends.policy.Position;
import amends.policy.syntax.PolicyReader;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a {@code .dslr}: a policy whose conditions and consequences are sentences of a vocabulary. What the sentences
 * say in the policy language goes through the same guard as what is written in it, and every problem is told where the
 * author wrote it.
 */
public final class SentenceReader implements PolicyReader {
    private final Vocabulary vocabulary;
    private final DrlReader reader = new DrlReader();

    /** Makes a reader of policies that are written with a vocabulary. */
    public SentenceReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** {@inheritDoc} Whatever the text is, this does not throw. */
    @Override
    public Reading read(String file, String text) {
        List<PolicyProblem> misleading = DrlReader.misleadingCharacters(file, text);
        if (!misleading.isEmpty()) {
            return new Reading(null, misleading);
        }
        Expansion expansion;
        try {
            expansion = Expansion.of(vocabulary, file, text);
        } catch (RuntimeException unforeseen) {
            return new Reading(
                    null,
                    List.of(PolicyProblem.of(
                            "unreadable", Position.startOf(file), "this file cannot be read; write it more simply")));
        }
        Reading reading = reader.read(file, expansion.text(), expansion);
        List<PolicyProblem> problems = Stream.concat(expansion.problems().stream(), reading.problems().stream())
                .sorted()
                .toList();
        return new Reading(reading.policy(), problems);
    }
}
