package amends.drools;

import amends.policy.Nearest;
import amends.policy.syntax.RuleSyntax;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what stands between a rule's name and its {@code when}: annotations first, then attributes. */
final class HeaderReader {
    private static final List<String> ANNOTATIONS = List.of("owner", "source", "note");
    private static final List<String> ATTRIBUTES = List.of("salience", "enabled", "date-effective", "date-expires");
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("no-loop", "no rule changes facts, so none can loop; remove it"),
            Map.entry("lock-on-active", "no rule changes facts, so none can loop; remove it"),
            Map.entry("agenda-group", "promises are settled before all else by themselves; remove it"),
            Map.entry("ruleflow-group", "promises are settled before all else by themselves; remove it"),
            Map.entry("auto-focus", "promises are settled before all else by themselves; remove it"),
            Map.entry("activation-group", "alternatives are a group in remedies.yaml, as in group: table-gesture"),
            Map.entry("timer", "write the time as a condition, as in delayMinutes >= 10, or .every(10)"),
            Map.entry("duration", "write the time as a condition, as in delayMinutes >= 10"),
            Map.entry("calendars", "a promise names its calendar, as in .during(\"kitchen\")"),
            Map.entry("dialect", "consequences are plain calls in every policy; remove it"),
            Map.entry("refract", "no rule changes facts, so none can loop; remove it"));

    private static final Set<String> FIRST_WORDS = Stream.concat(ATTRIBUTES.stream(), INSTEAD.keySet().stream())
            .map(name -> name.split("-", -1)[0])
            .collect(Collectors.toUnmodifiableSet());

    private final Tokens tokens;
    private final Problems problems;
    private final TermReader terms;

    HeaderReader(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
        this.terms = new TermReader(tokens);
    }

    void read(List<RuleSyntax.Note> annotations, List<RuleSyntax.Note> attributes) {
        Set<String> seen = new HashSet<>();
        while (!tokens.atEnd() && !atSection() && !tokens.atStatement() && !atPattern()) {
            int before = tokens.index();
            try {
                if (tokens.at("@")) {
                    annotations.add(annotation(seen, !attributes.isEmpty()));
                } else {
                    attributes.add(attribute(seen));
                }
            } catch (Refusal refusal) {
                if (refusal.isAlreadyTold()) {
                    throw refusal;
                }
                problems.add(refusal);
                skip(before);
            }
        }
    }

    private RuleSyntax.Note annotation(Set<String> seen, boolean late) {
        Token at = tokens.take();
        Token name = tokens.expectName("an annotation has a name", "@owner, @source or @note");
        if (!ANNOTATIONS.contains(name.text())) {
            throw tokens.refusal(
                    "annotation",
                    name,
                    "a rule bears no annotation of this name",
                    "@owner, @source or @note",
                    "@" + name.text(),
                    Nearest.to(name.text(), ANNOTATIONS));
        }
        String example = "@" + name.text() + "(\"…\")";
        tokens.expect("(", "an annotation has one text, as in " + example);
        if (!tokens.peek().isText()) {
            throw tokens.refusal(
                    "annotation",
                    tokens.peek(),
                    "an annotation has one text in quotes",
                    example,
                    tokens.peek().described(),
                    null);
        }
        String value = tokens.take().value();
        tokens.expect(")", "an annotation has one text, as in " + example);
        if (late) {
            throw tokens.refusal("annotation", at, "annotations stand before attributes; move this one up");
        }
        if (!seen.add("@" + name.text())) {
            throw tokens.refusal("annotation", name, "this rule has its @" + name.text() + " already");
        }
        return new RuleSyntax.Note(name.text(), value, tokens.position(at));
    }

    private RuleSyntax.Note attribute(Set<String> seen) {
        Token first = tokens.peek();
        if (first.is("extends")) {
            throw tokens.refusal("extends", first, "a rule extends no other; write its conditions here again");
        }
        if (!first.isName()) {
            throw tokens.unexpected("a rule's conditions start with when", "when");
        }
        String name = hyphenated();
        if (!ATTRIBUTES.contains(name)) {
            throw unknown(first, name);
        }
        if (!seen.add(name)) {
            throw tokens.refusal("attribute", first, "this rule has its " + name + " already");
        }
        return new RuleSyntax.Note(name, value(name), tokens.position(first));
    }

    private String hyphenated() {
        Token last = tokens.take();
        StringBuilder name = new StringBuilder(last.text());
        while (tokens.at("-")
                && tokens.peek().start() == last.end()
                && tokens.peek(1).isName()
                && tokens.peek(1).start() == last.end() + 1) {
            tokens.take();
            last = tokens.take();
            name.append('-').append(last.text());
        }
        return name.toString();
    }

    private Refusal unknown(Token first, String name) {
        String instead = INSTEAD.get(name);
        return tokens.refusal(
                "attribute",
                first,
                instead == null ? "a rule has no attribute of this name" : "there is no " + name + ": " + instead,
                String.join(", ", ATTRIBUTES) + " or when",
                name,
                instead == null ? Nearest.to(name, ATTRIBUTES) : null);
    }

    private String value(String name) {
        Token token = tokens.peek();
        switch (name) {
            case "salience" -> {
                boolean negative = tokens.at("-");
                if (!(negative ? tokens.peek(1) : token).text().matches("0|[1-9][0-9]{0,8}") || token.isText()) {
                    throw wrong(name, "a whole number like 10 or -10");
                }
                return terms.read().written();
            }
            case "enabled" -> {
                if (!tokens.at("true") && !tokens.at("false")) {
                    throw wrong(name, "true or false");
                }
                return tokens.take().text();
            }
            default -> {
                if (!token.isText() || token.text().indexOf('\\') >= 0) {
                    throw wrong(name, "a date in quotes, as in \"2026-01-31\"");
                }
                return tokens.take().value();
            }
        }
    }

    private Refusal wrong(String name, String expected) {
        String found = tokens.peek().described();
        return tokens.refusal(
                "attribute", tokens.peek(), name + " takes a literal and nothing else", expected, found, null);
    }

    /** Goes to the next annotation, attribute or section. */
    private void skip(int before) {
        int reached = tokens.index();
        tokens.skipTo(before);
        if (tokens.accept("@")) {
            reached = before + (tokens.peek().isName() ? 2 : 1);
        }
        tokens.skipTo(Math.max(reached, before + 1));
        while (!tokens.atEnd() && !atSection() && !tokens.at("@") && !tokens.isFirstOnLine(0) && !atAttribute()) {
            tokens.skipOne();
        }
    }

    private boolean atSection() {
        return tokens.at("when") || tokens.at("then") || tokens.at("end");
    }

    /** Whether a pattern stands here, so that {@code when} must be missing. */
    boolean atPattern() {
        Token token = tokens.peek();
        boolean pattern = tokens.peek(1).is("(") || tokens.peek(1).is(":") || token.is("not") || token.is("exists");
        return token.isName() && pattern && !atAttribute();
    }

    private boolean atAttribute() {
        return tokens.peek().isName() && FIRST_WORDS.contains(tokens.peek().text());
    }
}
