package amends.cli.test;

import amends.cli.Snippet;
import amends.testing.coverage.Coverage;
import amends.testing.coverage.FileCoverage;
import amends.testing.coverage.Gap;
import amends.testing.coverage.MessageLanguages;
import amends.testing.coverage.PromiseStates;
import amends.testing.coverage.RuleCoverage;
import amends.testing.coverage.SeenIn;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells coverage to people: a line for each policy file, and below it what is missing, at its place. */
final class CoverageText {

    private final String folder;
    private final PrintWriter out;

    private CoverageText(String folder, PrintWriter out) {
        this.folder = folder;
        this.out = out;
    }

    /**
     * Prints coverage.
     *
     * @param out where to; stays open
     */
    static void print(Coverage coverage, PrintWriter out) {
        print(coverage, "", out);
    }

    /**
     * Prints coverage.
     *
     * @param folder what stands before each path, with a slash at its end
     * @param out where to; stays open
     */
    static void print(Coverage coverage, String folder, PrintWriter out) {
        new CoverageText(folder, out).print(coverage);
    }

    private void print(Coverage coverage) {
        int widest = coverage.files().stream()
                .mapToInt(file -> folder.length() + file.file().length())
                .max()
                .orElse(0);
        for (FileCoverage file : coverage.files()) {
            String name = Snippet.visible(folder + file.file());
            out.println(name + " ".repeat(Math.max(0, widest - name.length())) + "  " + file.score());
            file.rules().forEach(this::print);
            print("what the rules name", Gap.of(file.names()));
        }
        aside(
                "promises whose clocks were not seen in every state",
                coverage.promises().stream()
                        .filter(promise -> !promise.unseen().isEmpty())
                        .map(this::told)
                        .toList());
        aside("words that were not said in every language", languages(coverage.messages()));
        out.println();
        out.println("covered " + coverage.score());
    }

    private void print(RuleCoverage rule) {
        print('"' + rule.name() + '"', Gap.of(rule.items()));
    }

    private void print(String title, Collection<Gap> gaps) {
        if (!gaps.isEmpty()) {
            out.println("  " + Snippet.visible(title));
            for (Gap gap : gaps) {
                out.println("    " + Snippet.visible(folder + gap.at() + ": " + gap.text() + in(gap.seenIn())));
            }
        }
    }

    private String in(SeenIn seen) {
        return seen == null ? "" : " (" + folder + seen.at() + " \"" + seen.name() + "\")";
    }

    private void aside(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println();
            out.println(title + ", which does not count:");
            lines.forEach(line -> out.println("  " + Snippet.visible(line)));
        }
    }

    private String told(PromiseStates promise) {
        return folder + promise.at() + ": the " + promise.sort().wireName() + " clock was never "
                + promise.unseen().stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    /** One line for all words that were said in the same languages. */
    private static List<String> languages(List<MessageLanguages> messages) {
        Map<String, List<String>> byLanguages = new TreeMap<>();
        for (MessageLanguages message : messages) {
            if (!message.unsaid().isEmpty()) {
                String said = message.said().isEmpty() ? "" : ", only in " + String.join(", ", message.said());
                byLanguages
                        .computeIfAbsent(
                                "not in " + String.join(", ", message.unsaid()) + said, key -> new ArrayList<>())
                        .add(message.message());
            }
        }
        return byLanguages.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .toList();
    }
}
