package amends.drools;

import static org.assertj.core.api.Assertions.assertThat;

import amends.policy.PolicyProblem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused, why and where: the place is marked with ‸ in front of it. */
class RefusedPolicyTest {
    private static final String MARK = "‸";

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"files", "declarations", "headers", "patterns", "conditions", "consequences"})
    void tellsTheCodeAndThePlaceAndNothingElse(String code, String marked) {
        int mark = marked.indexOf(MARK);
        List<String> linesBefore = List.of(marked.substring(0, mark).split("\n", -1));
        String place = linesBefore.size() + ":"
                + (linesBefore.get(linesBefore.size() - 1).length() + 1);

        assertThat(Policies.told(marked.replace(MARK, ""))).containsExactly(place + " " + code);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                refused("package", "‸rule \"r\" when A() then recommend.ask(\"m\"); end"),
                refused("package", "‸"),
                refused("package", "package a‸.b;"),
                refused("package", "package a;\n‸package b;"),
                refused("reserved-name", "package ‸class;"),
                refused("syntax", "package a\n‸rule \"r\" when A() then recommend.ask(\"m\"); end"),
                refused("import", "package a;\n‸import java.util.List;"),
                refused("import", "package a; ‸import static java.lang.Runtime.getRuntime;"),
                refused("import", "package a;\n‸import function a.B.c;"),
                refused("global", "package a;\n  ‸global java.util.List list;"),
                refused("function", "package a;\n‸function void f() { System.exit(1); }"),
                refused("query", "package a;\n‸query \"q\" A() end\n"),
                refused("query", "package a;\n‸query q(int x) A( b == x ) end\n"),
                refused("unit", "package a;\n‸unit Restaurant;"),
                refused("dialect", "package a;\n‸dialect \"mvel\""),
                refused("expander", "package a;\n‸expander restaurant.dsl"),
                refused("syntax", "package a;\n‸salience 10"),
                refused("syntax", "package a;\n‸attributes salience 10"),
                refused("syntax", "package a; ‸;"),
                refused("syntax", good("") + " ‸and then some"),
                refused("syntax", good("") + "\n‸end"),
                refused("comment", "package a;\n ‸/* never closed"),
                refused("character", "package a;\n‸`"),
                refused("character", "package a; // right-to-left ‸\u202e override"),
                refused("character", "package a; // zero ‸\0"),
                refused("character", "package a; // half ‸\ud83d of a pair"),
                refused("character", "package a; declare К‸afka end".replace("К‸", "‸К")),
                refused("character", "package a; // only a return‸\r // "),
                refused("unicode-escape", "package a; // line ‸\\u000a rule"),
                refused("unicode-escape", good("recommend.ask(\"‸\\u0022\");")),
                refused("duplicate-rule", good("") + "\n‸rule \"r\" when A() then recommend.ask(\"m\"); end"));
    }

    static Stream<Arguments> declarations() {
        return Stream.of(
                refused("trait", "package a; declare ‸trait T end"),
                refused("window", "package a; declare ‸window W A() over window:time(1s) end"),
                refused("entry-point", "package a; declare ‸entry-point E end"),
                refused("entry-point", "package a; declare ‸entry-point \"E\" end"),
                refused("annotation", "package a; declare A ‸@role(event) b : int end"),
                refused("annotation", "package a; declare A b : int ‸@key end"),
                refused("annotation", "package a; declare ‸@role(event) A end"),
                refused("extends", "package a; declare A extends B‸, C end"),
                refused("navigation", "package a; declare A extends java‸.lang.Thread end"),
                refused("navigation", "package a; declare A b : java‸.util.List end"),
                refused("syntax", "package a; declare A b : List‸<String> end"),
                refused("syntax", "package a; declare A b : int‸[] end"),
                refused("syntax", "package a; declare A b : int‸, c : int end"),
                refused("syntax", "package a; declare A b‸ int end".replace("b‸ int", "b ‸int")),
                refused("syntax", "package a; declare A b : int = 1 ‸+ 1 end"),
                refused("default", "package a; declare A b : int = ‸c end"),
                refused("default", "package a; declare A b : Instant = ‸Instant.now() end"),
                refused("new", "package a; declare A b : Thread = ‸new Thread() end"),
                refused("null", "package a; declare A b : String = ‸null end"),
                refused("reserved-name", "package a; declare ‸class b : int end"),
                refused("reserved-name", "package a; declare A ‸matches : int end"),
                refused("reserved-name", "package a; declare ‸$A b : int end"),
                refused("duplicate-field", "package a; declare A b : int ‸b : String end"),
                refused("duplicate-kind", "package a; declare A end\ndeclare ‸A end"),
                refused("duplicate-kind", "package a; declare A end\ndeclare enum ‸A B; end"),
                refused("enum", "package a; declare enum E A‸(1), B(2); end"),
                refused("enum", "package a; declare enum E A, ‸A; end"),
                refused("enum", "package a; declare enum E A; ‸b : int end"),
                refused("syntax", "package a; declare enum E A ‸end"),
                refused("syntax", "package a; declare A b : int\n‸rule \"r\" when A() then recommend.ask(\"m\"); end"),
                refused("syntax", "package a; declare A b : int‸"));
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                refused("rule-name", "package a; rule ‸\"\" when A() then recommend.ask(\"m\"); end"),
                refused("rule-name", "package a; rule ‸r when A() then recommend.ask(\"m\"); end"),
                refused("rule-name", "package a; rule \"a‸\\\"b\" when A() then recommend.ask(\"m\"); end"),
                refused("rule-name", "package a; rule \"a‸`b\" when A() then recommend.ask(\"m\"); end"),
                refused("rule-name", "package a; rule \"a‸\tb\" when A() then recommend.ask(\"m\"); end"),
                refused("rule-name", "package a; rule \"a‸{b\" when A() then recommend.ask(\"m\"); end"),
                refused("rule-name", "package a; rule \"‸😀\" when A() then recommend.ask(\"m\"); end"),
                refused(
                        "rule-name",
                        "package a; rule ‸\"" + "a".repeat(201) + "\" when A() then recommend.ask(\"m\"); end"),
                refused("text", "package a; rule ‸\"broken\nwhen A() then recommend.ask(\"m\"); end"),
                refused("extends", header("‸extends \"other\"\n")),
                refused("annotation", header("@‸Ovner(\"x\")")),
                refused("annotation", header("@‸watch(*)")),
                refused("annotation", header("@‸org.kie.api.definition.rule.Watch(\"x\")")),
                refused("annotation", header("@owner(‸x)")),
                refused("annotation", header("@owner(‸value = \"x\")")),
                refused("syntax", header("@owner(\"x\"‸ + \"y\")".replace("‸ +", " ‸+"))),
                refused("syntax", header("@owner ‸salience 10")),
                refused("annotation", header("@owner(\"x\") @‸owner(\"y\")")),
                refused("annotation", header("salience 10 ‸@owner(\"x\")")),
                refused("attribute", header("salience ‸( 10 )")),
                refused("attribute", header("salience ‸$n")),
                refused("attribute", header("salience ‸\"10\"")),
                refused("attribute", header("salience ‸10.5")),
                refused("attribute", header("salience ‸9999999999")),
                refused("attribute", header("salience 1 ‸salience 2")),
                refused("syntax", header("salience 1 ‸+ 1")),
                refused("attribute", header("enabled ‸( f() )")),
                refused("attribute", header("enabled ‸1")),
                refused("attribute", header("date-effective ‸2026")),
                refused("attribute", header("date-expires ‸\"2026\\\\01\"")),
                refused("attribute", header("‸no-loop")),
                refused("attribute", header("‸no-loop true")),
                refused("attribute", header("‸lock-on-active true")),
                refused("attribute", header("‸agenda-group \"promise\"")),
                refused("attribute", header("‸auto-focus true")),
                refused("attribute", header("‸activation-group \"x\"")),
                refused("attribute", header("‸ruleflow-group \"x\"")),
                refused("attribute", header("‸timer ( int: 1s )")),
                refused("attribute", header("‸duration 10")),
                refused("attribute", header("‸calendars \"weekday\"")),
                refused("attribute", header("‸dialect \"mvel\"")),
                refused("attribute", header("‸sailence 10")),
                refused("syntax", "package a; rule \"r\" ‸A( b == 1 ) then recommend.ask(\"m\"); end"),
                refused("syntax", "package a; rule \"r\" ‸then recommend.ask(\"m\"); end"),
                refused("syntax", "package a; rule \"r\" when A() ‸end"));
    }

    static Stream<Arguments> patterns() {
        return Stream.of(
                refused("no-condition", when("").replace("then", "‸then")),
                refused("group", when("‸( A() or B() )")),
                refused("group", when("A() ‸or B()")),
                refused("group", when("A() ‸and B()")),
                refused("group", when("A() ‸&& B()")),
                refused("group", when("A() ‸|| B()")),
                refused("group", when("‸or( A() B() )")),
                refused("group", when("‸( A() )")),
                refused("group", when("A()‸, B()")),
                refused("group", when("not ( A() ‸and B() )")),
                refused("group", when("not ( ‸not A() )")),
                refused("group", when("not ‸exists A()")),
                refused("group", when("exists ( ‸( A() ) )")),
                refused("group", when("$a : ‸( A() or B() )")),
                refused("eval", when("‸eval( true )")),
                refused("forall", when("‸forall( A() B() )")),
                refused("accumulate", when("‸accumulate( A(), $n : count(1) )")),
                refused("accumulate", when("‸acc( A(); $n : count(1) )")),
                refused("from", when("A() ‸from $list")),
                refused("from", when("A() ‸from collect( B() )")),
                refused(
                        "from",
                        when(
                                "Number() ‸from accumulate( A( $b : b ), init( int x = 0; ) action( x++; ) result( x ) )")),
                refused("from", when("A() ‸from entry-point \"x\"")),
                refused("window", when("A() ‸over window:time( 1h )")),
                refused("named-consequence", when("A() ‸do[x]")),
                refused("named-consequence", when("A()\n‸if ( b > 1 ) do[x] else break[y]")),
                refused("oopath", when("‸/orders[ id == 1 ]")),
                refused("oopath", when("$o : ‸/orders[ id == 1 ]")),
                refused("query", when("‸?q( 1; )")),
                refused("annotation", when("A() ‸@watch( b )")),
                refused("variable-name", when("‸a : A()")),
                refused("syntax", when("$a ‸:= A()")),
                refused("binding", when("not ‸$a : A()")),
                refused("navigation", when("java‸.lang.String()")),
                refused("positional", when("A( \"main\"‸; b == 1 )")),
                refused("positional", when("A( $x‸; )")),
                refused("syntax", when("A()‸;")),
                refused("syntax", when("There ‸is a LateMeal")),
                refused("syntax", when("‸: A()")),
                refused("syntax", when("A‸[ b == 1 ]")),
                refused("syntax", when("A‸( b == 1 ")),
                refused("syntax", when("A( b == 1 ) ‸)")),
                refused("syntax", when("List‸<String>()")),
                refused("syntax", when("‸<A( b == 1 )")),
                refused("too-many-patterns", when("‸" + "A() ".repeat(101))));
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                refused("arithmetic", in("b ‸+ 1 > 2")),
                refused("arithmetic", in("b > c ‸- 1")),
                refused("arithmetic", in("b > 1 ‸* 2")),
                refused("arithmetic", in("b > 1 ‸/ 2")),
                refused("arithmetic", in("b ‸% 2 == 0")),
                refused("arithmetic", in("b > ‸- 3")),
                refused("arithmetic", in("b > ‸-c")),
                refused("arithmetic", in("b > \"a\" ‸+ \"b\"")),
                refused("negation", in("‸!b")),
                refused("negation", in("‸!( b == 1 )")),
                refused("bare-condition", in("‸b")),
                refused("bare-condition", in("‸b && c == 1")),
                refused("bare-condition", in("c == 1 || ( ‸b )")),
                refused("bare-condition", in("‸true")),
                refused("bare-condition", in("‸\"x\"")),
                refused("navigation", in("b‸.c == 1")),
                refused("navigation", in("b‸!.c == 1")),
                refused("navigation", in("b‸?.c == 1")),
                refused("navigation", in("b == Seat‸.BAR")),
                refused("navigation", in("b == java‸.lang.Runtime.getRuntime()")),
                refused("navigation", in("$v : b‸.c")),
                refused("navigation", in("b‸.( c == 1, d == 2 )")),
                refused("index", in("b‸[0] == 1")),
                refused("index", in("b == ‸[1, 2]")),
                refused("cast", in("b‸#String == \"x\"")),
                refused("cast", in("b‸#C.d == \"x\"")),
                refused("method-call", in("getB‸() == 1")),
                refused("method-call", in("b == f‸( 1 )")),
                refused("method-call", in("b‸( c == 1 )")),
                refused("method-call", in("eval‸( true )")),
                refused("method-call", in("b in (f‸())")),
                refused("new", in("b == ‸new String(\"x\")")),
                refused("null", in("b == ‸null")),
                refused("null", in("‸null != b")),
                refused("this", in("‸this == $x")),
                refused("operator", in("b ‸= 1")),
                refused("operator", in("b ‸=~ \"x\"")),
                refused("operator", in("b ‸soundslike \"x\"")),
                refused("operator", in("b ‸memberOf $c")),
                refused("operator", in("b ‸not memberOf $c")),
                refused("operator", in("b ‸excludes \"x\"")),
                refused("operator", in("b ‸str[startsWith] \"x\"")),
                refused("operator", in("b ‸not matches \"x\"")),
                refused("operator", in("b ‸not contains \"x\"")),
                refused("operator", in("b ‸after[5m] $c")),
                refused("operator", in("b ‸instanceof C")),
                refused("operator", in("b ‸mathces \"x\"")),
                refused("operator", in("b ‸## 1".replace("##", "supersets"))),
                refused("operator", in("b > 1 ‸& c > 1")),
                refused("operator", in("b > 1 ‸and c > 1")),
                refused("operator", in("b > 1 ‸? c : d")),
                refused("operator", in("$v ‸:= b")),
                refused("variable-name", in("‸v : b")),
                refused("binding", in("$v : b ‸&& c == 1")),
                refused("binding", in("$v : b > 1 ‸|| c < 0")),
                refused("binding", in("c == 1 && $v ‸: b")),
                refused("syntax", in("$v : ‸$w")),
                refused("syntax", in("$v : ‸1")),
                refused("syntax", in("b == 1 ‸== c")),
                refused("syntax", in("b == 1 ‸c == 2")),
                refused("syntax", when("A( b == ‸) B()")),
                refused("syntax", in("b == 1,‸, c == 2").replace(",‸,", ", ‸,")),
                refused("syntax", when("A( b == 1, ‸)")),
                refused("syntax", when("A( b == 1 && ‸)")),
                refused("syntax", in("b in ‸\"x\"")),
                refused("syntax", in("b in ( ‸)")),
                refused("syntax", in("b == ‸( 1 )")),
                refused("syntax", in("b > 1 && ‸( < 5 )").replace("‸( <", "( ‸<")),
                refused("number", in("b > ‸0x1F")),
                refused("number", in("b > ‸010")),
                refused("number", in("b > ‸20L")),
                refused("number", in("b > ‸1e5")),
                refused("number", in("b > ‸12.5d")),
                refused("number", in("b > ‸1_000")),
                refused("number", in("b > ‸.5")),
                refused("number", in("b > ‸99999999999999999999")),
                refused("number", in("b > ‸" + "9".repeat(40) + ".5")),
                refused("escape", in("b == \"‸\\q\"")),
                refused("escape", in("b == \"‸\\101\"")),
                refused("text", in("b == ‸\"x")),
                refused("text", in("b == 'say ‸\"x\"'")),
                refused("text-block", in("b == ‸\"\"\"x\"\"\"")),
                refused("character", in("b == ‸`x`").replace("x`", "x")),
                refused("regex", in("b matches ‸\"(a+)+\"")),
                refused("regex", in("b matches ‸\"(a\"")),
                refused("regex", in("b matches ‸$v")));
    }

    static Stream<Arguments> consequences() {
        return Stream.of(
                refused("empty-consequence", good("#").replace("#", "").replace("end", "‸end")),
                refused("unknown-root", good("‸System.exit(1);")),
                refused("unknown-root", good("‸recomend.ask(\"m\");")),
                refused("unknown-root", good("‸$m.setB(1);")),
                refused("unknown-root", good("‸exit(1);")),
                refused("unknown-root", good("‸java.lang.Runtime.getRuntime().exec(\"x\");")),
                refused("statement", good("‸insert( new A() );")),
                refused("statement", good("‸update( $a );")),
                refused("statement", good("‸modify( $a ) { setB( 1 ), setC( 2 ) }")),
                refused("statement", good("‸drools.halt();")),
                refused("statement", good("‸kcontext.getKieRuntime();")),
                refused("statement", good("‸if (x) { recommend.ask(\"m\"); } else { recommend.ask(\"n\"); }")),
                refused("statement", good("‸while (true);")),
                refused("statement", good("‸for (int i = 0; ; ) { }").replace("int i = 0; ; ", "A a : b")),
                refused("statement", good("‸try { recommend.ask(\"m\"); } catch (Exception e) { }")),
                refused("statement", good("‸throw new Error();")),
                refused("statement", good("‸return;")),
                refused("statement", good("‸new Thread();")),
                refused("statement", good("‸int x = 1;")),
                refused("statement", good("‸x = 1;")),
                refused("statement", good("‸recommend = null;")),
                refused("statement", good("‸class X { }")),
                refused("statement", good("‸{ recommend.ask(\"m\"); }")),
                refused("statement", good("‸;")),
                refused("statement", good("‸() -> 1;")),
                refused("statement", good("‸@Deprecated int x;")),
                refused("statement", good("recommend.ask‸;")),
                refused("statement", good("recommend.x‸.ask(\"m\");")),
                refused("statement", good("recommend.ask(\"m\") ‸+ 1;")),
                refused("statement", good("recommend.ask(\"m\") ‸= 1;")),
                refused("statement", good("recommend‸::ask;").replace("recommend‸", "‸recommend")),
                refused("syntax", good("recommend.‸<String>ask(\"m\");")),
                refused("syntax", good("recommend.ask(\"m\") ‸").replace("‸ end", "‸end")),
                refused("syntax", good("recommend.ask(\"m\")\n‸recommend.ask(\"n\");")),
                refused("syntax", "package a; rule \"r\" when A() then recommend.ask(\"m\");‸"),
                refused(
                        "syntax",
                        "package a; rule \"r\" when A() then recommend.ask(\"m\");\n‸rule \"s\" when A() then recommend.ask(\"m\"); end"),
                refused("syntax", good("‸then recommend.ask(\"m\");")),
                refused("named-consequence", "package a; rule \"r\" when A() then‸[x] recommend.ask(\"m\"); end"),
                refused("argument", good("recommend.ask(‸'m');")),
                refused("argument", good("recommend.ask(‸null);")),
                refused("argument", good("recommend.ask(‸m);")),
                refused("argument", good("recommend.ask(‸new String(\"m\"));")),
                refused("argument", good("recommend.ask(‸(String) \"m\");")),
                refused("argument", good("recommend.ask(‸!true);")),
                refused("argument", good("recommend.ask(\"a\" ‸+ \"b\");")),
                refused("argument", good("recommend.ask($m‸.getB());")),
                refused("argument", good("recommend.ask($m‸[0]);")),
                refused("argument", good("recommend.ask(‸f());")),
                refused("argument", good("recommend.ask(‸x -> 1);")),
                refused("argument", good("recommend.ask($m ‸= 1);")),
                refused("argument", good("recommend.ask($m ‸? 1 : 2);")),
                refused("argument", good("recommend.ask($m‸++);")),
                refused("argument", good("recommend.ask(‸() -> 1);")),
                refused("arithmetic", good("recommend.ask(‸-$m);")),
                refused("syntax", good("recommend.ask(\"m\",‸);")),
                refused("number", good("recommend.every(‸10L);")),
                refused("text-block", good("recommend.ask(‸\"\"\"\nm\"\"\");")),
                refused("character", good("recommend.ask(‸`m);")),
                refused("text", good("recommend.ask(‸\"m);\n")));
    }

    @Test
    void saysWhatToWriteInstead() {
        assertThat(only(in("acknowledged")).toString())
                .endsWith("a field alone is no condition; expected acknowledged == true; found acknowledged"
                        + " [bare-condition]");
        assertThat(only(header("@ovner(\"x\")")).nearest()).isEqualTo("owner");
        assertThat(only(header("sailence 10")).nearest()).isEqualTo("salience");
        assertThat(only(in("b mathces \"x\"")).nearest()).isEqualTo("matches");
        assertThat(only(in("b > 20L")).nearest()).isEqualTo("20");
        assertThat(only(good("recomend.ask(\"m\");")).nearest()).isEqualTo("recommend");
        assertThat(only(in("b == null")).message()).contains("unknown");
        assertThat(only(when("A() or B()")).message()).contains("write two rules");
    }

    private static PolicyProblem only(String text) {
        List<PolicyProblem> problems = Policies.problems(text);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static Arguments refused(String code, String marked) {
        return Arguments.of(code, marked);
    }

    private static String header(String header) {
        return "package a;\nrule \"r\"\n  " + header + "\nwhen A() then recommend.ask(\"m\"); end";
    }

    private static String when(String conditions) {
        return "package a;\nrule \"r\" when\n  " + conditions + "\nthen recommend.ask(\"m\"); end";
    }

    private static String in(String condition) {
        return when("A( x == 1, " + condition + " )\n  B()");
    }

    private static String good(String consequence) {
        return "package a;\nrule \"r\" when\n  $m : A()\nthen\n\t"
                + (consequence.isEmpty() ? "recommend.ask(\"m\");" : consequence) + " end";
    }
}
