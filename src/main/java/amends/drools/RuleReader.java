package amends.drools;

import amends.policy.PolicyProblem;
import amends.policy.Position;
import amends.policy.syntax.CallSyntax;
import amends.policy.syntax.PatternSyntax;
import amends.policy.syntax.RuleSyntax;
import java.util.ArrayList;
import java.util.List;

/** Reads one rule. */
final class RuleReader {
    private final Source source;
    private final Tokens tokens;
    private final Problems problems;
    private final HeaderReader header;
    private final PatternReader patterns;
    private final ConsequenceReader consequence;

    RuleReader(Source source, Tokens tokens, Problems problems) {
        this.source = source;
        this.tokens = tokens;
        this.problems = problems;
        this.header = new HeaderReader(tokens, problems);
        this.patterns = new PatternReader(tokens, problems);
        this.consequence = new ConsequenceReader(tokens, problems);
    }

    RuleSyntax read() {
        Position at = tokens.position();
        tokens.expect("rule", "a rule starts with rule");
        String name = name();
        List<RuleSyntax.Note> annotations = new ArrayList<>();
        List<RuleSyntax.Note> attributes = new ArrayList<>();
        header.read(annotations, attributes);
        when();
        List<PatternSyntax> conditions = conditions();
        Token then = tokens.expect("then", "a rule has its consequence after then");
        if (tokens.at("[") && tokens.peek().start() == then.end()) {
            problems.add(tokens.refusal(
                    "named-consequence", tokens.peek(), "a rule has one consequence without a name; write two rules"));
            tokens.skipOne();
        }
        if (tokens.at("end")) {
            problems.add(tokens.refusal(
                    "empty-consequence",
                    tokens.peek(),
                    "this rule does nothing; write what it recommends or promises after then"));
        }
        List<CallSyntax> calls = consequence.read();
        tokens.expect("end", "a rule closes with end");
        return new RuleSyntax(
                name, List.copyOf(annotations), List.copyOf(attributes), List.copyOf(conditions), calls, at);
    }

    private void when() {
        if (tokens.accept("when")) {
            return;
        }
        Refusal missing = tokens.unexpected("a rule has its conditions after when", "when");
        if (!header.atPattern()) {
            throw missing;
        }
        problems.add(missing);
    }

    private String name() {
        Token token = tokens.peek();
        if (!token.isText()) {
            throw tokens.refusal(
                    "rule-name", token, "a rule's name stands in quotes", "rule \"…\"", token.described(), null);
        }
        tokens.take();
        String name = token.inner();
        int wrong = Names.firstRefusedInRuleName(name);
        if (name.isBlank()) {
            problems.add(tokens.refusal("rule-name", token, "a rule has a name that says what it does"));
        } else if (name.length() > Limits.RULE_NAME_CHARACTERS) {
            problems.add(tokens.refusal(
                    "rule-name", token, "a rule's name has at most " + Limits.RULE_NAME_CHARACTERS + " characters"));
        } else if (wrong >= 0) {
            int c = name.codePointAt(wrong);
            problems.add(PolicyProblem.of(
                            "rule-name",
                            source.position(token.start() + 1 + wrong),
                            "a rule's name has letters, digits, spaces and ordinary punctuation only")
                    .expecting(null, c > ' ' && c < 127 ? Character.toString(c) : Characters.name(c)));
        }
        return name;
    }

    private List<PatternSyntax> conditions() {
        List<PatternSyntax> read = new ArrayList<>();
        Token first = tokens.peek();
        boolean refused = false;
        while (!tokens.at("then")) {
            if (tokens.atEnd() || tokens.atStatement() || tokens.at("end")) {
                throw tokens.unexpected("a rule has its consequence after then", "then");
            }
            if ((tokens.at("recommend") || tokens.at("promise"))
                    && tokens.peek(1).is(".")) {
                throw tokens.unexpected("a rule has its consequence after then", "then before this");
            }
            int before = tokens.index();
            try {
                read.add(patterns.read());
            } catch (Refusal refusal) {
                if (refusal.isAlreadyTold()) {
                    throw refusal;
                }
                problems.add(refusal);
                refused = true;
                skipToPattern(before);
            }
        }
        if (read.isEmpty() && !refused) {
            problems.add(tokens.refusal(
                    "no-condition",
                    first,
                    "this rule has no condition; write Incident() for every incident, or a kind and its conditions"));
        } else if (read.size() > Limits.PATTERNS) {
            problems.add(
                    tokens.refusal("too-many-patterns", first, "a rule has at most " + Limits.PATTERNS + " patterns"));
        }
        return read;
    }

    /** Goes to the next line that looks like a pattern, or to {@code then}. */
    private void skipToPattern(int before) {
        if (tokens.index() == before) {
            tokens.take();
        }
        while (!tokens.atEnd()
                && !tokens.at("then")
                && !tokens.at("end")
                && !tokens.atStatement()
                && !(tokens.isFirstOnLine(0) && looksLikePattern())) {
            tokens.skipOne();
        }
    }

    private boolean looksLikePattern() {
        Token token = tokens.peek();
        Token after = tokens.peek(1);
        return token.isName() && (after.is("(") || after.is(":") || token.is("not") || token.is("exists"));
    }
}
