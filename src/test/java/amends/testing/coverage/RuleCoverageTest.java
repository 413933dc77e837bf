package amends.testing.coverage;

import static amends.testing.coverage.Tried.rule;
import static org.assertj.core.api.Assertions.assertThat;

import amends.Scene;
import amends.TestRules;
import amends.incident.Action;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules, their comparisons and their patterns: what of them cases cover. */
class RuleCoverageTest {

    private static final String LATE = rule("Late", "Late( delayMinutes > 20 )");

    @Test
    void aRuleIsToFireInOneCaseAndToBeSilentInAnother() {
        assertThat(Tried.rules(LATE).delays(21).that(Status.MISSING))
                .contains("silent Late")
                .doesNotContain("fires Late");
        assertThat(Tried.rules(LATE).delays(20).that(Status.MISSING))
                .contains("fires Late")
                .doesNotContain("silent Late");
        assertThat(Tried.rules(LATE).delays(20, 21).that(Status.COVERED)).contains("fires Late", "silent Late");
    }

    @Test
    void aRuleThatNeverFiresSaysWhatNoCaseHas() {
        assertThat(Tried.rules(rule("Gold", "Late( delayMinutes > 20 ) Customer( tier == \"gold\" )"))
                        .gaps())
                .contains("it never fired: no case has delayMinutes > 20 and Customer( tier == \"gold\" )");
    }

    @Test
    void aRuleThatAsksNothingAlwaysFiresAndNobodyHasToSeeItSilent() {
        Tried tried = Tried.rules(rule("Any", "Late()")).delays(1);
        assertThat(tried.that(Status.ALWAYS)).containsExactly("silent Any");
        assertThat(tried.coverage().score()).isEqualTo(new Score(2, 2));
    }

    @Test
    void aRuleThatAsksNothingButForADayCanBeSilent() {
        String dated =
                "rule \"Dated\"\n  date-effective \"2020-01-01\"\nwhen Late() then recommend.acknowledge(\"sorry\"); end\n";
        assertThat(Tried.rules(dated).delays(1).that(Status.MISSING)).contains("silent Dated");
    }

    @Test
    void aRuleIsNotSilentInACaseThatItDoesNotConcern() {
        Tried tried = Tried.folder(TestRules.policy("package test;\ndeclare Late extends Incident end\n"
                + "declare Lost extends Incident end\n" + rule("Lost", "Lost( delayMinutes > 3 )")));
        assertThat(tried.delays(1).that(Status.COVERED)).isEmpty();
    }

    @Test
    void aComparisonIsToBeTrueInOneCaseAndFalseInAnother() {
        Tried tried = Tried.rules(rule("Soup", "Late( course == \"soup\", guests > 2 )"))
                .with(Scene.late().with("course", "soup").with("guests", 2));
        assertThat(tried.comparisons(Status.COVERED)).containsExactly("true course == \"soup\"", "false guests > 2");
        assertThat(tried.gaps()).contains("course == \"soup\" was never false", "guests > 2 was never true");
    }

    @Test
    void aComparisonThatIsNotReachedIsLookedAtAllTheSame() {
        assertThat(Tried.rules(rule("Gold", "Late( delayMinutes > 20 ) Customer( tier == \"gold\" )"))
                        .with(Scene.late().with("delayMinutes", 1).customer("tier", "gold"))
                        .comparisons(Status.COVERED))
                .containsExactly("false delayMinutes > 20", "true Customer tier == \"gold\"");
    }

    @Test
    void theUnknownMakesAComparisonFalseAndIsToldApart() {
        Tried tried =
                Tried.rules(rule("Gold", "Late() Customer( tier == \"gold\" )")).with(Scene.late());
        assertThat(tried.comparisons(Status.COVERED)).containsExactly("false Customer tier == \"gold\"");
        assertThat(notesOfFalse(tried)).containsExactly("only something unknown made it false");
        assertThat(notesOfFalse(tried.with(Scene.late().customer("tier", "silver"))))
                .containsOnlyNulls();
        assertThat(notesOfFalse(tried.with(Scene.late()))).containsOnlyNulls();
    }

    private static List<String> notesOfFalse(Tried tried) {
        return tried.items().stream()
                .filter(item -> item.aspect() == Aspect.FALSE)
                .map(Item::note)
                .toList();
    }

