package amends.testing.mutation;

import static amends.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is changed in a rule, and what is not. */
class MutantsTest {

    private static final String GIVE = "recommend.compensate(\"coffee\");";
    private static final String SHUTTLE = "recommend.escalate(\"boss\");";

    /** The policies of the tests: a kind, and what rules can name. */
    static TestRules folder(String... rules) {
        return TestRules.policy("""
                        package test;
                        declare enum Seat BAR, BOOTH, TERRACE; end
                        declare enum Way IN, OUT; end
                        declare Late extends Incident
                            course : String = "main"
                            guests : int = 2
                            fare : BigDecimal = 10.00B
                            day : LocalDate = "2026-11-22"
                            seat : Seat = "BAR"
                            way : Way = "IN"
                        end
                        """ + String.join("", rules))
                .with("domains.yaml", "test: {zone: UTC, currency: USD}\n")
                .with("roles.yaml", "boss: {label: {en: Boss}}\nchef: {label: {en: Chef}}\n")
                .with("messages/en.yaml", "sorry: Sorry.\nupdate: Still at it.\nremedy.coffee: A coffee.\n")
                .with("calendars.yaml", """
                        office: {zone: UTC, hours: {mon-fri: ["09:00-17:00"]}}
                        kitchen: {zone: UTC, hours: {mon-sun: ["11:00-23:00"]}}
                        """)
                .with("remedies.yaml", """
                        remedies:
                          coffee: {label: {en: Coffee}, cost: "1.00", value: "2.00", currency: USD, group: table}
                          dessert: {label: {en: Dessert}, cost: "1.50", value: "4.00", currency: USD, group: table}
                          apology: {label: {en: Sorry}, cost: "0.00", value: "0.00", currency: USD}
                          refund: {label: {en: Money back}, currency: USD, instead: [apology]}
                        entitlements:
                          law: {label: {en: By law}}
                          deal: {label: {en: By contract}}
                        groups: {table: max}
                        """);
    }

    private static List<Mutant> mutants(String when, String then) {
        return Mutants.of(folder(rule("One", when, then)).interpret().policies());
    }

    private static List<String> of(List<Mutant> mutants, MutationOperator... operators) {
        return mutants.stream()
                .filter(mutant -> List.of(operators).contains(mutant.operator()))
                .map(Mutant::what)
                .toList();
    }

    /** The changes of a condition about a late meal, but for its being dropped. */
    private static List<String> conditions(String condition) {
        return of(
                mutants("Late( " + condition + " )", GIVE),
                MutationOperator.COMPARISON,
                MutationOperator.THRESHOLD,
                MutationOperator.VALUE,
                MutationOperator.LIST);
    }

    private static List<String> statements(String then) {
        List<Mutant> mutants = mutants("Late( $n : guests, $fare : fare )", then);
        return mutants.stream()
                .filter(mutant -> mutant.operator() != MutationOperator.RULE)
                .map(Mutant::what)
                .toList();
    }

    @Test
    void aWholeNumberHasTheNeighbourOnEitherSideOfItsBound() {
        assertThat(conditions("delayMinutes > 20"))
                .containsExactly(
                        "delayMinutes > 20 becomes delayMinutes >= 20, as delayMinutes > 19",
                        "delayMinutes > 20 becomes delayMinutes > 21");
        assertThat(conditions("delayMinutes >= 20"))
                .containsExactly(
                        "delayMinutes >= 20 becomes delayMinutes > 20, as delayMinutes >= 21",
                        "delayMinutes >= 20 becomes delayMinutes >= 19");
        assertThat(conditions("delayMinutes < 20"))
                .containsExactly(
                        "delayMinutes < 20 becomes delayMinutes <= 20, as delayMinutes < 21",
                        "delayMinutes < 20 becomes delayMinutes < 19");
        assertThat(conditions("delayMinutes <= 20"))
                .containsExactly(
                        "delayMinutes <= 20 becomes delayMinutes < 20, as delayMinutes <= 19",
                        "delayMinutes <= 20 becomes delayMinutes <= 21");
    }

    @Test
    void aDateMovesByADay() {
        assertThat(conditions("day >= \"2026-11-22\""))
                .containsExactly(
                        "day >= \"2026-11-22\" becomes day > \"2026-11-22\", as day >= \"2026-11-23\"",
                        "day >= \"2026-11-22\" becomes day >= \"2026-11-21\"");
    }

    @Test
    void aDecimalMovesByItsLastDigitBothWays() {
        assertThat(conditions("fare > 12.50B"))
                .containsExactly(
                        "fare > 12.50B becomes fare >= 12.50B",
                        "fare > 12.50B becomes fare > 12.49B",
                        "fare > 12.50B becomes fare > 12.51B");
    }

