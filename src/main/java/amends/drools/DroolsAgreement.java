package amends.drools;

import amends.policy.PolicyProblem;
import amends.policy.Position;
import amends.policy.syntax.RuleSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Has Drools' own parser read a file that the policy reader has accepted, and compares what the two saw.
 *
 * <p>What Drools saw is told as the tokens of its syntax tree; the file's tokens, without the punctuation that a tree
 * leaves out, must be the same in the same order.
 */
final class DroolsAgreement {
    private static final Pattern PLACE = Pattern.compile("[Ll]ine (\\d+):(\\d+)");

    private final Source source;
    private final List<Token> tokens;
    private final Map<String, List<String>> annotationNames;
    private final Problems problems;

    DroolsAgreement(Source source, List<Token> tokens, List<RuleSyntax> rules, Problems problems) {
        this.source = source;
        this.tokens = tokens;
        this.problems = problems;
        this.annotationNames = rules.stream()
                .collect(Collectors.toMap(RuleSyntax::name, DroolsAgreement::annotationNames, (one, other) -> one));
    }

    private static List<String> annotationNames(RuleSyntax rule) {
        return rule.annotations().stream().map(RuleSyntax.Note::name).toList();
    }

    void check() {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr tree;
        try {
            tree = parser.parse(false, source.text + "\n");
        } catch (DroolsParserException | RuntimeException unforeseen) {
            problems.add(problem(Position.startOf(source.file)));
            return;
        }
        if (parser.hasErrors() || tree == null) {
            parser.getErrors().forEach(error -> problems.add(problem(place(error))));
            return;
        }
        compare(tree);
    }

    private void compare(PackageDescr tree) {
        List<String> seen = new ArrayList<>(tokens.size());
        new DroolsOutline(annotationNames).of(tree).values().forEach(seen::addAll);
        int next = 0;
        for (Token token : tokens) {
            if (!DroolsOutline.isLeftOut(token)) {
                if (next == seen.size() || !DroolsOutline.word(token).equals(seen.get(next))) {
                    problems.add(problem(source.position(token.start())));
                    return;
                }
                next++;
            }
        }
        if (next < seen.size()) {
            problems.add(problem(source.position(source.text.length())));
        }
    }

    private Position place(DroolsError error) {
        Matcher place = PLACE.matcher(error.getMessage());
        if (!place.find()) {
            return Position.startOf(source.file);
        }
        int line = Math.min(Math.max(Integer.parseInt(place.group(1)), 1), source.lines());
        return source.position(line, Integer.parseInt(place.group(2)) + 1);
    }

    private static PolicyProblem problem(Position at) {
        return PolicyProblem.of(
                "drools-differs", at, "Drools reads this place otherwise than it is meant; write it more simply");
    }
}
