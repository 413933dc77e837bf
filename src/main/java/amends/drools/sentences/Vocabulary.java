package amends.drools.sentences;

import amends.drools.sentences.Entry.KeyWord;
import amends.drools.sentences.Entry.Part;
import amends.policy.PolicyProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The sentences that policies can be written in. */
public final class Vocabulary {

    private final List<Entry> entries;
    private final Map<String, String> synonyms;
    private final Set<String> joiners = new HashSet<>();
    private final Map<Part, Map<String, List<Entry>>> byFirstWord = new HashMap<>();

    /**
     * @param entries in the order of the file; of two that read alike the first one counts
     * @param synonyms words and what they stand for, both in small letters
     */
    Vocabulary(List<Entry> entries, Map<String, String> synonyms) {
        this.entries = List.copyOf(entries);
        this.synonyms = Map.copyOf(synonyms);
        for (Entry entry : entries) {
            byFirstWord
                    .computeIfAbsent(entry.part(), part -> new HashMap<>())
                    .computeIfAbsent(firstWord(entry), word -> new ArrayList<>())
                    .add(entry);
            if (entry.isJoiner()) {
                joiners.add(firstWord(entry));
            }
        }
    }

    /**
     * What came of reading a vocabulary.
     *
     * @param vocabulary what could be read of it
     * @param problems what was refused
     */
    public record Reading(Vocabulary vocabulary, List<PolicyProblem> problems) {}

    /**
     * Reads a vocabulary in Drools' notation and refuses what is more than words and variables.
     *
     * @param file its path, for positions
     * @param text the whole text
     */
    public static Reading read(String file, String text) {
        return new VocabularyReader(file).read(text);
    }

    /** The sentences of one part of a rule. */
    List<Entry> of(Part part) {
        return entries.stream().filter(entry -> entry.part() == part).toList();
    }

    /** The sentences of one part of a rule that can start with a word, in the order of the file. */
    List<Entry> startingWith(Part part, Word word) {
        Map<String, List<Entry>> here = byFirstWord.getOrDefault(part, Map.of());
        List<Entry> starting = new ArrayList<>(here.getOrDefault("", List.of()));
        if (!word.isText()) {
            starting.addAll(0, here.getOrDefault(canonical(word.text()), List.of()));
        }
        return starting;
    }

    /** The word that a word stands for, in small letters. */
    String canonical(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return synonyms.getOrDefault(small, small);
    }

    /** Whether a word joins two conditions. */
    boolean isJoiner(String word) {
        return joiners.contains(canonical(word));
    }

    private String firstWord(Entry entry) {
        return entry.key().get(0) instanceof KeyWord.Fixed fixed ? canonical(fixed.word()) : "";
    }
}