    @Test
    void aVariableIsLookedAtForEveryFactThatItMayComeFrom() {
        Tried tried = Tried.rules(rule("Twice", "Taken( $minutes : minutesAgo ) Late( guests == $minutes )"))
                .with(Scene.late()
                        .with("guests", 5)
                        .taken(Action.STATUS, "update", "20:40")
                        .taken(Action.STATUS, "update", "20:30"));
        assertThat(tried.comparisons(Status.COVERED))
                .containsExactly("true guests == $minutes", "false guests == $minutes");
    }

    @Test
    void aPatternOfWhatWasTakenIsToFindSomethingInOneCaseAndNothingInAnother() {
        for (String quantifier : new String[] {"", "not ", "exists "}) {
            Tried tried = Tried.rules(rule("Said", "Late() " + quantifier + "Taken( action == \"status\" )"));
            String taken = quantifier + "Taken( action == \"status\" )";
            assertThat(tried.that(Status.MISSING)).contains("matched " + taken, "unmatched " + taken);
            tried.with(Scene.late().taken(Action.STATUS, "update", "20:40"));
            assertThat(tried.that(Status.COVERED)).contains("matched " + taken).doesNotContain("unmatched " + taken);
            assertThat(tried.gaps()).contains("no case is without Taken( action == \"status\" )");
            tried.with(Scene.late().taken(Action.ESCALATE, "chef", "20:40"));
            assertThat(tried.that(Status.COVERED)).contains("unmatched " + taken);
        }
    }

    @Test
    void aPatternThatFindsNothingForWantOfFactsSaysNothingOfItsComparisons() {
        Tried tried = Tried.rules(rule("Said", "Late() not Taken( action == \"status\" )"))
                .with(Scene.late().nothingTaken());
        assertThat(tried.that(Status.COVERED)).contains("unmatched not Taken( action == \"status\" )");
        assertThat(tried.comparisons(Status.COVERED)).isEmpty();
    }

    @Test
    void aCalendarThatIsTheOnlyOneCannotBeAnother() {
        Tried tried = Tried.rules(rule("Open", "Late() Hours( calendar == \"kitchen\", open == true )"));
        assertThat(tried.comparisons(Status.IMPOSSIBLE)).containsExactly("false Hours calendar == \"kitchen\"");
    }

    @Test
    void aRuleOfAllDomainsIsOneRule() {
        String kind = "declare Late extends Incident end\n";
        Tried tried = Tried.folder(TestRules.folder()
                .with("common/all.drl", "package common;\n" + rule("Late", "Incident( delayMinutes > 20 )"))
                .with("test/kinds.drl", "package test;\n" + kind)
                .with("other/kinds.drl", "package other;\n" + kind));
        tried.with(Scene.of("test.Late").with("delayMinutes", 20))
                .with(Scene.of("other.Late").with("delayMinutes", 21));
        assertThat(tried.coverage().files()).hasSize(1);
        assertThat(tried.gaps()).containsExactly("delayMinutes 19 was never tried");
    }

    @Test
    void whatCoversAnItemIsTheFirstCaseThatDoes() {
        Item fires = Tried.rules(LATE).delays(20, 21, 22).items().get(0);
        assertThat(fires.seenIn()).hasToString("test/policy.cases.yaml \"case 2\"");
    }

    @Test
    void aCaseThatCannotBeEvaluatedCoversNothing() {
        Tried tried =
                Tried.rules(LATE).with(Scene.late().with("delayMinutes", 21).with("dueAt", Scene.at("20:44")), "20:45");
        assertThat(tried.that(Status.COVERED)).isEmpty();
        assertThat(tried.coverage().cases()).isOne();
    }

    @Test
    void casesThatWereRunBeforeCoverTheSame() {
        Tried tried = Tried.rules(LATE).delays(19, 20, 21);
        assertThat(tried.coverageOfResults()).isEqualTo(tried.coverage());
    }

    @Test
    void theScoreIsRoundedDown() {
        assertThat(new Score(199, 200).percent()).isEqualTo(99);
        assertThat(new Score(200, 200).percent()).isEqualTo(100);
        assertThat(new Score(0, 0).percent()).isEqualTo(100);
    }
}
