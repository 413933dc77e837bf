package amends.cases;

import amends.policy.PolicySet;
import amends.policy.Position;
import amends.testing.Case;
import amends.yaml.Problems;
import amends.yaml.YamlFile;
import amends.yaml.YamlMap;
import java.util.Collections;
import java.util.List;

/** Reads one file of cases. */
final class CaseFileReader {

    private final Problems problems;
    private final CaseFile file;
    private final ExpectReader expect;
    private final TableReader tables;
    private final TimelineReader timelines;

    /** @param policy the path of the policy that the file stands beside, without what says how it is written */
    CaseFileReader(Problems problems, PolicySet policies, String policy) {
        int slash = policy.indexOf('/');
        Names names = new Names(problems, policies, slash < 0 ? "" : policy.substring(0, slash));
        this.problems = problems;
        this.file = new CaseFile(policy, problems, new FactBinder(problems, policies));
        this.expect = new ExpectReader(problems, names);
        this.tables = new TableReader(problems, file, new OutcomeReader(problems, names, expect));
        this.timelines = new TimelineReader(problems, file, expect);
    }

    /** The cases that could be read. */
    List<Case> read(String path, String text) {
        YamlMap root = YamlFile.read(path, text, problems);
        if (root == null) {
            return List.of();
        }
        defaults(root.map("defaults"));
        List<YamlMap> cases = root.mapsOf("cases");
        List<YamlMap> rows = root.mapsOf("tables");
        List<YamlMap> stories = root.mapsOf("timelines");
        root.refuseOthers();
        if (cases.isEmpty() && rows.isEmpty() && stories.isEmpty() && problems.count() == 0) {
            problems.add("no-cases", Position.startOf(path), "the file has neither cases nor tables nor timelines");
        }
        for (YamlMap one : cases) {
            if (!file.isFull()) {
                read(one);
            }
        }
        for (YamlMap table : rows) {
            if (!file.isFull()) {
                tables.read(table);
            }
        }
        for (YamlMap story : stories) {
            if (!file.isFull()) {
                timelines.read(story);
            }
        }
        if (file.isFull()) {
            problems.add("too-many-problems", Position.startOf(path), "so much is wrong that the rest was not read");
        }
        return file.cases();
    }

    private void defaults(YamlMap defaults) {
        CaseRequest stated = CaseRequest.empty().state(defaults, false);
        Expected expected = expect.read(defaults.map("expect"));
        defaults.refuseOthers();
        file.defaults(stated, expected);
    }

    private void read(YamlMap one) {
        one.require("expect");
        String name = file.name(one);
        CaseRequest request = file.request(one);
        Expected expected = expect.read(one.map("expect"));
        one.refuseOthers();
        file.add(
                name,
                Collections.singletonList(file.step(request, expected, one.hasMap("expect"), one.at())),
                one.at());
    }
}
