package amends;

import amends.cases.CaseFiles;
import amends.folder.FolderContent;
import amends.folder.RulesFolder;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Interpreter;
import amends.testing.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rules folders written down in a test. */
public final class TestRules {

    private final Map<String, String> files = new TreeMap<>();

    private TestRules() {}

    /** A folder with nothing in it yet. */
    public static TestRules folder() {
        return new TestRules();
    }

    /** A folder with one policy, in the domain named test. */
    public static TestRules policy(String text) {
        return new TestRules().with("test/policy.drl", text);
    }

    /** The files of a folder. */
    public static TestRules folder(Path folder) {
        TestRules rules = new TestRules();
        RulesFolder.read(folder).content().files().forEach(rules::with);
        return rules;
    }

    /** The shipped rules folder without its policies. */
    public static TestRules shippedLibrary() {
        TestRules rules = new TestRules();
        RulesFolder.read(Path.of("rules")).content().files().forEach((path, text) -> {
            if (path.endsWith(".yaml")) {
                rules.with(path, text);
            }
        });
        return rules;
    }

    /** The kind {@code test.Late} with the fields that most tests need, and some rules. */
    public static TestRules rules(String rules) {
        return policy("""
                package test;
                declare Late extends Incident
                    course : String = "main"
                    guests : int = 2
                    fare : BigDecimal = 10.00B
                end
                """ + rules);
    }

    /** The same with another file. */
    public TestRules with(String path, String text) {
        files.put(path, text);
        return this;
    }

    /** The texts of the files by their paths. */
    public Map<String, String> texts() {
        return new TreeMap<>(files);
    }

    /** A rule with a condition and a consequence. */
    public static String rule(String name, String when, String then) {
        return "rule \"%s\"\nwhen\n    %s\nthen\n    %s\nend\n".formatted(name, when, then);
    }

    /** Writes it down in a folder, and returns that. */
    public Path in(Path target) {
        files.forEach((path, text) -> {
            try {
                Path file = target.resolve(path);
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return target;
    }

    /** Makes it ready to answer by reading the rules instead of compiling them: the same answers, sooner. */
    public CompiledPolicySet interpret() {
        PolicyLoader.Checked checked = PolicyLoader.check(FolderContent.of(files), new ArrayList<>());
        return new CompiledPolicySet(checked.policies(), new Interpreter(checked.policies()), checked.wording());
    }

    /** Makes files that were read ready to answer in the same way. */
    public static CompiledPolicySet interpret(RulesFolder.Reading reading) {
        PolicyLoader.Checked checked = PolicyLoader.check(reading.content(), reading.problems());
        return new CompiledPolicySet(checked.policies(), new Interpreter(checked.policies()), checked.wording());
    }

    /** Reads and resolves it. */
    RulesReading read() {
        return RulesReading.of(FolderContent.of(files), List.of());
    }

    /** The cases in it, read. */
    public CaseFiles.Reading cases() {
        return PolicySuite.cases(read(), FolderContent.of(files));
    }

    /** Makes it and the cases in it ready; everything is told that is wrong with them. */
    public Suite suite() {
        return PolicySuite.load(FolderContent.of(files), List.of(), List.of());
    }

    /** Compiles it. */
    public CompiledPolicySet compile() {
        return PolicyLoader.load(FolderContent.of(files), new ArrayList<>());
    }
}