    @Test
    void whatIsNeverNegativeIsNotComparedWithLess() {
        assertThat(conditions("messagesSent == 0"))
                .containsExactly(
                        "messagesSent == 0 becomes messagesSent != 0", "messagesSent == 0 becomes messagesSent == 1");
        assertThat(conditions("delayMinutes >= 0"))
                .containsExactly("delayMinutes >= 0 becomes delayMinutes > 0, as delayMinutes >= 1");
        assertThat(conditions("orderValue > 0.00B"))
                .containsExactly(
                        "orderValue > 0.00B becomes orderValue >= 0.00B",
                        "orderValue > 0.00B becomes orderValue > 0.01B");
        assertThat(conditions("guests == 0")).contains("guests == 0 becomes guests == -1");
    }

    @Test
    void aValueOfAClosedSetBecomesTheNext() {
        assertThat(conditions("acknowledged == false"))
                .containsExactly("acknowledged == false becomes acknowledged == true");
        assertThat(conditions("seat == \"TERRACE\""))
                .containsExactly(
                        "seat == \"TERRACE\" becomes seat != \"TERRACE\"",
                        "seat == \"TERRACE\" becomes seat == \"BAR\"");
        assertThat(conditions("way == \"OUT\"")).containsExactly("way == \"OUT\" becomes way == \"IN\"");
    }

    @Test
    void aTextBecomesAnotherThatRulesNameForTheSameField() {
        assertThat(conditions("course == \"main\"")).containsExactly("course == \"main\" becomes course != \"main\"");
        assertThat(conditions("course == \"main\" || course == \"soup\""))
                .contains(
                        "course == \"main\" becomes course == \"soup\"",
                        "course == \"soup\" becomes course == \"main\"");
        assertThat(conditions("course matches \"m.*\", course contains \"ai\"")).isEmpty();
    }

    @Test
    void aListLosesEachOfItsValuesAndBecomesItsOpposite() {
        assertThat(conditions("course in (\"main\", \"soup\")"))
                .containsExactly(
                        "course in (\"main\", \"soup\") becomes course not in (\"main\", \"soup\")",
                        "course in (\"main\", \"soup\") becomes course in (\"soup\")",
                        "course in (\"main\", \"soup\") becomes course in (\"main\")");
        assertThat(conditions("course not in (\"main\")"))
                .containsExactly("course not in (\"main\") becomes course in (\"main\")");
    }

    @Test
    void twoFieldsAreComparedByTheNeighbouringSign() {
        assertThat(conditions("resolvedAt > dueAt")).containsExactly("resolvedAt > dueAt becomes resolvedAt >= dueAt");
    }

    @Test
    void eachConditionIsDroppedOnce() {
        List<Mutant> mutants =
                mutants("Late( delayMinutes > 20, guests >= 8 || course == \"main\" && fare > 1.00B )", GIVE);
        assertThat(of(mutants, MutationOperator.CONDITION))
                .containsExactly(
                        "delayMinutes > 20 is dropped",
                        "guests >= 8 is dropped",
                        "course == \"main\" is dropped",
                        "fare > 1.00B is dropped",
                        "course == \"main\", fare > 1.00B is dropped",
                        "guests >= 8 || (course == \"main\" && fare > 1.00B) is dropped");
    }

    @Test
    void alternativesWithinAnAlternativeStandInParentheses() {
        List<Mutant> mutants =
                mutants("Late( guests >= 8 || course == \"main\" && (fare > 1.00B || delayMinutes > 20) )", GIVE);
        assertThat(of(mutants, MutationOperator.CONDITION))
                .contains("guests >= 8 || (course == \"main\" && (fare > 1.00B || delayMinutes > 20)) is dropped");
    }

    @Test
    void aPatternBesideTheIncidentIsDroppedOrTurnedAround() {
        List<Mutant> mutants = mutants(
                "Late() not Taken( action == \"compensate\" ) exists Clock( state == \"BREACHED\" ) Hours( open == true )",
                GIVE);
        assertThat(of(mutants, MutationOperator.PATTERN, MutationOperator.QUANTIFIER))
                .containsExactly(
                        "not Taken( action == \"compensate\" ) becomes exists Taken( action == \"compensate\" )",
                        "not Taken( action == \"compensate\" ) is dropped",
                        "exists Clock( state == \"BREACHED\" ) becomes not Clock( state == \"BREACHED\" )",
                        "exists Clock( state == \"BREACHED\" ) is dropped",
                        "Hours( open == true ) is dropped");
    }

    @Test
    void aPatternOnWhichSomethingRestsStays() {
        assertThat(of(mutants("Late() Taken( $n : name ) Taken( name == $n )", GIVE), MutationOperator.PATTERN))
                .containsExactly("Taken( name == $n ) is dropped");
        assertThat(of(
                        mutants(
                                "Late() Customer( $months : customerMonths, tier == \"a\", detractor == true )",
                                "recommend.compensate(\"refund\").amount(\"1.00\", \"USD\").times($months);"),
                        MutationOperator.PATTERN))
                .isEmpty();
    }

