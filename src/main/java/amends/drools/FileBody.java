package amends.drools;

import amends.policy.PolicyProblem;
import amends.policy.Position;
import amends.policy.syntax.KindSyntax;
import amends.policy.syntax.PolicySyntax;
import amends.policy.syntax.RuleSyntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a whole file: its package, declarations and rules, in any number and order behind the package. */
final class FileBody {
    private final Source source;
    private final Tokens tokens;
    private final Problems problems;
    private final DeclarationReader declarations;
    private final RuleReader ruleReader;
    private final List<KindSyntax> kinds = new ArrayList<>();
    private final List<KindSyntax.EnumSyntax> enums = new ArrayList<>();
    private final List<RuleSyntax> rules = new ArrayList<>();
    private final Map<String, Position> ruleNames = new HashMap<>();
    private String packageName;
    private Position packageAt;

    FileBody(Source source, Tokens tokens, Problems problems) {
        this.source = source;
        this.tokens = tokens;
        this.problems = problems;
        this.declarations = new DeclarationReader(tokens, problems);
        this.ruleReader = new RuleReader(source, tokens, problems);
    }

    /** What could be read, or null where there is not even a package. */
    PolicySyntax read() {
        if (!tokens.at("package")) {
            problems.add(tokens.refusal(
                    "package",
                    tokens.peek(),
                    "a policy starts with its package, the name of its folder",
                    "package and a name",
                    tokens.peek().described(),
                    null));
        }
        while (!tokens.atEnd() && rules.size() <= Limits.RULES) {
            statement();
        }
        return packageName == null
                ? null
                : new PolicySyntax(
                        source.file,
                        packageName,
                        packageAt,
                        List.copyOf(kinds),
                        List.copyOf(enums),
                        List.copyOf(rules));
    }

    private void statement() {
        Token first = tokens.peek();
        int before = tokens.index();
        try {
            switch (first.isName() ? first.text() : "") {
                case "package" -> packageStatement();
                case "declare" -> declarations.read(kinds, enums);
                case "rule" -> rule();
                default -> throw refused(first);
            }
        } catch (Refusal refusal) {
            problems.add(refusal);
            if (tokens.index() == before) {
                tokens.take();
            }
            skipBehind(first);
        }
    }

    private void packageStatement() {
        Token word = tokens.take();
        if (packageName != null) {
            throw tokens.refusal("package", word, "a file has one package; put the other policy in a file of its own");
        }
        if (!rules.isEmpty() || !kinds.isEmpty() || !enums.isEmpty()) {
            throw tokens.refusal("package", word, "the package stands before all else");
        }
        Token name = tokens.expectName("a package has a name", "the name of the folder");
        packageName = name.text();
        packageAt = tokens.position(word);
        Names.checkDeclared(tokens, name, "a package");
        if (tokens.at(".")) {
            throw tokens.refusal(
                    "package",
                    tokens.peek(),
                    "a package is one plain name, the first folder below rules/",
                    name.text(),
                    null,
                    null);
        }
        if (!tokens.at(";")) {
            throw tokens.unexpected("a package statement ends with a semicolon", "a semicolon");
        }
        tokens.take();
    }

    private void rule() {
        RuleSyntax rule = ruleReader.read();
        rules.add(rule);
        Position before = ruleNames.putIfAbsent(rule.name(), rule.at());
        if (before != null) {
            problems.add(PolicyProblem.of(
                    "duplicate-rule",
                    rule.at(),
                    "a rule of this name stands in line " + before.line()
                            + "; dated versions differ by a bracket, as in \"" + rule.name() + " [2026]\""));
        }
        if (rules.size() > Limits.RULES) {
            problems.add(PolicyProblem.of(
                    "too-many-rules", rule.at(), "a file has at most 5,000 rules; spread them over several files"));
            tokens.skipTo(Integer.MAX_VALUE);
        }
    }

    private Refusal refused(Token first) {
        String message = switch (first.isName() ? first.text() : "") {
            case "import" -> "nothing is imported; all that a policy may use is there by itself";
            case "global" -> "there are no globals; recommend and promise are there by themselves";
            case "function" -> "there are no functions; write conditions and literals";
            case "query" -> "there are no queries; write rules";
            case "unit" -> "there are no rule units; remove it";
            case "dialect" -> "consequences are plain calls in every policy; remove it";
            case "expander" -> "sentences stand in a file whose name ends with .dslr";
            default -> null;
        };
        if (message != null) {
            return tokens.refusal(first.text(), first, message);
        }
        return tokens.refusal(
                "syntax",
                first,
                "this stands outside of every rule and declaration",
                "rule, declare or the end of the file",
                first.described(),
                null);
    }

    private void skipBehind(Token first) {
        boolean closesWithEnd = first.is("rule") || first.is("declare") || first.is("query");
        if (closesWithEnd) {
            tokens.skipBehindEnd();
        } else if (first.is("package")) {
            tokens.skipBehindLine();
        } else {
            tokens.skipToStatement();
        }
    }
}
