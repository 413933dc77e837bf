package amends.drools;

import static org.assertj.core.api.Assertions.assertThat;

import amends.policy.syntax.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConnectiveType;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.drl.parser.DrlExprParser;
import org.drools.drl.parser.DrlExprParserFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Conditions mean what they mean to Drools: its expression parser builds the same tree. */
class DroolsPrecedenceTest {
    private static final List<String> OPERATORS = List.of("==", "!=", "<", "<=", ">", ">=", "matches", "contains");

    @Test
    void aShortenedComparisonBelongsToTheOneBeforeIt() {
        assertThat(ours("a > 5 || < 3 && b == 2")).isEqualTo("((a > 5 || a < 3) && b == 2)");
        assertThat(ours("a == 1 || b > 5 && < 9")).isEqualTo("(a == 1 || (b > 5 && b < 9))");
    }

    @RepeatedTest(20)
    void bothBuildTheSameTree(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 100; i++) {
            String condition = condition(random, 3);
            assertThat(ours(condition)).as(condition).isEqualTo(theirs(condition));
        }
    }

    private static String condition(Random random, int depth) {
        List<String> parts = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            parts.add(
                    depth > 0 && random.nextInt(4) == 0
                            ? "( " + condition(random, depth - 1) + " )"
                            : comparison(random));
        }
        StringBuilder text = new StringBuilder(parts.get(0));
        parts.stream().skip(1).forEach(part -> text.append(symbol(random)).append(part));
        return text.toString();
    }

    private static String comparison(Random random) {
        String field = List.of("a", "b", "c").get(random.nextInt(3));
        boolean grouped = random.nextInt(5) == 0;
        StringBuilder text =
                new StringBuilder(field).append(grouped ? " ( " : " ").append(restriction(random));
        for (int i = random.nextInt(3); i > 0; i--) {
            text.append(symbol(random)).append(restriction(random));
        }
        return text.append(grouped ? " )" : "").toString();
    }

    private static String restriction(Random random) {
        return OPERATORS.get(random.nextInt(OPERATORS.size())) + " \"" + random.nextInt(10) + '"';
    }

    private static String symbol(Random random) {
        return random.nextBoolean() ? " && " : " || ";
    }

    private static String ours(String condition) {
        List<Expression> constraints =
                Policies.ruleWhen("A( " + condition + " )").patterns().get(0).constraints();
        return Trees.of(constraints.get(0));
    }

    private static String theirs(String condition) {
        DrlExprParser parser = DrlExprParserFactory.getDrlExprParser(LanguageLevelOption.DRL6);
        ConstraintConnectiveDescr tree = parser.parse(condition);
        assertThat(parser.getErrors()).isEmpty();
        return tree(tree);
    }

    private static String tree(BaseDescr node) {
        if (node instanceof ConstraintConnectiveDescr connective) {
            List<BaseDescr> parts = connective.getDescrs();
            String symbol = connective.getConnective() == ConnectiveType.OR ? " || " : " && ";
            return parts.size() == 1
                    ? tree(parts.get(0))
                    : parts.stream().map(DroolsPrecedenceTest::tree).collect(Collectors.joining(symbol, "(", ")"));
        }
        RelationalExprDescr relation = (RelationalExprDescr) node;
        return relation.getLeft() + " " + relation.getOperator() + " " + relation.getRight();
    }
}
