package amends.drools.sentences;

import amends.drools.sentences.Entry.Part;
import amends.drools.sentences.Matching.Found;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Reads a line as sentences of the vocabulary, one behind the other, from its first word to its last: as few of them as
 * possible, and of two that read alike the one that stands first in the vocabulary. Commas between them are left out.
 */
final class Tiling {
    private final Vocabulary vocabulary;
    private final Part part;
    private final boolean constraints;
    private final List<Word> words;
    private final Matching matching;
    private final Found[] last;
    private final int[] fewest;
    private int furthest;

    private Tiling(Vocabulary vocabulary, Part part, boolean constraints, List<Word> words) {
        this.vocabulary = vocabulary;
        this.part = part;
        this.constraints = constraints;
        this.words = words;
        this.matching = new Matching(vocabulary, words);
        this.last = new Found[words.size() + 1];
        this.fewest = new int[words.size() + 1];
    }

    /**
     * What came of reading a line.
     *
     * @param found the sentences, or null where the line is not made of sentences
     * @param furthest the index of the first word that belongs to no sentence
     * @param before the sentence before that word, or null
     * @param exhausted whether the line was too much to be tried to its end
     */
    record Result(List<Found> found, int furthest, Found before, boolean exhausted) {}

    /**
     * Reads a line.
     *
     * @param constraints whether it continues another, so that sentences that only do that may stand in it
     */
    static Result of(Vocabulary vocabulary, Part part, boolean constraints, List<Word> words) {
        Tiling tiling = new Tiling(vocabulary, part, constraints, words);
        tiling.run();
        boolean exhausted = tiling.matching.isExhausted();
        return new Result(exhausted ? null : tiling.result(), tiling.furthest, tiling.last[tiling.furthest], exhausted);
    }

    private void run() {
        for (int here = 0; here < words.size() && !matching.isExhausted(); here++) {
            if (here > 0 && fewest[here] == 0) {
                continue;
            }
            furthest = here;
            if (here > 0 && words.get(here).isComma()) {
                reach(here + 1, fewest[here], last[here]);
                continue;
            }
            for (Entry entry : vocabulary.startingWith(part, words.get(here))) {
                if (constraints || !entry.constraint()) {
                    for (Found found : matching.find(entry, here)) {
                        reach(found.end(), fewest[here] + 1, found);
                    }
                }
            }
        }
        if (fewest[words.size()] > 0) {
            furthest = words.size();
        }
    }

    private void reach(int index, int sentences, Found by) {
        if (fewest[index] == 0 || sentences < fewest[index]) {
            fewest[index] = sentences;
            last[index] = by;
        }
    }

    private List<Found> result() {
        if (furthest < words.size()) {
            return null;
        }
        List<Found> found = new ArrayList<>();
        for (Found one = last[words.size()]; one != null; one = one.start() == 0 ? null : last[one.start()]) {
            found.add(one);
        }
        Collections.reverse(found);
        return found;
    }
}
