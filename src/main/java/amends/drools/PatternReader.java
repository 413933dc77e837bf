package amends.drools;

import amends.policy.Quantifier;
import amends.policy.syntax.Expression;
import amends.policy.syntax.PatternSyntax;
import java.util.ArrayList;
import java.util.List;

/** Reads one pattern of a rule: {@code Fact( … )}, {@code $f : Fact( … )}, {@code not Fact( … )}, {@code exists …}. */
final class PatternReader {
    private final Tokens tokens;
    private final Problems problems;
    private final ConditionReader conditions;

    PatternReader(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
        this.conditions = new ConditionReader(tokens);
    }

    PatternSyntax read() {
        if (tokens.accept("not")) {
            return quantified(Quantifier.NOT, "not");
        }
        if (tokens.accept("exists")) {
            return quantified(Quantifier.EXISTS, "exists");
        }
        refuseOtherElements();
        if (tokens.peek(1).is(":") || tokens.peek(1).is(":=")) {
            Names.checkVariable(tokens, tokens.take());
            tokens.expect(":", "a fact is bound with one colon");
            refuseOtherElements();
        }
        return fact(Quantifier.ONE);
    }

    private PatternSyntax quantified(Quantifier quantifier, String word) {
        boolean grouped = tokens.accept("(");
        if (tokens.at("not") || tokens.at("exists") || tokens.at("(")) {
            throw tokens.refusal("group", tokens.peek(), word + " takes one pattern, as in " + word + " Fact( … )");
        }
        refuseOtherElements();
        if (tokens.peek(1).is(":")) {
            throw tokens.refusal("binding", tokens.peek(), "nothing is bound under " + word + ": nothing could use it");
        }
        PatternSyntax pattern = fact(quantifier);
        if (grouped) {
            refuseOtherElements();
            tokens.expect(")", word + " takes one pattern; close its parenthesis");
        }
        return pattern;
    }

    private PatternSyntax fact(Quantifier quantifier) {
        Token fact = tokens.expectName("a pattern starts with the name of a fact", "a pattern like LateMeal( … )");
        if (tokens.at(".")) {
            throw tokens.refusal(
                    "navigation", tokens.peek(), "a fact is named without a package; only policy kinds can be matched");
        }
        if (!tokens.at("(")) {
            throw tokens.unexpected(
                    "a pattern is a fact with its conditions in parentheses, as in LateMeal( delayMinutes > 20 )", "(");
        }
        int close = tokens.closing();
        if (close < 0) {
            throw tokens.refusal("syntax", tokens.peek(), "this parenthesis is never closed", ")", null, null);
        }
        refusePositional(close);
        tokens.take();
        List<PatternSyntax.Binding> bindings = new ArrayList<>();
        List<Expression> constraints = new ArrayList<>();
        constraints(close, bindings, constraints);
        tokens.skipTo(close + 1);
        return new PatternSyntax(
                quantifier, fact.text(), List.copyOf(bindings), List.copyOf(constraints), tokens.position(fact));
    }

    private void constraints(int close, List<PatternSyntax.Binding> bindings, List<Expression> constraints) {
        boolean more = tokens.index() < close;
        while (more) {
            int end = endOfConstraint(close);
            try {
                conditions.read(bindings, constraints);
                if (tokens.index() != end) {
                    throw tokens.unexpected("a condition ends here", ", or )");
                }
            } catch (Refusal refusal) {
                if (refusal.isAlreadyTold()) {
                    throw refusal;
                }
                problems.add(refusal);
                tokens.skipTo(end);
            }
            more = end < close;
            if (more) {
                tokens.take();
            }
        }
    }

    /** The comma or parenthesis behind the condition that starts here. */
    private int endOfConstraint(int close) {
        int depth = 0;
        for (int i = tokens.index(); i < close; i++) {
            Token token = tokens.peek(i - tokens.index());
            if (token.is("(") || token.is("[") || token.is("{")) {
                depth++;
            } else if (token.is(")") || token.is("]") || token.is("}")) {
                depth--;
            } else if (depth == 0 && token.is(",")) {
                return i;
            }
        }
        return close;
    }

    private void refusePositional(int close) {
        int depth = 0;
        for (int i = tokens.index(); i < close; i++) {
            Token token = tokens.peek(i - tokens.index());
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 1 && token.is(";")) {
                throw tokens.refusal(
                        "positional", token, "fields are not told apart by their place; write field == value");
            }
        }
    }

    private void refuseOtherElements() {
        Token token = tokens.peek();
        if (token.kind() != Token.Kind.NAME && token.kind() != Token.Kind.SYMBOL) {
            return;
        }
        switch (token.text()) {
            case "eval" -> refuse("eval", "there is no eval; write the condition inside a pattern");
            case "forall" -> refuse("forall", "there is no forall; write not Fact( … ) with the opposite condition");
            case "accumulate", "acc" ->
                refuse("accumulate", "nothing is summed up in a rule; Customer has the counts that rules need");
            case "collect" -> refuse("collect", "there is no collect; Customer has the counts that rules need");
            case "from" -> refuse("from", "there is no from; all facts are matched directly, as in Customer( … )");
            case "over", "window" -> refuse("window", "there are no windows; use the fields that count minutes");
            case "entry" -> {
                if (tokens.peek(1).is("-")) {
                    refuse("entry-point", "there are no entry points; all facts are matched directly");
                }
            }
            case "if", "do", "break" -> refuse("named-consequence", "a rule has one consequence; write two rules");
            case "or", "||" -> refuse("group", "patterns are not joined with or; write two rules");
            case "and", "&&" -> refuse("group", "patterns are not joined with and; write one below the other");
            case "(" -> refuse("group", "patterns stand in no groups; write them one below the other, or two rules");
            case "/" -> refuse("oopath", "there are no paths; match each fact with a pattern of its own");
            case "?" -> refuse("query", "there are no queries; match each fact with a pattern of its own");
            case "@" -> refuse("annotation", "patterns bear no annotations; write them before when");
            case "," -> refuse("group", "patterns are not separated by commas; write one below the other");
            case ";" -> refuse("syntax", "a pattern needs no semicolon; remove it");
            default -> {}
        }
    }

    private void refuse(String code, String message) {
        throw tokens.refusal(code, tokens.peek(), message);
    }
}
