package amends.wording;

import amends.policy.MessageText;
import amends.policy.MessageText.Form;
import amends.policy.MessageText.Placeholder;
import amends.policy.Nearest;
import amends.policy.PolicyProblem;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.text.Format;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the text of a message apart. ICU reads the syntax; what it would let pass in silence is refused here. */
final class TemplateReader {

    private static final int MAX_LENGTH = 10_000;

    /** Reading is recursive, and how much of that a thread bears is not ours to say. */
    private static final int MAX_NESTING = 50;

    private static final Pattern INDEX = Pattern.compile("\\[at pattern index (\\d+)]");
    private static final Pattern TAIL =
            Pattern.compile(":? \\[at pattern index .*| in (message )?\".*", Pattern.DOTALL);
    private static final Pattern QUOTED_PLACEHOLDER = Pattern.compile("'\\{\\s*\\w+\\s*[,}]");
    private static final List<String> KEYWORDS = List.of("zero", "one", "two", "few", "many", "other");
    private static final Map<String, Form> TYPES = new TreeMap<>(Map.of(
            "date", Form.DATE,
            "number", Form.NUMBER,
            "ordinal", Form.NUMBER,
            "spellout", Form.NUMBER,
            "time", Form.TIME));

    private final MessageText message;
    private final Supplier<LanguageFormats> formats;
    private final List<Placeholder> placeholders = new ArrayList<>();
    private final List<PolicyProblem> problems = new ArrayList<>();
    private MessagePattern pattern;

    /** @param formats the language's, asked for only where the message needs them */
    TemplateReader(MessageText message, Supplier<LanguageFormats> formats) {
        this.message = message;
        this.formats = formats;
    }

    /** The message in its pieces; with any problem it must not be used, and is null where nothing could be read. */
    Template read() {
        if (message.pattern().length() > MAX_LENGTH) {
            refuse("too-large", 0, "a message has at most " + MAX_LENGTH + " characters");
            return null;
        }
        int tooDeep = nestedTooDeep(message.pattern());
        if (tooDeep >= 0) {
            refuse("message-syntax", tooDeep, "brackets stand in each other at most " + MAX_NESTING + " deep");
            return null;
        }
        try {
            pattern = new MessagePattern(message.pattern());
            return template(0);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            refuse("message-syntax", indexIn(e), said(e));
            return null;
        }
    }

