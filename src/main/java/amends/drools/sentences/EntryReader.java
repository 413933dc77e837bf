package amends.drools.sentences;

import amends.drools.sentences.Entry.KeyWord;
import amends.drools.sentences.Entry.Part;
import amends.drools.sentences.Entry.ValuePiece;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the two sides of one entry of the vocabulary apart. */
final class EntryReader {
    static final int VARIABLES = 8;
    private static final Pattern VARIABLE = Pattern.compile("(\"?)\\{([A-Za-z][A-Za-z0-9]*)}(\"?)");
    private static final Pattern REFERENCE = Pattern.compile("\"\\{([^{}\"]*)}\"|\\{([^{}\"]*)}");
    private static final Pattern REFUSED = Pattern.compile("[^\\p{L}\\p{M}\\p{N} '’,%/\"{}-]");

    /** Words with which a meaning would end its rule, or start another. */
    private static final Pattern STRUCTURE = Pattern.compile(
            "\"[^\"]*\"|(?<!\\{)\\b(package|import|global|function|query|declare|rule|when|then|end)\\b(?!})");

    private EntryReader() {}

    /** An entry that is refused, and why. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        /** Where in the side that was being read, from 0. */
        final int offset;

        final boolean inKey;

        Refused(boolean inKey, int offset, String message) {
            super(message);
            this.inKey = inKey;
            this.offset = offset;
        }
    }

    static Entry read(Part part, String key, String value) throws Refused {
        boolean constraint = key.startsWith("-");
        Set<String> names = new HashSet<>();
        List<KeyWord> words = key(key, constraint ? 1 : 0, names);
        return new Entry(part, constraint, words, value(value, names), key);
    }

    private static List<KeyWord> key(String key, int start, Set<String> names) throws Refused {
        Matcher refused = REFUSED.matcher(key);
        if (refused.find()) {
            throw new Refused(
                    true,
                    refused.start(),
                    "a sentence has words and {variables}; regular expressions are not taken, nor is "
                            + refused.group());
        }
        List<Word> words;
        try {
            words = Words.of(key, start);
        } catch (Words.Broken broken) {
            throw new Refused(true, broken.column - 1, broken.getMessage());
        }
        List<KeyWord> read = new ArrayList<>();
        for (Word word : words) {
            Matcher variable = VARIABLE.matcher(word.text());
            if (variable.matches() && variable.group(1).equals(variable.group(3))) {
                if (!names.add(variable.group(2))) {
                    throw new Refused(true, word.column() - 1, "a sentence names each variable once");
                }
                read.add(new KeyWord.Variable(variable.group(2), word.isText()));
            } else if (word.text().indexOf('{') >= 0 || word.text().indexOf('}') >= 0 || word.isText()) {
                throw new Refused(
                        true,
                        word.column() - 1,
                        "a variable is one word with spaces around it, as in {minutes} or \"{name}\"");
            } else {
                read.add(new KeyWord.Fixed(word.text()));
            }
        }
        if (read.stream().noneMatch(KeyWord.Fixed.class::isInstance)) {
            throw new Refused(true, 0, "a sentence has at least one word of its own");
        }
        if (names.size() > VARIABLES) {
            throw new Refused(true, 0, "a sentence has at most " + VARIABLES + " variables");
        }
        return List.copyOf(read);
    }

    private static List<ValuePiece> value(String value, Set<String> names) throws Refused {
        if (value.indexOf('\\') >= 0) {
            throw new Refused(false, value.indexOf('\\'), "no backslash stands in a vocabulary");
        }
        Matcher structure = STRUCTURE.matcher(value);
        while (structure.find()) {
            if (structure.group(1) != null) {
                throw new Refused(
                        false,
                        structure.start(),
                        "a sentence is part of a rule, so no " + structure.group(1) + " stands in it");
            }
        }
        List<ValuePiece> pieces = new ArrayList<>();
        Matcher reference = REFERENCE.matcher(value);
        int end = 0;
        boolean quoted = false;
        while (reference.find()) {
            String before = value.substring(end, reference.start());
            quoted ^= before.chars().filter(c -> c == '"').count() % 2 == 1;
            boolean whole = reference.group(1) != null;
            String name = whole ? reference.group(1) : reference.group(2);
            if (!names.contains(name)) {
                throw new Refused(
                        false,
                        reference.start(),
                        "{" + name + "} is no variable of this sentence; a variable has no function or expression");
            }
            if (quoted) {
                throw new Refused(
                        false,
                        reference.start(),
                        "a variable between quotes is all that stands there, as in \"{name}\"");
            }
            plain(before, end, pieces);
            pieces.add(whole ? new ValuePiece.Quoted(name) : new ValuePiece.Value(name));
            end = reference.end();
        }
        plain(value.substring(end), end, pieces);
        return List.copyOf(pieces);
    }

    private static void plain(String text, int offset, List<ValuePiece> pieces) throws Refused {
        int brace = text.indexOf('{') >= 0 ? text.indexOf('{') : text.indexOf('}');
        if (brace >= 0) {
            throw new Refused(false, offset + brace, "a brace stands around the name of a variable and nowhere else");
        }
        if (!text.isEmpty()) {
            pieces.add(new ValuePiece.Plain(text));
        }
    }
}
