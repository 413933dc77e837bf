package amends.drools;

import static amends.drools.Policies.FULL;
import static amends.drools.Policies.LATE_MEAL;
import static amends.drools.Policies.file;
import static amends.drools.Policies.good;
import static amends.drools.Policies.ruleWhen;
import static amends.drools.Policies.told;
import static org.assertj.core.api.Assertions.assertThat;

import amends.policy.Position;
import amends.policy.Quantifier;
import amends.policy.syntax.CallSyntax;
import amends.policy.syntax.Expression;
import amends.policy.syntax.KindSyntax;
import amends.policy.syntax.PatternSyntax;
import amends.policy.syntax.PolicySyntax;
import amends.policy.syntax.RuleSyntax;
import amends.policy.syntax.Term;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrlReaderTest {

    @Test
    void readsTheLateMealPolicy() {
        PolicySyntax policy = good(LATE_MEAL);

        assertThat(policy.packageName()).isEqualTo("restaurant");
        assertThat(policy.packageAt()).isEqualTo(at(1, 1));
        assertThat(policy.kinds())
                .containsExactly(new KindSyntax(
                        "LateMeal",
                        "Incident",
                        List.of(
                                new KindSyntax.FieldSyntax("course", "String", null, at(4, 5)),
                                new KindSyntax.FieldSyntax("partySize", "int", new Term.Whole(2, at(5, 23)), at(5, 5))),
                        at(3, 9)));
        assertThat(policy.rules()).hasSize(4);
        assertThat(policy.rules().get(0))
                .isEqualTo(new RuleSyntax(
                        "Mains are on the table within 20 minutes; we aim for 15",
                        List.of(new RuleSyntax.Note("owner", "floor manager", at(9, 5))),
                        List.of(),
                        List.of(new PatternSyntax(
                                Quantifier.ONE,
                                "LateMeal",
                                List.of(),
                                List.of(new Expression.Comparison(
                                        new Term.Name("course", at(11, 15)),
                                        "==",
                                        new Term.Text("main", at(11, 25)),
                                        at(11, 15))),
                                at(11, 5))),
                        List.of(new CallSyntax(
                                "promise",
                                List.of(
                                        new CallSyntax.Link("resolve", List.of(), at(13, 13)),
                                        new CallSyntax.Link(
                                                "within", List.of(new Term.Whole(20, at(13, 30))), at(13, 23)),
                                        new CallSyntax.Link(
                                                "target", List.of(new Term.Whole(15, at(13, 41))), at(13, 34))),
                                at(13, 5))),
                        at(8, 1)));
    }

    @Test
    void readsEverythingThatTheLanguageHas() {
        PolicySyntax policy = good(FULL);

        assertThat(policy.enums())
                .containsExactly(new KindSyntax.EnumSyntax("Seat", List.of("BAR", "BOOTH"), at(4, 14)));
        assertThat(policy.kinds().get(0).fields())
                .extracting(field ->
                        field.initial() == null ? null : field.initial().written())
                .containsExactly("\"end\"", "2", "-12.50B", "false", null);
        RuleSyntax rule = policy.rules().get(0);
        assertThat(rule.name()).isEqualTo("Gäste – “über” 20 Minuten [2025]; 50% & €5/#1, why?");
        assertThat(rule.annotations())
                .extracting(RuleSyntax.Note::value)
                .containsExactly("floor \"duty\" manager", "handbook", "rule when then end");
        assertThat(rule.attributes())
                .extracting(note -> note.name() + "=" + note.value())
                .containsExactly(
                        "salience=-10", "enabled=false", "date-effective=2025-01-01", "date-expires=2026-01-01");
        assertThat(rule.patterns())
                .extracting(pattern -> pattern.quantifier() + " " + pattern.fact())
                .containsExactly("ONE LateMeal", "NOT Taken", "NOT Customer", "EXISTS Clock", "EXISTS Hours");
        assertThat(rule.patterns().get(0).bindings())
                .extracting(binding -> binding.variable() + ":" + binding.field())
                .containsExactly("$n:partySize", "$late:delayMinutes");
        assertThat(rule.patterns().get(0).constraints().stream().map(Trees::of))
                .containsExactly(
                        "partySize > 4",
                        "(delayMinutes > 5 && delayMinutes < 60)",
                        "((silentMinutes >= 10 && silentMinutes <= 20) || silentMinutes == 60)",
                        "(course in [\"main\", \"dessert\"] || (vip == true && deposit != 12.50B))",
                        "course not in [\"starter\"]",
                        "cause matches \"late.*\\d+\"",
                        "channel contains \"app\"",
                        "20 < openMinutes");
        assertThat(rule.calls()).hasSize(3);
        assertThat(rule.calls().get(0).links())
                .extracting(CallSyntax.Link::name)
                .containsExactly("compensate", "amount", "times", "atMost");
        assertThat(rule.calls().get(1).links().get(0).arguments())
                .extracting(Term::written)
                .containsExactly("\"why\n\tnot\"");
        assertThat(rule.calls().get(2).links().get(3).arguments())
                .extracting(Term::written)
                .containsExactly("-1", "12.5B", "12.50B", "true");
    }

    @Test
    void decimalsKeepTheirScale() {
        Expression.Comparison comparison = (Expression.Comparison)
                ruleWhen("A( b == 12.50B )").patterns().get(0).constraints().get(0);

        assertThat(comparison.right())
                .isInstanceOfSatisfying(
                        Term.Decimal.class,
                        decimal -> assertThat(decimal.value()).isEqualTo(new BigDecimal("12.50")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void positionsAreTheSameForEveryLineEnding(String lineEnding) {
        assertThat(good(LATE_MEAL.replace("\n", lineEnding))).isEqualTo(good(LATE_MEAL));
        assertThat(told(LATE_MEAL.replace("> 20", "> twenty + 1").replace("\n", lineEnding)))
                .containsExactly("32:37 arithmetic");
    }

    @Test
    void tabsCountAsOneColumnAndAByteOrderMarkAsNone() {
        assertThat(
                        told(
                                "\ufeffpackage restaurant;\trule \"r\"\n\twhen\n\t\tA(\tb = 1 )\n\tthen\n\t\trecommend.ask(x);\nend"))
                .containsExactly("3:8 operator", "5:17 argument");
        assertThat(told("\ufeffimport x;\npackage restaurant;")).containsExactly("1:1 import", "1:1 package");
    }

    @Test
    void kindsAndFieldsMayHaveLatinAccents() {
        PolicySyntax policy = good("package bahn; declare Verspätung extends Incident züge : int end\n"
                + file("when Verspätung( $größe : züge > 1 ) then recommend.ask(\"m\").times($größe); end")
                        .substring("package restaurant;".length()));

        assertThat(policy.kinds().get(0).name()).isEqualTo("Verspätung");
    }

    @ParameterizedTest
    @ValueSource(strings = {"延迟超过20分钟", "Задержка (поезд)", "देरी 20 मिनट", "تأخير القطار", "It's late - twice"})
    void ruleNamesMayBeInAnyLanguage(String name) {
        assertThat(good(file("").replace("\"r\"", '"' + name + '"') + "when A() then recommend.ask(\"m\"); end")
                        .rules()
                        .get(0)
                        .name())
                .isEqualTo(name);
    }

    @Test
    void textsKeepWhatLooksLikeCode() {
        RuleSyntax rule = ruleWhen("A( b == \"// no /* comment */ then end\", c == 'say \\\"when\\\"' )");

        assertThat(rule.patterns().get(0).constraints().stream().map(Trees::of))
                .containsExactly("b == \"// no /* comment */ then end\"", "c == \"say \"when\"\"");
    }

    @Test
    void aFileWithoutRulesIsGood() {
        assertThat(good("package common; // nothing yet").rules()).isEmpty();
    }

    @Test
    void tellsAllProblemsOfAFileInOrderAndNoneTwice() {
        assertThat(told("""
                        package restaurant;
                        import java.util.List;
                        global Object spy;
                        rule "a" @ovner("x") no-loop true
                        when
                            A( b.c == 1, d + 1 > 2, !e, f == null )
                            eval( true )
                            B( g ~ 1 ) or C()
                            D( h( 1 ) )
                        then
                            System.exit(1);
                            if (x) { recommend.ask("m"); recommend.ask("m"); }
                            recommend.ask(new String("m"));
                        end
                        rule "a"
                        when A() then recommend.ask("m");
                        rule "b"
                        when A() then recommend.ask("m"); end
                        rule "b"
                        when A() then recommend.ask("m"); end
                        nonsense here
                        """))
                .containsExactly(
                        "2:1 import",
                        "3:1 global",
                        "4:11 annotation",
                        "4:22 attribute",
                        "6:9 navigation",
                        "6:20 arithmetic",
                        "6:29 negation",
                        "6:38 null",
                        "7:5 eval",
                        "8:10 syntax",
                        "8:16 group",
                        "9:9 method-call",
                        "11:5 unknown-root",
                        "12:5 statement",
                        "13:19 argument",
                        "17:1 syntax",
                        "19:1 duplicate-rule",
                        "21:1 syntax");
    }

    @Test
    void readsThousandRulesInOneGo() {
        StringBuilder text = new StringBuilder("package restaurant;\n");
        for (int i = 0; i < 1_000; i++) {
            text.append("rule \"")
                    .append(i)
                    .append("\" when LateMeal( delayMinutes > ")
                    .append(i);
            text.append(" ) then recommend.compensate(\"appetizer\"); end\n");
        }

        assertThat(good(text.toString()).rules()).hasSize(1_000);
    }

    private static Position at(int line, int column) {
        return new Position("restaurant/late-meal.drl", line, column);
    }
}
