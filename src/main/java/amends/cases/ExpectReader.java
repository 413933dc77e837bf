package amends.cases;

import amends.policy.Position;
import amends.testing.Expectation;
import amends.testing.Wanted;
import amends.yaml.Problems;
import amends.yaml.YamlMap;
import amends.yaml.YamlText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the {@code expect} of cases, steps and defaults. */
final class ExpectReader {

    private final Problems problems;
    private final Values values;
    private final Names names;
    private final WantedReader wanted;
    private final ClockReader clocks;

    ExpectReader(Problems problems, Names names) {
        this.problems = problems;
        this.values = new Values(problems);
        this.names = names;
        this.wanted = new WantedReader(problems, values, names);
        this.clocks = new ClockReader(problems, values);
    }

    WantedReader wanted() {
        return wanted;
    }

    ClockReader clocks() {
        return clocks;
    }

    /** What is expected; problems are told, and what has any is left out. */
    Expected read(YamlMap expect) {
        int before = problems.count();
        Expected expected = new Expected();
        recommends(expect, expected);
        each(expect, "recommendsAtLeast", expected, text -> {
            Wanted one = wanted.read(Word.of(text), text.at());
            return one == null ? null : new Expectation.RecommendsAtLeast(one, text.at());
        });
        each(expect, "doesNotRecommend", expected, text -> {
            Wanted one = wanted.read(Word.of(text), text.at());
            return one == null ? null : new Expectation.DoesNotRecommend(one, text.at());
        });
        each(expect, "fires", expected, text -> rule(text, true));
        each(expect, "doesNotFire", expected, text -> rule(text, false));
        expect.map("clocks").written().forEach(entry -> clock(expect.textOf(entry.value()), entry, expected));
        named(expect, "withholds", expected);
        named(expect, "says", expected);
        nextChange(expect, expected);
        expect.refuseOthers();
        if (problems.count() > before) {
            expected.markUnread();
        }
        return expected;
    }

    private void clock(YamlText value, YamlMap.Entry entry, Expected expected) {
        List<Word> what = Word.of(new YamlText(entry.keyAt(), entry.key(), YamlText.Sort.TEXT, false, true));
        if (!Word.join(what).equals(entry.key())) {
            what = List.of();
        }
        if (value != null) {
            Word word = new Word(value.value(), value.at());
            expected.add("clocks " + entry.key(), clocks.read(what, entry.keyAt(), word, entry.keyAt()));
        }
    }

    private void recommends(YamlMap expect, Expected expected) {
        if (!expect.has("recommends")) {
            return;
        }
        if (expect.entry("recommends").value() instanceof YamlText none
                && none.value().equals(Expectation.NONE)) {
            problems.add(none.problem("wrong-type", "\"recommends\" is a list, and that of nothing is []", "[]"));
            expected.about("recommends");
            return;
        }
        List<YamlText> texts = expect.texts("recommends");
        List<Wanted> all = new ArrayList<>();
        for (YamlText text : texts) {
            all.add(wanted.read(Word.of(text), text.at()));
        }
        Position at = expect.entry("recommends").keyAt();
        expected.add("recommends", all.contains(null) ? null : new Expectation.Recommends(all, at));
    }

    private static void each(YamlMap expect, String key, Expected expected, Function<YamlText, Expectation> reader) {
        if (expect.has(key)) {
            expected.about(key);
        }
        expect.texts(key).forEach(text -> expected.add(key, reader.apply(text)));
    }

    private Expectation rule(YamlText text, boolean fires) {
        return names.isRule(text.value(), text.at()) ? new Expectation.Fires(text.value(), fires, text.at()) : null;
    }

    private void named(YamlMap expect, String key, Expected expected) {
        for (YamlMap.Entry entry : expect.map(key).written()) {
            YamlText value = expect.textOf(entry.value());
            boolean known = names.isAny(new Word(entry.key(), entry.keyAt()));
            expected.add(
                    key + " " + entry.key(),
                    value == null || !known ? null : named(key, entry.key(), value.value(), entry.keyAt()));
        }
    }

    private static Expectation named(String key, String name, String value, Position at) {
        String said = value.equals(Expectation.NONE) ? null : value;
        return key.equals("says") ? new Expectation.Says(name, said, at) : new Expectation.Withholds(name, said, at);
    }

    private void nextChange(YamlMap expect, Expected expected) {
        YamlText text = expect.text("nextChangeAt");
        if (text == null) {
            return;
        }
        boolean none = text.value().equals(Expectation.NONE);
        Instant instant = none ? null : values.instant(text.value(), text.at());
        Position at = expect.entry("nextChangeAt").keyAt();
        expected.add("nextChangeAt", none || instant != null ? new Expectation.NextChangeAt(instant, at) : null);
    }
}