    /** Where the first bracket too many stands, or -1. */
    private static int nestedTooDeep(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '{' && ++depth > MAX_NESTING) {
                return i;
            } else if (text.charAt(i) == '}' && depth > 0) {
                depth--;
            }
        }
        return -1;
    }

    List<Placeholder> placeholders() {
        return placeholders;
    }

    List<PolicyProblem> problems() {
        return problems;
    }

    private Template template(int start) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int read = pattern.getPart(start).getLimit();
        int limit = pattern.getLimitPartIndex(start);
        for (int i = start + 1; i <= limit; i++) {
            Part part = pattern.getPart(i);
            literal.append(message.pattern(), read, part.getIndex());
            Piece piece = null;
            if (part.getType() == Part.Type.ARG_START) {
                piece = argument(i);
                i = pattern.getLimitPartIndex(i);
            } else if (part.getType() == Part.Type.REPLACE_NUMBER) {
                piece = new Piece.Counted(formats.get());
            } else if (part.getType() == Part.Type.SKIP_SYNTAX) {
                refuseQuotedPlaceholder(part.getIndex());
            }
            if (!literal.isEmpty() && (piece != null || i == limit)) {
                pieces.add(new Piece.Literal(literal.toString()));
                literal.setLength(0);
            }
            if (piece != null) {
                pieces.add(piece);
            }
            read = pattern.getPart(i).getLimit();
        }
        return new Template(pieces);
    }

    private Piece argument(int start) {
        Part nameAt = pattern.getPart(start + 1);
        String name = pattern.getSubstring(nameAt);
        if (nameAt.getType() != Part.Type.ARG_NAME) {
            refuse("message-syntax", nameAt.getIndex(), "a placeholder has a field's name, not a number");
        }
        ArgType type = pattern.getPart(start).getArgType();
        if (type == ArgType.CHOICE) {
            refuse("message-syntax", nameAt.getIndex(), "\"choice\" is not read; use plural or select");
            return null;
        }
        if (type == ArgType.SIMPLE) {
            return styled(name, nameAt, start);
        }
        if (type == ArgType.SELECT) {
            note(name, Form.CHOICE, nameAt);
            return new Piece.Select(name, Map.copyOf(branches(start + 2, new HashMap<>(), false)));
        }
        note(name, type.hasPluralStyle() ? Form.NUMBER : Form.ANY, nameAt);
        return type.hasPluralStyle()
                ? plural(name, start + 2, type == ArgType.SELECTORDINAL)
                : new Piece.Plain(name, formats.get());
    }

    private Piece plural(String name, int start, boolean ordinal) {
        double offset = pattern.getPluralOffset(start);
        int selectors = pattern.getPartType(start).hasNumericValue() ? start + 1 : start;
        if (offset != Math.rint(offset)) {
            refuse("message-syntax", pattern.getPatternIndex(start), "an offset is a whole number");
        }
        Map<Double, Template> exact = new HashMap<>();
        Map<String, Template> branches = branches(selectors, exact, true);
        return new Piece.Plural(
                name,
                offset,
                Map.copyOf(exact),
                Map.copyOf(branches),
                formats.get().rules(ordinal),
                formats.get());
    }

    private Map<String, Template> branches(int first, Map<Double, Template> exact, boolean plural) {
        Map<String, Template> branches = new HashMap<>();
        int i = first;
        while (pattern.getPartType(i) == Part.Type.ARG_SELECTOR) {
            Part selector = pattern.getPart(i++);
            String keyword = pattern.getSubstring(selector);
            Template before;
            if (pattern.getPartType(i).hasNumericValue()) {
                double number = pattern.getNumericValue(pattern.getPart(i++));
                before = exact.putIfAbsent(number, template(i));
            } else {
                before = branches.putIfAbsent(keyword, template(i));
                if (plural && !KEYWORDS.contains(keyword)) {
                    problems.add(PolicyProblem.of(
                                    "message-syntax", message.at(selector.getIndex()), "no number is counted so")
                            .expecting(String.join(", ", KEYWORDS) + " or =5 or its like", '"' + keyword + '"')
                            .nearest(Nearest.to(keyword, KEYWORDS)));
                }
            }
            if (before != null) {
                refuse("message-syntax", selector.getIndex(), "\"" + keyword + "\" stands here twice");
            }
            i = pattern.getLimitPartIndex(i) + 1;
        }
        return branches;
    }

    private Piece styled(String name, Part nameAt, int start) {
        Part typeAt = pattern.getPart(start + 2);
        String type = pattern.getSubstring(typeAt);
        Form form = TYPES.get(type);
        if (form == null) {
            problems.add(PolicyProblem.of(
                            "message-syntax", message.at(typeAt.getIndex()), "there is no such way to tell a value")
                    .expecting(String.join(", ", TYPES.keySet()) + ", plural, select, selectordinal", '"' + type + '"')
                    .nearest(Nearest.to(type, TYPES.keySet())));
            return null;
        }
        note(name, form, nameAt);
        String style = "";
        if (pattern.getPartType(start + 3) == Part.Type.ARG_STYLE) {
            style = "," + pattern.getSubstring(pattern.getPart(start + 3));
        }
        try {
            Format format =
                    new MessageFormat("{x," + type + style + "}", formats.get().locale()).getFormats()[0];
            format.format(12L);
            return new Piece.Styled(name, StyledFormat.of(format, form == Form.DATE), formats.get());
        } catch (IllegalArgumentException e) {
            refuse("message-syntax", typeAt.getIndex(), said(e));
            return null;
        }
    }

    private void note(String name, Form form, Part at) {
        boolean noted = placeholders.stream().anyMatch(known -> known.name().equals(name) && known.form() == form);
        if (!noted) {
            placeholders.add(
                    new Placeholder(message.name(), message.language(), name, form, message.at(at.getIndex())));
        }
    }

    private void refuseQuotedPlaceholder(int index) {
        Matcher matcher = QUOTED_PLACEHOLDER.matcher(message.pattern());
        if (matcher.region(index, message.pattern().length()).lookingAt()) {
            refuse(
                    "message-quote",
                    index,
                    "the apostrophe before { makes the placeholder plain text: write two of them, or ’ instead");
        }
    }

    private void refuse(String code, int index, String what) {
        problems.add(PolicyProblem.of(code, message.at(index), what));
    }

    private static int indexIn(RuntimeException e) {
        Matcher matcher = INDEX.matcher(String.valueOf(e.getMessage()));
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static String said(RuntimeException e) {
        String said =
                TAIL.matcher(String.valueOf(e.getMessage())).replaceFirst("").strip();
        return "this is no message: " + said;
    }
}
