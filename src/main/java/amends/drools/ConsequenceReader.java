package amends.drools;

import amends.policy.Nearest;
import amends.policy.syntax.CallSyntax;
import amends.policy.syntax.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a consequence: {@code recommend.status("late-meal.update").every(10);} and nothing but such calls. */
final class ConsequenceReader {
    private static final List<String> ROOTS = List.of("recommend", "promise");
    private static final Set<String> JAVA_STATEMENTS = Set.of(
            "if",
            "else",
            "for",
            "while",
            "do",
            "switch",
            "try",
            "return",
            "throw",
            "synchronized",
            "assert",
            "break",
            "continue",
            "yield",
            "class",
            "enum",
            "interface",
            "record",
            "var",
            "final",
            "new",
            "super",
            "this");
    private static final Set<String> DROOLS_STATEMENTS = Set.of(
            "modify", "insert", "insertLogical", "update", "delete", "retract", "drools", "kcontext", "channels");
    private static final String EXAMPLE = "a call like recommend.acknowledge(\"…\")";

    private final Tokens tokens;
    private final Problems problems;
    private final TermReader terms;

    ConsequenceReader(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
        this.terms = new TermReader(tokens);
    }

    /** Reads up to the {@code end} of the rule. */
    List<CallSyntax> read() {
        List<CallSyntax> calls = new ArrayList<>();
        while (!tokens.at("end")) {
            if (tokens.atEnd() || tokens.atStatement()) {
                throw tokens.unexpected("this rule is never closed", "end");
            }
            try {
                calls.add(statement());
            } catch (Refusal refusal) {
                if (refusal.isAlreadyTold()) {
                    throw refusal;
                }
                problems.add(refusal);
                skipStatement();
            }
        }
        return List.copyOf(calls);
    }

    private CallSyntax statement() {
        Token root = tokens.peek();
        checkRoot(root);
        tokens.take();
        List<CallSyntax.Link> links = new ArrayList<>();
        do {
            links.add(link(root));
        } while (tokens.at("."));
        if (!tokens.at(";")) {
            throw brokenOff();
        }
        tokens.take();
        return new CallSyntax(root.text(), List.copyOf(links), tokens.position(root));
    }

    private Refusal brokenOff() {
        Token token = tokens.peek();
        if (token.is("end") || token.isName() || token.kind() == Token.Kind.END) {
            return tokens.unexpected("the call before this ends with a semicolon", "a semicolon");
        }
        return tokens.refusal(
                "statement",
                token,
                "a consequence has plain calls only, nothing reckoned or assigned",
                "a dot or a semicolon",
                token.described(),
                null);
    }

    private void checkRoot(Token root) {
        Token after = tokens.peek(1);
        if (root.is("then")) {
            throw tokens.refusal("syntax", root, "a rule has one then; write two rules");
        }
        if (root.is("@") || root.is("[") || root.is("{") || root.is(";") || !root.isName()) {
            throw tokens.refusal("statement", root, "this is no call", EXAMPLE, root.described(), null);
        }
        if (JAVA_STATEMENTS.contains(root.text())) {
            throw tokens.refusal(
                    "statement",
                    root,
                    "there is no " + root.text() + " in a consequence; write the condition after when, or two rules");
        }
        if (DROOLS_STATEMENTS.contains(root.text())) {
            throw tokens.refusal(
                    "statement",
                    root,
                    "no rule changes facts, so there is no " + root.text(),
                    EXAMPLE,
                    root.text(),
                    null);
        }
        if (!after.is(".") && !after.is("(")) {
            String message = after.is("=") || after.isName()
                    ? "nothing is assigned or declared in a consequence"
                    : "this is no call";
            throw tokens.refusal("statement", root, message, EXAMPLE, root.described(), null);
        }
        if (!ROOTS.contains(root.text())) {
            throw tokens.refusal(
                    "unknown-root",
                    root,
                    "a consequence calls recommend or promise and nothing else",
                    "recommend or promise",
                    root.text(),
                    Nearest.to(root.text(), ROOTS));
        }
    }

    private CallSyntax.Link link(Token root) {
        tokens.expect(".", "a dot stands between " + root.text() + " and what it does");
        Token name = tokens.expectName("a call has a name", "the name of a call");
        if (name.is("end") || name.is("then")) {
            throw tokens.refusal("syntax", name, "a call has a name", "the name of a call", name.text(), null);
        }
        if (!tokens.at("(")) {
            throw tokens.refusal(
                    "statement",
                    tokens.peek(),
                    "only calls stand in a consequence, and a call has parentheses",
                    "(",
                    tokens.peek().described(),
                    null);
        }
        tokens.take();
        List<Term> arguments = new ArrayList<>();
        if (!tokens.at(")")) {
            do {
                arguments.add(argument());
            } while (tokens.accept(","));
        }
        if (!tokens.at(")")) {
            throw refusedArgument(
                    tokens.peek(),
                    "an argument is one literal or bound variable, with nothing reckoned, joined or called");
        }
        tokens.take();
        return new CallSyntax.Link(name.text(), List.copyOf(arguments), tokens.position(name));
    }

    private Term argument() {
        Token token = tokens.peek();
        if (token.isText() && token.text().startsWith("'")) {
            throw tokens.refusal(
                    "argument", token, "a text in a consequence stands in double quotes", "\"…\"", token.text(), null);
        }
        if (token.is("null") || token.is("this") || token.is("new")) {
            throw refusedArgument(token, "there is no " + token.text() + " in a policy");
        }
        if (token.is("(") || token.is("[") || token.is("{") || token.is("!") || token.is("@")) {
            throw refusedArgument(token, "an argument is one literal or bound variable, with no cast or expression");
        }
        Term term = terms.read();
        if (term instanceof Term.Name name && !name.isVariable()) {
            throw refusedArgument(
                    token,
                    "an argument names a variable bound after when, as in $n : " + name.name() + ", or is a literal");
        }
        return term;
    }

    private Refusal refusedArgument(Token token, String message) {
        return tokens.refusal(
                "argument", token, message, "a text, a number, true, false or a $variable", token.described(), null);
    }

    /** Goes behind the semicolon or block of a refused statement, but not out of the rule. */
    private void skipStatement() {
        int depth = 0;
        while (!tokens.at("end") && !tokens.atEnd() && !tokens.atStatement()) {
            if (tokens.at("(") || tokens.at("[")) {
                tokens.skipOne();
                continue;
            }
            Token token = tokens.take();
            depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
            boolean blockOver = token.is("}") && depth <= 0 && !goesOnBehindBlock();
            if (blockOver || (depth <= 0 && token.is(";"))) {
                return;
            }
        }
    }

    private boolean goesOnBehindBlock() {
        return Stream.of("else", "catch", "finally", "while", ";", ")", ",", ".")
                .anyMatch(tokens::at);
    }
}
