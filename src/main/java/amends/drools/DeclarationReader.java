package amends.drools;

import amends.policy.PolicyProblem;
import amends.policy.Position;
import amends.policy.syntax.KindSyntax;
import amends.policy.syntax.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a declared kind or enum. */
final class DeclarationReader {
    private final Tokens tokens;
    private final Problems problems;
    private final TermReader terms;
    private final Map<String, Position> declaredAt = new HashMap<>();

    DeclarationReader(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
        this.terms = new TermReader(tokens);
    }

    void read(List<KindSyntax> kinds, List<KindSyntax.EnumSyntax> enums) {
        tokens.expect("declare", "a declaration starts with declare");
        if (tokens.at("enum") && tokens.peek(1).isName()) {
            tokens.take();
            KindSyntax.EnumSyntax declared = enumeration();
            checkNew(declared.name(), declared.at());
            enums.add(declared);
            return;
        }
        refuseAnnotation();
        refuseOtherDeclarations();
        KindSyntax declared = kind();
        checkNew(declared.name(), declared.at());
        kinds.add(declared);
    }

    private void checkNew(String name, Position at) {
        Position before = declaredAt.putIfAbsent(name, at);
        if (before != null) {
            problems.add(PolicyProblem.of(
                    "duplicate-kind", at, name + " is declared in line " + before.line() + " already"));
        }
    }

    private void refuseOtherDeclarations() {
        Token word = tokens.peek();
        boolean named = (tokens.peek(1).isName() && !tokens.peek(1).is("extends"))
                || tokens.peek(1).isText();
        if (word.is("entry") && tokens.peek(1).is("-")) {
            throw tokens.refusal("entry-point", word, "there are no entry points; all facts are matched directly");
        }
        if (named && word.is("trait")) {
            throw tokens.refusal("trait", word, "there are no traits; a kind extends one other kind");
        }
        if (named && word.is("window")) {
            throw tokens.refusal("window", word, "there are no windows; use the fields that count minutes");
        }
        if (named && word.is("type")) {
            throw tokens.refusal(
                    "syntax", word, "a kind is declared by its name alone", "declare Name", "declare type", null);
        }
    }

    private KindSyntax kind() {
        Token name = declared("a kind");
        refuseAnnotation();
        String parent = null;
        if (tokens.accept("extends")) {
            parent = typeName("a kind extends another by its name").text();
            if (tokens.at(",")) {
                throw tokens.refusal("extends", tokens.peek(), "a kind extends one other kind only");
            }
        }
        refuseAnnotation();
        List<KindSyntax.FieldSyntax> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (!tokens.at("end")) {
            if (tokens.atEnd() || tokens.atStatement()) {
                throw tokens.unexpected("this declaration is never closed", "end");
            }
            int before = tokens.index();
            try {
                fields.add(field(names));
            } catch (Refusal refusal) {
                if (refusal.isAlreadyTold()) {
                    throw refusal;
                }
                problems.add(refusal);
                skipField(before);
            }
        }
        tokens.take();
        return new KindSyntax(name.text(), parent, List.copyOf(fields), tokens.position(name));
    }

    private KindSyntax.FieldSyntax field(Set<String> names) {
        refuseAnnotation();
        Token name = declared("a field");
        tokens.expect(":", "a field is its name, a colon and its type, as in partySize : int");
        String type = typeName("a field has a type").text();
        if (tokens.at("<") || tokens.at("[")) {
            throw tokens.refusal("syntax", tokens.peek(), "a field holds one value; there are no lists and maps");
        }
        Term initial = tokens.accept("=") ? initial() : null;
        refuseAnnotation();
        boolean another = tokens.at("end") || tokens.atEnd() || tokens.peek().isName();
        if (!another) {
            throw tokens.refusal(
                    "syntax",
                    tokens.peek(),
                    "a field ends here; the next stands on the next line, with nothing between them",
                    "a field or end",
                    tokens.peek().described(),
                    null);
        }
        if (!names.add(name.text())) {
            throw tokens.refusal("duplicate-field", name, "this kind has its " + name.text() + " already");
        }
        return new KindSyntax.FieldSyntax(name.text(), type, initial, tokens.position(name));
    }

    private Term initial() {
        Token token = tokens.peek();
        Term term = terms.read();
        if (term instanceof Term.Name) {
            throw tokens.refusal(
                    "default", token, "a default is a literal", "a text, a number, true or false", token.text(), null);
        }
        return term;
    }

    private KindSyntax.EnumSyntax enumeration() {
        Token name = declared("an enum");
        Set<String> values = new LinkedHashSet<>();
        do {
            refuseAnnotation();
            Token value = declared("a value of an enum");
            if (tokens.at("(")) {
                throw tokens.refusal("enum", tokens.peek(), "a value of an enum is a name alone, without arguments");
            }
            if (!values.add(value.text())) {
                throw tokens.refusal("enum", value, "this enum has its " + value.text() + " already");
            }
        } while (tokens.accept(","));
        if (!tokens.at(";")) {
            throw tokens.unexpected("the values of an enum end with a semicolon, as in BAR, BOOTH;", "a semicolon");
        }
        tokens.take();
        if (!tokens.at("end")) {
            throw tokens.refusal(
                    "enum",
                    tokens.peek(),
                    "an enum has values only",
                    "end",
                    tokens.peek().described(),
                    null);
        }
        tokens.take();
        return new KindSyntax.EnumSyntax(name.text(), List.copyOf(values), tokens.position(name));
    }

    private Token declared(String what) {
        return Names.checkDeclared(tokens, tokens.expectName(what + " has a name", "a name"), what);
    }

    private Token typeName(String message) {
        Token type = tokens.expectName(message, "a type's name");
        if (type.isVariable() || type.is("end")) {
            throw tokens.refusal("syntax", type, message, "a type's name", type.text(), null);
        }
        if (tokens.at(".")) {
            throw tokens.refusal(
                    "navigation", tokens.peek(), "a type is named without a package, as in BigDecimal or LocalDate");
        }
        return type;
    }

    private void refuseAnnotation() {
        if (tokens.at("@")) {
            throw tokens.refusal(
                    "annotation",
                    tokens.peek(),
                    "kinds and fields bear no annotations; only rules do: @owner, @source, @note");
        }
    }

    /** Goes to the next thing that looks like a field, or to the end of the declaration. */
    private void skipField(int before) {
        if (tokens.index() == before) {
            tokens.take();
        }
        while (!tokens.atEnd()
                && !tokens.atStatement()
                && !tokens.at("end")
                && !(tokens.isFirstOnLine(0)
                        && tokens.peek().isName()
                        && tokens.peek(1).is(":"))) {
            tokens.take();
        }
    }
}
