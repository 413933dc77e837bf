package amends.testing.coverage;

import java.util.List;

/**
 * In which languages the words for something were said in any case. This is told and not counted.
 *
 * @param message the name under which the words stand
 * @param files the policy files with rules that ask for it
 * @param said the languages in which they were
 * @param unsaid those in which there are words that were not
 */
public record MessageLanguages(String message, List<String> files, List<String> said, List<String> unsaid) {

    public MessageLanguages {
        files = List.copyOf(files);
        said = List.copyOf(said);
        unsaid = List.copyOf(unsaid);
    }
}
