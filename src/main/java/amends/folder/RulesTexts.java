package amends.folder;

import amends.policy.PolicyProblem;
import amends.policy.Position;
import amends.yaml.Problems;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes a rules folder that came from outside as texts by their paths, by the rules of one on the disk. */
public final class RulesTexts {

    private static final int LONGEST_PATH = 500;
    private static final int LONGEST_NAME = 255;
    private static final int MAX_DEPTH = 16;

    private final TreeMap<String, String> files = new TreeMap<>();
    private final TreeMap<String, String> cases = new TreeMap<>();
    private final Problems problems = new Problems();
    private final Problems caseProblems = new Problems();
    private final Set<String> paths;
    private long characters;

    private RulesTexts(Set<String> paths) {
        this.paths = paths;
    }

    /**
     * Reads texts.
     *
     * @param texts by the path below the rules folder, with forward slashes
     * @return what a folder with these files reads as, with everything that is no part of one
     */
    public static RulesFolder.Reading read(Map<String, String> texts) {
        RulesTexts reader = new RulesTexts(texts.keySet());
        texts.forEach(reader::add);
        return new RulesFolder.Reading(
                new FolderContent(reader.files, Collections.emptySortedMap(), reader.cases),
                reader.problems.sorted(),
                reader.caseProblems.sorted());
    }

    private void add(String written, String text) {
        String path = Normalizer.normalize(written, Normalizer.Form.NFC);
        List<String> steps = List.of(path.split("/", -1));
        Position at = Position.startOf(path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path);
        if (path.length() > LONGEST_PATH || steps.stream().anyMatch(RulesTexts::isNoName)) {
            problems.add(PolicyProblem.of("unknown-file", at, "this is no path below the rules folder")
                    .expecting("a plain path with forward slashes, such as restaurant/late-meal.drl", null));
            return;
        }
        if (steps.size() > MAX_DEPTH) {
            problems.add(PolicyProblem.of("unknown-file", at, "folders go too deep here"));
            return;
        }
        if (isBelowAFile(written)) {
            problems.add(PolicyProblem.of("unknown-file", at, "a file stands where this needs a folder"));
            return;
        }
        if (steps.stream().anyMatch(FileSort::isIgnored)) {
            return;
        }
        boolean isCases = FileSort.isCases(path);
        PolicyProblem problem = isCases ? null : FileSort.problemWith(path);
        if (problem == null && FileSort.isBinary(path)) {
            problem = PolicyProblem.of("unread-format", at, "a workbook is no text; send the folder as a zip");
        }
        if (problem == null) {
            problem = wrong(at, text);
        }
        if (problem != null) {
            (isCases ? caseProblems : problems).add(problem);
        } else {
            characters += text.length();
            (isCases ? cases : files).put(path, withoutMark(text));
        }
    }

    private PolicyProblem wrong(Position at, String text) {
        if (text.length() > RulesFolder.MAX_FILE_BYTES) {
            return PolicyProblem.of("too-large", at, "a file holds at most 1 MiB");
        }
        if (files.size() + cases.size() >= RulesFolder.MAX_FILES
                || characters + text.length() > RulesFolder.MAX_CHARACTERS) {
            return PolicyProblem.of("too-large", at, "a rules folder holds at most " + RulesFolder.MOST);
        }
        return isText(text) ? null : PolicyProblem.of("not-utf-8", at, "the file is no text");
    }

    private boolean isBelowAFile(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (paths.contains(path.substring(0, slash))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text) && text.indexOf('\0') < 0;
    }

    private static boolean isNoName(String step) {
        return step.isEmpty()
                || step.length() > LONGEST_NAME
                || !isText(step)
                || step.equals(".")
                || step.equals("..")
                || step.contains("\\")
                || step.contains(":")
                || step.codePoints().anyMatch(Character::isISOControl);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
