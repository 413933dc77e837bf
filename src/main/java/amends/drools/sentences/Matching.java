package amends.drools.sentences;

import amends.drools.sentences.Entry.KeyWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tries sentences of the vocabulary on the words of a line. A variable stands for one value, or for several with commas
 * or a joining word such as {@code or} between them.
 */
final class Matching {
    /** A line takes a few hundred steps; only one made to be slow takes more than these. */
    static final int MOST_STEPS = 100_000;

    private final Vocabulary vocabulary;
    private final List<Word> words;
    private int steps;

    Matching(Vocabulary vocabulary, List<Word> words) {
        this.vocabulary = vocabulary;
        this.words = words;
    }

    /**
     * A sentence found in a line.
     *
     * @param start the index of its first word
     * @param end the index of the word after it
     * @param values the words that stand for each variable
     */
    record Found(Entry entry, int start, int end, Map<String, List<Word>> values) {}

    /** Every way in which a sentence can be read from a word on. */
    List<Found> find(Entry entry, int start) {
        List<Found> found = new ArrayList<>(1);
        go(new Found(entry, start, start, Map.of()), 0, found);
        return found;
    }

    /** Whether the line was too much to be tried to its end. */
    boolean isExhausted() {
        return steps > MOST_STEPS;
    }

    private void go(Found sofar, int key, List<Found> found) {
        Entry entry = sofar.entry();
        int here = sofar.end();
        if (key == entry.key().size()) {
            found.add(sofar);
        } else if (here < words.size() && steps++ <= MOST_STEPS) {
            if (entry.key().get(key) instanceof KeyWord.Variable variable) {
                for (Found taken : takeValues(sofar, variable)) {
                    go(taken, key + 1, found);
                }
            } else if (reads(here, (KeyWord.Fixed) entry.key().get(key))) {
                go(new Found(entry, sofar.start(), here + 1, sofar.values()), key + 1, found);
            }
        }
    }

    /** Takes one value, or more. */
    private List<Found> takeValues(Found sofar, KeyWord.Variable variable) {
        List<Found> taken = new ArrayList<>(1);
        List<Word> values = new ArrayList<>(1);
        int here = sofar.end();
        while (isValue(here, variable.quoted())) {
            values.add(words.get(here++));
            Map<String, List<Word>> more = new HashMap<>(sofar.values());
            more.put(variable.name(), List.copyOf(values));
            taken.add(new Found(sofar.entry(), sofar.start(), here, more));
            int next = here;
            next += next < words.size() && words.get(next).isComma() ? 1 : 0;
            next += isJoiner(next) ? 1 : 0;
            if (next == here || steps++ > MOST_STEPS) {
                break;
            }
            here = next;
        }
        return taken;
    }

    private boolean isValue(int index, boolean quoted) {
        return index < words.size()
                && words.get(index).isValue()
                && (!quoted || words.get(index).isText())
                && !isJoiner(index);
    }

    private boolean isJoiner(int index) {
        return index < words.size()
                && !words.get(index).isText()
                && vocabulary.isJoiner(words.get(index).text());
    }

    private boolean reads(int index, KeyWord.Fixed fixed) {
        Word word = words.get(index);
        return !word.isText() && vocabulary.canonical(word.text()).equals(vocabulary.canonical(fixed.word()));
    }
}