    @Test
    void theCustomersOnlyConditionIsDroppedOnce() {
        assertThat(of(
                        mutants("Late() Customer( detractor == true )", GIVE),
                        MutationOperator.PATTERN,
                        MutationOperator.CONDITION))
                .containsExactly("detractor == true is dropped");
    }

    @Test
    void variablesStayOnTheirPatternsWhenAnotherIsDropped() {
        List<Mutant> mutants = mutants(
                "Late() Taken( action == \"ask\" ) Late( $n : guests )",
                "recommend.compensate(\"refund\").amount(\"1.00\", \"USD\").times($n);");
        Mutant dropped = mutants.stream()
                .filter(mutant -> mutant.operator() == MutationOperator.PATTERN)
                .findFirst()
                .orElseThrow();
        TestRules without = folder(rule(
                "One",
                "Late() Late( $n : guests )",
                "recommend.compensate(\"refund\").amount(\"1.00\", \"USD\").times($n);"));
        assertThat(dropped.changes().get(0).after().acts())
                .isEqualTo(without.interpret()
                        .policies()
                        .domain("test")
                        .rules()
                        .get(0)
                        .acts());
    }

    @Test
    void whatIsNamedBecomesAnotherOfItsSort() {
        assertThat(statements(GIVE)).containsExactly("compensate coffee becomes compensate dessert");
        assertThat(statements("recommend.entitle(\"law\");")).containsExactly("entitle law becomes entitle deal");
        assertThat(statements(SHUTTLE)).containsExactly("escalate boss becomes escalate chef");
        assertThat(statements("recommend.ask(\"sorry\");")).containsExactly("ask sorry becomes ask update");
        assertThat(statements("recommend.acknowledge(\"sorry\"); recommend.status(\"update\");"))
                .containsExactly(
                        "acknowledge sorry becomes acknowledge update",
                        "acknowledge sorry is dropped",
                        "status update becomes status sorry",
                        "status update is dropped");
    }

    @Test
    void aGiftIsNotSwappedForOneThatIsSaidAlready() {
        assertThat(statements(GIVE + " recommend.compensate(\"dessert\");"))
                .containsExactly(
                        "compensate coffee becomes compensate apology",
                        "compensate coffee is dropped",
                        "compensate dessert becomes compensate apology",
                        "compensate dessert is dropped");
    }

    @Test
    void minutesMoveByOne() {
        assertThat(statements("recommend.status(\"update\").every(10);"))
                .contains("every 10 becomes 9", "every 10 becomes 11");
        assertThat(statements("recommend.status(\"update\").every(1);")).contains("every 1 becomes 2");
        assertThat(statements("recommend.followUp(\"update\").after(60);"))
                .contains("after 60 becomes 59", "after 60 becomes 61");
    }

    @Test
    void aPromiseMovesByOneAndItsTargetIsNeverTheLooser() {
        assertThat(statements("promise.resolve().within(20).target(15);"))
                .containsExactly(
                        "resolve within 20 becomes 19",
                        "resolve within 20 becomes 21",
                        "resolve target 15 becomes 14",
                        "resolve target 15 becomes 16");
        assertThat(statements("promise.resolve().within(20).target(20);"))
                .containsExactly(
                        "resolve within 20 becomes 19", "resolve within 20 becomes 21", "resolve target 20 becomes 19");
        assertThat(statements("promise.nextUpdate().within(1); promise.resolve().within(2);"))
                .containsExactly(
                        "nextUpdate within 1 becomes 2",
                        "promise nextUpdate is dropped",
                        "resolve within 2 becomes 1",
                        "resolve within 2 becomes 3",
                        "promise resolve is dropped");
    }

    @Test
    void theHoursOfAPromiseBecomeOthersOrAll() {
        assertThat(statements("promise.resolve().within(20).during(\"office\");"))
                .contains("resolve during office becomes during kitchen", "resolve during office is dropped");
        assertThat(statements("promise.resolve().within(2, \"workingDays\").during(\"office\");"))
                .contains("resolve during office becomes during kitchen")
                .doesNotContain("resolve during office is dropped");
    }

