package amends.folder;

import amends.policy.PolicyProblem;
import amends.policy.Position;
import amends.yaml.Problems;
import amends.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Reads the files of a rules folder, the cases apart from those that can change an answer. */
public final class RulesFolder {

    /** How large a file may be, in bytes. */
    public static final int MAX_FILE_BYTES = YamlFile.MAX_CHARACTERS;

    /** How many files there may be. */
    public static final int MAX_FILES = 10_000;

    /** How long all texts together may be, in characters. */
    public static final int MAX_CHARACTERS = 64 << 20;

    private static final int MAX_DEPTH = 16;
    /** What a rules folder may hold, in words. */
    static final String MOST = MAX_FILES + " files and " + (MAX_CHARACTERS >> 20) + " MiB";

    private final Path root;
    private final TreeMap<String, String> files = new TreeMap<>();
    private final TreeMap<String, Binary> binaries = new TreeMap<>();
    private final TreeMap<String, String> cases = new TreeMap<>();
    private final Problems problems = new Problems();
    private final Problems caseProblems = new Problems();
    private long characters;
    private long caseCharacters;

    private RulesFolder(Path root) {
        this.root = root;
    }

    /**
     * What came of reading a folder.
     *
     * @param content the files that could be read
     * @param problems what could not be read or is no part of a rules folder, in order
     * @param caseProblems files of cases that could not be read, in order; they keep nothing from serving
     */
    public record Reading(FolderContent content, List<PolicyProblem> problems, List<PolicyProblem> caseProblems) {}

    /**
     * Reads a folder. Links are followed as long as they lead inside it.
     *
     * @param folder the rules folder
     * @return what stands in it; a folder that is missing or closed to us is a problem too
     */
    public static Reading read(Path folder) {
        RulesFolder reader = new RulesFolder(realPath(folder));
        if (reader.root == null || !Files.isDirectory(reader.root)) {
            reader.refuse("no-folder", folder.toString(), "there is no folder of this name");
        } else {
            reader.readFolder("", reader.root, List.of(reader.root));
        }
        return new Reading(
                new FolderContent(reader.files, reader.binaries, reader.cases),
                reader.problems.sorted(),
                reader.caseProblems.sorted());
    }

    private void readFolder(String path, Path folder, List<Path> above) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (IOException | DirectoryIteratorException e) {
            refuse("unreadable", path.isEmpty() ? root.toString() : path, "the folder cannot be read");
            return;
        }
        entries.sort(Comparator.comparing(RulesFolder::nameOf));
        for (Path entry : entries) {
            String name = nameOf(entry);
            if (!FileSort.isIgnored(name)) {
                readEntry(path.isEmpty() ? name : path + "/" + name, entry, above);
            }
        }
    }

    private void readEntry(String path, Path entry, List<Path> above) {
        Path real = realPath(entry);
        if (real == null) {
            refuse("unreadable", path, "the link leads nowhere, or not to where we may read");
        } else if (!real.startsWith(root)) {
            refuse("outside-folder", path, "the link leads out of the rules folder");
        } else if (FileSort.isCases(path)) {
            readCases(path, real);
        } else if (Files.isDirectory(real)) {
            if (above.contains(real) || above.size() > MAX_DEPTH) {
                refuse("too-deep", path, "folders go too deep here, or a link leads back to a folder that holds it");
                return;
            }
            List<Path> below = new ArrayList<>(above);
            below.add(real);
            readFolder(path, real, below);
        } else {
            readFile(path, real);
        }
    }

    private void readFile(String path, Path file) {
        PolicyProblem problem = FileSort.problemWith(path);
        if (problem != null) {
            problems.add(problem);
        } else if (!Files.isRegularFile(file)) {
            refuse("unreadable", path, "this is no file with a text in it");
        } else if (files.size() + binaries.size() >= MAX_FILES || characters > MAX_CHARACTERS) {
            refuse("too-large", path, "a rules folder holds at most " + MOST);
        } else if (FileSort.isBinary(path)) {
            byte[] bytes = TextFile.bytes(path, file, problems);
            if (bytes != null) {
                binaries.put(path, new Binary(bytes));
                characters += bytes.length;
            }
        } else {
            String text = TextFile.read(path, file, problems);
            if (text != null) {
                files.put(path, text);
                characters += text.length();
            }
        }
    }

    private void readCases(String path, Path file) {
        if (!Files.isRegularFile(file)) {
            refuse("unreadable", path, "this is no file with a text in it");
        } else if (cases.size() >= MAX_FILES || caseCharacters > MAX_CHARACTERS) {
            refuse("too-large", path, "the cases of a rules folder are at most " + MOST);
        } else {
            String text = TextFile.read(path, file, caseProblems);
            if (text != null) {
                cases.put(path, text);
                caseCharacters += text.length();
            }
        }
    }

    private void refuse(String code, String path, String message) {
        (FileSort.isCases(path) ? caseProblems : problems).add(code, Position.startOf(path), message);
    }

    /** Some file systems keep names decomposed; paths are the same everywhere only when composed. */
    private static String nameOf(Path entry) {
        return Normalizer.normalize(entry.getFileName().toString(), Normalizer.Form.NFC);
    }

    private static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return null;
        }
    }
}
