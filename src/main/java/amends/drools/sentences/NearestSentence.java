package amends.drools.sentences;

import amends.drools.sentences.Entry.KeyWord;
import amends.policy.Nearest;
import java.util.List;

/** Finds the sentence of the vocabulary that was probably meant: the one with the fewest words to change. */
final class NearestSentence {
    private static final int WORD = 4;
    private static final int SIMILAR = 1;
    private static final int MOST_WORDS = 40;

    private final Vocabulary vocabulary;

    NearestSentence(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * A sentence that is near.
     *
     * @param written as the vocabulary writes it, or null where none is near
     * @param distance how far it is, the largest number where none is near
     */
    record Near(String written, int distance) {}

    /** The nearest of some sentences. */
    Near to(List<Word> written, List<Entry> entries) {
        List<Word> words = written.size() > MOST_WORDS ? written.subList(0, MOST_WORDS) : written;
        Near best = new Near(null, Integer.MAX_VALUE);
        for (Entry entry : entries) {
            int distance = distance(words, entry.key());
            int most = WORD * Math.max(words.size(), entry.key().size()) * 3 / 5;
            if (distance < best.distance() && distance <= most) {
                best = new Near(entry.written(), distance);
            }
        }
        return best;
    }

    private int distance(List<Word> words, List<KeyWord> key) {
        int[][] edits = new int[words.size() + 1][key.size() + 1];
        for (int i = 0; i <= words.size(); i++) {
            for (int j = 0; j <= key.size(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = WORD * (i + j);
                } else {
                    int change = edits[i - 1][j - 1] + change(words.get(i - 1), key.get(j - 1));
                    edits[i][j] = Math.min(change, Math.min(edits[i - 1][j], edits[i][j - 1]) + WORD);
                }
            }
        }
        return edits[words.size()][key.size()];
    }

    private int change(Word word, KeyWord key) {
        if (key instanceof KeyWord.Variable variable) {
            boolean fits = word.isValue() && (!variable.quoted() || word.isText());
            boolean likely = word.isText() || Character.isDigit(word.text().codePointAt(0)) || word.isBound();
            return fits ? likely ? 0 : SIMILAR : WORD;
        }
        String fixed = ((KeyWord.Fixed) key).word();
        if (word.isText()) {
            return WORD;
        }
        if (vocabulary.canonical(word.text()).equals(vocabulary.canonical(fixed))) {
            return 0;
        }
        return Nearest.to(word.text(), List.of(fixed)) != null ? SIMILAR : WORD;
    }
}