    @Test
    void moneyMovesByTheSmallestCoin() {
        assertThat(
                        statements(
                                "recommend.compensate(\"refund\").amount(\"5\", \"USD\").perFull(15).atMost(\"15.00\", \"USD\");"))
                .containsExactly(
                        "compensate refund becomes compensate apology",
                        "amount 5.00 becomes 4.99",
                        "amount 5.00 becomes 5.01",
                        "perFull 15 becomes perFull 14",
                        "perFull 15 becomes perFull 16",
                        "perFull 15 becomes perStarted 15",
                        "atMost 15.00 becomes 14.99",
                        "atMost 15.00 becomes 15.01",
                        "atMost 15.00 is dropped");
        assertThat(
                        statements(
                                "recommend.entitle(\"law\").percent(\"12.5\").outOf(30).atMostPercent(\"100\").onlyAbove(\"0.01\", \"USD\");"))
                .containsExactly(
                        "entitle law becomes entitle deal",
                        "percent 12.5 becomes 12.4",
                        "percent 12.5 becomes 12.6",
                        "outOf 30 becomes 29",
                        "outOf 30 becomes 31",
                        "atMostPercent 100 becomes 99",
                        "atMostPercent 100 becomes 101",
                        "atMostPercent 100 is dropped",
                        "onlyAbove 0.01 becomes 0.02",
                        "onlyAbove 0.01 is dropped");
        assertThat(statements("recommend.entitle(\"law\").amount($fare, \"USD\").times($n).perStarted(1, \"days\");"))
                .containsExactly(
                        "entitle law becomes entitle deal",
                        "times $n is dropped",
                        "perStarted 1 days becomes perStarted 2 days",
                        "perStarted 1 days becomes perFull 1 days");
        assertThat(statements("recommend.entitle(\"law\").percent(\"1\").times(2);"))
                .containsExactly(
                        "entitle law becomes entitle deal",
                        "percent 1 becomes 2",
                        "times 2 becomes 1",
                        "times 2 becomes 3",
                        "times 2 is dropped");
    }

    @Test
    void aPromiseFallsBehindTheNextOfItsSort() {
        String promises = rule("Low", "Late()", "promise.resolve().within(20);")
                + "rule \"High\" salience 10 when Late() then promise.resolve().within(15); end\n"
                + "rule \"Other\" salience 5 when Late() then promise.nextUpdate().within(15); end\n";
        List<Mutant> mutants = Mutants.of(folder(promises).interpret().policies());
        assertThat(of(mutants, MutationOperator.SALIENCE)).containsExactly("salience 10 becomes -1");
    }

    @Test
    void datesMoveByADayAndLeaveARuleInForce() {
        String rules = "rule \"A [1]\" date-effective \"2026-01-01\" date-expires \"2026-01-02\" when Late() then "
                + GIVE + " end\nrule \"A [2]\" date-effective \"2026-01-02\" when Late() then " + GIVE + " end\n";
        List<Mutant> mutants = Mutants.of(folder(rules).interpret().policies());
        assertThat(of(mutants, MutationOperator.DATE))
                .containsExactly(
                        "date-effective 2026-01-01 becomes 2025-12-31",
                        "date-expires 2026-01-02 becomes 2026-01-03",
                        "date-effective 2026-01-02 becomes 2026-01-01",
                        "date-effective 2026-01-02 becomes 2026-01-03");
    }

    @Test
    void everyRuleIsDeletedOnce() {
        List<Mutant> mutants = mutants("Late()", GIVE);
        assertThat(of(mutants, MutationOperator.RULE)).containsExactly("the rule is deleted");
        assertThat(mutants.get(mutants.size() - 1).changes().get(0).after()).isNull();
    }

    @Test
    void aRuleThatIsSwitchedOffIsLeftAlone() {
        String off = "rule \"Off\" enabled false when Late( delayMinutes > 20 ) then " + GIVE + " end\n";
        assertThat(Mutants.of(folder(off).interpret().policies())).isEmpty();
    }

    @Test
    void aRuleInCommonIsChangedInEveryDomainAtOnce() {
        List<Mutant> mutants = Mutants.of(TestRules.folder()
                .with("one/kinds.drl", "package one;\ndeclare A extends Incident end\n")
                .with("two/kinds.drl", "package two;\ndeclare B extends Incident end\n")
                .with(
                        "common/all.drl",
                        "package common;\n"
                                + rule("All", "Incident( delayMinutes > 5 )", "recommend.acknowledge(\"sorry\");"))
                .with("messages/en.yaml", "sorry: Sorry.\n")
                .interpret()
                .policies());
        assertThat(mutants).extracting(Mutant::what).doesNotHaveDuplicates();
        assertThat(mutants).allSatisfy(mutant -> assertThat(mutant.changes()).hasSize(2));
    }

    @Test
    void aChangeIsToldWhereItIs() {
        List<Mutant> mutants = mutants("Late( delayMinutes > 20 )", GIVE);
        assertThat(mutants)
                .extracting(mutant -> mutant.operator() + " " + mutant.at())
                .containsExactly(
                        "COMPARISON test/policy.drl:14:11",
                        "THRESHOLD test/policy.drl:14:11",
                        "CONDITION test/policy.drl:14:11",
                        "NAME test/policy.drl:16:5",
                        "RULE test/policy.drl:12:1");
    }
}
