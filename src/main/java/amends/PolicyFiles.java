package amends;

import amends.drools.DrlReader;
import amends.drools.sentences.SentenceReader;
import amends.drools.sentences.Vocabulary;
import amends.drools.tables.TableReader;
import amends.folder.FolderContent;
import amends.policy.PolicyProblem;
import amends.policy.syntax.PolicyReader;
import amends.policy.syntax.PolicySyntax;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the policy files of a rules folder, each in the notation it is written in. */
final class PolicyFiles {
    private final DrlReader drl = new DrlReader();
    private final TableReader tables = new TableReader();
    private final TableProblems tableProblems = new TableProblems();
    private final List<PolicySyntax> policies = new ArrayList<>();
    private final List<PolicyProblem> problems = new ArrayList<>();

    private PolicyFiles() {}

    /**
     * The same content; where policies are in sentences and the folder has no vocabulary, with the one that comes with
     * the product. So the release, a hash of the content, tells of every vocabulary that an answer hangs on.
     */
    static FolderContent withVocabulary(FolderContent content) {
        boolean sentences = content.files().keySet().stream().anyMatch(PolicyFiles::isInSentences);
        return !sentences || content.files().containsKey(FolderContent.SENTENCES)
                ? content
                : content.with(FolderContent.SENTENCES, shippedVocabulary());
    }

    /** Reads every policy of a rules folder. */
    static PolicyFiles read(FolderContent content) {
        PolicyFiles files = new PolicyFiles();
        files.readAll(content);
        return files;
    }

    /** What could be read. */
    List<PolicySyntax> policies() {
        return policies;
    }

    /** What could not. */
    List<PolicyProblem> problems() {
        return problems;
    }

    /** Problems, of these policies or found later, as they are told to those who wrote tables. */
    List<PolicyProblem> told(List<PolicyProblem> found) {
        return tableProblems.told(found);
    }

    /** A problem that names its cell where it stands in a workbook. */
    PolicyProblem named(PolicyProblem problem) {
        return tableProblems.named(problem);
    }

    private void readAll(FolderContent content) {
        PolicyReader sentences = sentenceReader(content);
        boolean vocabularyRead = problems.isEmpty();
        content.policies()
                .values()
                .forEach(files -> files.forEach((path, text) -> {
                    if (isInSentences(path)) {
                        add(sentences.read(path, text), vocabularyRead);
                    } else if (path.endsWith(".csv")) {
                        add(path, tables.csv(path, text));
                    } else {
                        add(drl.read(path, text), true);
                    }
                }));
        content.binaryPolicies()
                .values()
                .forEach(files -> files.forEach((path, binary) -> add(path, tables.xlsx(path, binary.bytes()))));
    }

    private void add(String path, TableReader.Tables read) {
        tableProblems.add(path, read.headers());
        add(read.reading(), true);
    }

    /** A sentence that cannot be read says nothing as long as the vocabulary cannot be read either. */
    private void add(PolicyReader.Reading reading, boolean vocabularyRead) {
        reading.problems().stream()
                .filter(problem -> vocabularyRead || !problem.code().equals("unknown-sentence"))
                .forEach(problems::add);
        if (reading.policy() != null) {
            policies.add(reading.policy());
        }
    }

    private PolicyReader sentenceReader(FolderContent content) {
        String text = content.files().get(FolderContent.SENTENCES);
        if (text == null) {
            return null;
        }
        Vocabulary.Reading reading = Vocabulary.read(FolderContent.SENTENCES, text);
        problems.addAll(reading.problems());
        return new SentenceReader(reading.vocabulary());
    }

    private static boolean isInSentences(String path) {
        return path.endsWith(".dslr");
    }

    private static String shippedVocabulary() {
        try (InputStream in = PolicyFiles.class.getResourceAsStream("/rules/" + FolderContent.SENTENCES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
