package amends.drools;

import static org.assertj.core.api.Assertions.assertThat;

import amends.policy.PolicyProblem;
import amends.policy.syntax.PolicySyntax;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second reader alone: what Drools leaves out or takes otherwise does not pass it either. */
class DroolsAgreementTest {

    @Test
    void bothReadersSeeTheSameInGoodPolicies() {
        assertThat(disagreements(Policies.LATE_MEAL)).isEmpty();
        assertThat(disagreements(Policies.FULL)).isEmpty();
        assertThat(disagreements(Policies.FULL.replace("\n", "\r\n"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package a; import b.C;",
                "package a; global B c;",
                "package a; function void f() { }",
                "package a; query \"q\" A() end",
                "package a; salience 10",
                "package a; declare trait T end",
                "package a; declare A @role( event ) end",
                "package a; declare A b : int @key end",
                "package a; declare enum A B( 1 ); c : int end",
                "package a; rule \"r\" extends \"s\" when A() then end",
                "package a; rule \"r\" when A() B() from c then end",
                "package a; rule \"r\" when A() or B() then end",
                "package a; rule \"r\" when ( A() and B() ) then end",
                "package a; rule \"r\" when eval( true ) then end",
                "package a; rule \"r\" when A() over window:length( 1 ) then end",
                "package a; rule \"r\" when A() @watch( b ) then end",
                "package a; rule \"r\" when A( 1; b == 2 ) then end",
                "package a; rule \"r\" when A() then end trailing",
                "package a; rule \"r\" when A() do[x] then then[x] end",
                "package a; rule \"r\" when accumulate( A(), $n : count( 1 ) ) then end",
                "package a; rule \"r\" when forall( A() ) then end",
                "package a; rule \"r\" when A( then end"
            })
    void whatIsNoPartOfTheLanguageIsNoticed(String text) {
        assertThat(disagreements(text))
                .isNotEmpty()
                .allMatch(problem -> problem.code().equals("drools-differs"));
    }

    private static List<PolicyProblem> disagreements(String text) {
        Problems problems = new Problems();
        Source source = new Source("a.drl", text);
        List<Token> tokens = Tokenizer.tokens(source, problems);
        PolicySyntax policy = new FileBody(source, new Tokens(source, tokens), new Problems()).read();
        new DroolsAgreement(source, tokens, policy.rules(), problems).check();
        return problems.list();
    }
}
