package amends;

import amends.drools.DrlReader;
import amends.drools.sentences.SentenceReader;
import amends.drools.sentences.Vocabulary;
import amends.folder.FolderContent;
import amends.policy.PolicyProblem;
import amends.policy.Position;
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

    /** What could be read of the policies; what could not is added to the problems. */
    static List<PolicySyntax> read(FolderContent content, List<PolicyProblem> problems) {
        PolicyReader drl = new DrlReader();
        int before = problems.size();
        PolicyReader sentences = sentenceReader(content, problems);
        boolean vocabularyRead = problems.size() == before;
        List<PolicySyntax> policies = new ArrayList<>();
        content.policies()
                .values()
                .forEach(files -> files.forEach((path, text) -> {
                    PolicyReader.Reading policy = (isInSentences(path) ? sentences : drl).read(path, text);
                    policy.problems().stream()
                            .filter(problem -> vocabularyRead || !problem.code().equals("unknown-sentence"))
                            .forEach(problems::add);
                    if (policy.policy() != null) {
                        policies.add(policy.policy());
                    }
                }));
        if (content.policies().isEmpty()) {
            problems.add(PolicyProblem.of(
                    "no-policies",
                    Position.startOf("."),
                    "the rules folder holds no policy: write one as <domain>/<name>.drl"));
        }
        return policies;
    }

    private static PolicyReader sentenceReader(FolderContent content, List<PolicyProblem> problems) {
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
