package amends.backtest.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the number that {@code restaurant/late-meal.drl:"Comp an appetizer…".delayMinutes=…} speaks of. */
final class SpecReader {

    private static final String FORM = "FILE:\"RULE\".NUMBER=VALUES";
    private static final Pattern NUMBER = Pattern.compile("(?<name>\\w+)(#(?<place>\\d{1,3}))?\\s*(?<sign>[<>=!]+)?");

    private final String spec;
    private final List<Dial> dials;
    private int valuesFrom;

    /** @param dials all the numbers that there are */
    SpecReader(String spec, List<Dial> dials) {
        this.spec = spec;
        this.dials = dials;
    }

    /** Where the values begin, from 0. */
    int valuesFrom() {
        return valuesFrom;
    }

    /** The number. */
    Dial dial() {
        int quote = spec.indexOf(":\"");
        if (quote <= 0) {
            throw SpecException.expecting(1, "there is no policy and rule", FORM);
        }
        int end = spec.indexOf("\".", quote + 2);
        if (end < 0) {
            throw SpecException.expecting(
                    spec.length() + 1, "the rule's name does not end", "\" and a dot behind it, as in " + FORM);
        }
        String file = file(spec.substring(0, quote).strip());
        String rule = rule(file, spec.substring(quote + 2, end), quote + 3);
        return number(
                dials.stream()
                        .filter(dial ->
                                dial.file().equals(file) && dial.ruleName().equals(rule))
                        .toList(),
                end + 2);
    }

    private String file(String written) {
        Set<String> files = new LinkedHashSet<>();
        dials.forEach(dial -> files.add(dial.file()));
        if (files.contains(written)) {
            return written;
        }
        List<String> meant =
                files.stream().filter(file -> file.endsWith("/" + written)).toList();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        if (meant.size() > 1) {
            throw SpecException.expecting(1, "several policies are called " + written, String.join(" or ", meant));
        }
        // A policy may be meant by the end of its path, so that the ends are names too.
        Map<String, String> names = new LinkedHashMap<>();
        files.forEach(file -> names.put(file.substring(file.lastIndexOf('/') + 1), file));
        files.forEach(file -> names.put(file, file));
        throw SpecException.unknown(
                1, "there is no policy " + written + " with a number to put otherwise", written, names.keySet());
    }

    private String rule(String file, String written, int column) {
        Set<String> rules = new LinkedHashSet<>();
        dials.stream().filter(dial -> dial.file().equals(file)).forEach(dial -> rules.add(dial.ruleName()));
        if (rules.contains(written)) {
            return written;
        }
        String beginning = written.replaceFirst("(…|\\.\\.\\.)$", "");
        List<String> meant =
                rules.stream().filter(rule -> rule.startsWith(beginning)).toList();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        if (meant.size() > 1) {
            throw SpecException.expecting(column, "several rules begin so", quoted(meant, " or "));
        }
        String problem = "no rule of " + file + " with a number in it is called or begins so";
        SpecException nearest = SpecException.unknown(column, problem, beginning, rules);
        throw nearest.getMessage().contains("; did you mean")
                ? nearest
                : SpecException.expecting(column, problem, "one of " + quoted(rules, ", "));
    }

    private static String quoted(Iterable<String> names, String between) {
        List<String> quoted = new ArrayList<>();
        names.forEach(name -> quoted.add("\"" + name + "\""));
        return String.join(between, quoted);
    }

    private Dial number(List<Dial> of, int from) {
        Matcher number = NUMBER.matcher(spec).region(from, spec.length());
        if (!number.lookingAt()) {
            throw SpecException.expecting(from + 1, "there is no number", names(of));
        }
        String name = number.group("name");
        List<Dial> named = of.stream().filter(dial -> dial.name().equals(name)).toList();
        if (named.isEmpty()) {
            throw SpecException.unknown(
                    from + 1,
                    "the rule has no literal number " + name,
                    name,
                    of.stream().map(Dial::name).collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        String sign = number.group("sign");
        valuesFrom = number.end();
        if (sign == null || !sign.endsWith("=")) {
            throw SpecException.expecting(valuesFrom + 1, "no values stand behind the number", "= and values");
        }
        return one(named, name, number.group("place"), sign, from);
    }

    /** Of several comparisons one is named by its sign, which the sign before the values may be part of, or by its place. */
    private static Dial one(List<Dial> named, String name, String place, String sign, int from) {
        String without = sign.substring(0, sign.length() - 1);
        List<Dial> meant = named;
        if (place != null) {
            int at = Integer.parseInt(place);
            meant = at >= 1 && at <= named.size() ? List.of(named.get(at - 1)) : List.of();
        }
        if (!without.isEmpty()) {
            List<Dial> so = signed(meant, name, sign);
            meant = so.isEmpty() ? signed(meant, name, without) : so;
        }
        if (meant.size() == 1) {
            return meant.get(0);
        }
        StringBuilder choice = new StringBuilder();
        for (int i = 0; i < named.size(); i++) {
            Dial dial = named.get(i);
            choice.append(i == 0 ? "" : " or ")
                    .append(named.size() == 1 ? name : name + "#" + (i + 1))
                    .append(" (")
                    .append(dial.what())
                    .append(' ')
                    .append(dial.today().toPlainString())
                    .append(')');
        }
        throw SpecException.expecting(
                from + 1,
                meant.isEmpty() ? "there is no such " + name : name + " stands there " + named.size() + " times",
                choice.toString());
    }

    private static List<Dial> signed(List<Dial> dials, String name, String sign) {
        return dials.stream()
                .filter(dial -> dial.what().equals(name + " " + sign))
                .toList();
    }

    private static String names(List<Dial> dials) {
        return dials.stream().map(Dial::name).distinct().collect(Collectors.joining(" or "));
    }
}
