package amends.drools.sentences;

import amends.drools.sentences.Entry.Part;
import amends.policy.Nearest;
import amends.policy.PolicyProblem;
import amends.policy.Position;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;

/**
 * Reads a {@code .dsl}. The guard looks at every line first, so that nothing but words and plain variables is left when
 * Drools reads the same text; the two must then have seen the same entries.
 *
 * <p>Drools would take each key for a regular expression, apply it anywhere in a line, and to what other entries made
 * of the line. Here a line is read as sentences of the vocabulary from its first word to its last, so that nothing in
 * a vocabulary can run long or change what stands between quotes.
 */
final class VocabularyReader {
    static final int CHARACTERS = 256 * 1024;
    static final int LINE_CHARACTERS = 500;
    static final int ENTRIES = 2_000;

    private static final Pattern LINE =
            Pattern.compile("\\s*\\[([^\\]]*)](?:\\s*\\[([^\\]]*)])?([^=]*)=(.*)", Pattern.DOTALL);
    private static final Map<String, Part> PARTS =
            Map.of("when", Part.WHEN, "condition", Part.WHEN, "then", Part.THEN, "consequence", Part.THEN);
    private static final List<String> SECTIONS = List.of("condition", "consequence", "keyword", "when", "then");
    private static final Pattern ONE_WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private final String file;
    private final List<PolicyProblem> problems = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> synonyms = new HashMap<>();
    private final List<String> keys = new ArrayList<>();

    VocabularyReader(String file) {
        this.file = file;
    }

    Vocabulary.Reading read(String text) {
        if (text.length() > CHARACTERS) {
            problem("file-too-large", 1, 1, "a vocabulary has at most " + CHARACTERS / 1024 + " KiB");
            return reading();
        }
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length && keys.size() <= ENTRIES; i++) {
            line(i + 1, lines[i].stripTrailing());
        }
        if (keys.size() > ENTRIES) {
            problem("file-too-large", 1, 1, "a vocabulary has at most " + ENTRIES + " sentences");
        }
        if (problems.isEmpty()) {
            compareWithDrools(text);
        }
        return reading();
    }

    private Vocabulary.Reading reading() {
        return new Vocabulary.Reading(new Vocabulary(entries, synonyms), List.copyOf(problems));
    }

    private void line(int number, String line) {
        String stripped = line.strip();
        if (stripped.isEmpty() || stripped.startsWith("#") || stripped.startsWith("//")) {
            return;
        }
        int column = line.indexOf(stripped.charAt(0)) + 1;
        if (line.length() > LINE_CHARACTERS) {
            problem("line-too-long", number, column, "a sentence has at most " + LINE_CHARACTERS + " characters");
            return;
        }
        int control = firstControl(line);
        if (control >= 0) {
            problem("character", number, control + 1, "this place holds a control character; remove it");
            return;
        }
        Matcher entry = LINE.matcher(line);
        if (!entry.matches()) {
            problems.add(PolicyProblem.of(
                            "vocabulary", at(number, column), "each sentence stands on one line, with its meaning")
                    .expecting("[condition][]the sentence=its meaning", null));
            return;
        }
        entry(number, entry);
    }

    private void entry(int number, Matcher entry) {
        String section = entry.group(1).strip().toLowerCase(Locale.ROOT);
        String scope = entry.group(2);
        String key = entry.group(3).strip();
        int keyAt = entry.start(3) + entry.group(3).indexOf(key);
        int valueAt = entry.start(4);
        if (!SECTIONS.contains(section)) {
            problems.add(PolicyProblem.of(
                            "vocabulary", at(number, entry.start(1) + 1), "a sentence belongs to one part of a rule")
                    .expecting("[condition], [consequence] or [keyword]", "[" + section + "]")
                    .nearest(Nearest.to(section, SECTIONS)));
        } else if (scope != null && !scope.isBlank()) {
            problem("vocabulary", number, entry.start(2) + 1, "nothing stands between these brackets here");
        } else if (key.isEmpty() || entry.group(4).isBlank()) {
            problem("vocabulary", number, keyAt + 1, "a sentence has words, and after = a meaning");
        } else if (section.equals("keyword")) {
            synonym(number, key, keyAt, entry.group(4).strip(), valueAt);
        } else {
            sentence(number, PARTS.get(section), key, keyAt, entry.group(4).strip(), valueAt);
        }
        keys.add(key);
    }

    private void synonym(int number, String key, int keyAt, String value, int valueAt) {
        if (!ONE_WORD.matcher(key).matches()) {
            problem("vocabulary", number, keyAt + 1, "a keyword is one word of letters");
        } else if (!ONE_WORD.matcher(value).matches()) {
            problem("vocabulary", number, valueAt + 1, "a keyword stands for one word of letters");
        } else {
            synonyms.putIfAbsent(key.toLowerCase(Locale.ROOT), value.toLowerCase(Locale.ROOT));
        }
    }

    private void sentence(int number, Part part, String key, int keyAt, String value, int valueAt) {
        try {
            entries.add(EntryReader.read(part, key, value));
        } catch (EntryReader.Refused refused) {
            problem("vocabulary", number, (refused.inKey ? keyAt : valueAt) + refused.offset + 1, refused.getMessage());
        }
    }

    private void compareWithDrools(String text) {
        DSLTokenizedMappingFile drools = new DSLTokenizedMappingFile();
        try {
            boolean read = drools.parseAndLoad(new StringReader(text));
            List<String> seen = drools.getMapping().getEntries().stream()
                    .map(DSLMappingEntry::getMappingKey)
                    .map(key -> squeezed(key))
                    .toList();
            if (!read
                    || !seen.equals(
                            keys.stream().map(VocabularyReader::squeezed).toList())) {
                problem("vocabulary", 1, 1, "Drools reads this vocabulary otherwise; write it more simply");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException unforeseen) {
            problem("vocabulary", 1, 1, "Drools cannot read this vocabulary; write it more simply");
        }
    }

    private static String squeezed(String key) {
        return key.replaceAll("\\s+", "").replace("\\", "");
    }

    private static int firstControl(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ((Character.isISOControl(c) && c != '\t') || Character.getType(c) == Character.FORMAT) {
                return i;
            }
        }
        return -1;
    }

    private void problem(String code, int line, int column, String message) {
        problems.add(PolicyProblem.of(code, at(line, column), message));
    }

    private Position at(int line, int column) {
        return new Position(file, line, column);
    }
}
