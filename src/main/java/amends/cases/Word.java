package amends.cases;

import amends.policy.Position;
import amends.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a text.
 *
 * @param at where it starts; where the text is not written on one line as it reads, where the text starts
 */
record Word(String text, Position at) {

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern LIST = Pattern.compile("[^,]*[^,\\s][^,]*");

    /** The words of a text. */
    static List<Word> of(YamlText text) {
        return of(text, text.value(), 0);
    }

    /** The words of each part of a text whose parts are separated by commas. */
    static List<List<Word>> lists(YamlText text) {
        List<List<Word>> lists = new ArrayList<>();
        Matcher matcher = LIST.matcher(text.value());
        while (matcher.find()) {
            lists.add(of(text, matcher.group(), matcher.start()));
        }
        return lists;
    }

    private static List<Word> of(YamlText text, String part, int from) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(part);
        while (matcher.find()) {
            words.add(new Word(matcher.group(), at(text, from + matcher.start())));
        }
        return words;
    }

    private static Position at(YamlText text, int offset) {
        Position start = text.contentAt();
        return text.verbatim() ? new Position(start.file(), start.line(), start.column() + offset) : start;
    }

    /** How words that belong together read. */
    static String join(List<Word> words) {
        return String.join(" ", words.stream().map(Word::text).toList());
    }
}
