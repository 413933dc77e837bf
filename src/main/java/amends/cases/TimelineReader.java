package amends.cases;

import amends.policy.PolicyProblem;
import amends.testing.Step;
import amends.yaml.Problems;
import amends.yaml.YamlMap;
import amends.yaml.YamlText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads timelines: cases in which time goes on, and somebody does something. */
final class TimelineReader {

    private final Problems problems;
    private final Values values;
    private final CaseFile file;
    private final ExpectReader expect;
    private final DoReader done;

    TimelineReader(Problems problems, CaseFile file, ExpectReader expect) {
        this.problems = problems;
        this.values = new Values(problems);
        this.file = file;
        this.expect = expect;
        this.done = new DoReader(problems, expect.wanted());
    }

    /** Reads one timeline. */
    void read(YamlMap story) {
        story.require("steps");
        String name = file.name(story);
        CaseRequest request = file.request(story);
        List<YamlMap> steps = story.mapsOf("steps");
        story.refuseOthers();
        MovingFacts.refuseIn(request, story.at(), problems);
        if (steps.isEmpty() && story.has("steps")) {
            problems.add("no-cases", story.entry("steps").keyAt(), "the timeline has no steps");
        }
        request.beginHistory();
        Instant now = start(request);
        List<Step> read = new ArrayList<>();
        for (YamlMap step : steps) {
            if (file.isFull()) {
                return;
            }
            now = read.isEmpty() ? first(step, now) : next(step, now);
            read.add(step(step, request, now, read.size() + 1 == steps.size()));
        }
        file.add(name, read, story.at());
    }

    /** The instant at which the timeline starts where its first step does not say; null where nobody does. */
    private Instant start(CaseRequest request) {
        CaseRequest.Place place = request.place("/asOf");
        return place == null ? null : values.instant(request.json().get("asOf").asText(), place.at());
    }

    private Step step(YamlMap step, CaseRequest request, Instant now, boolean last) {
        for (YamlText text : step.texts("do")) {
            done.read(text, request, now);
        }
        set(step.map("set"), request);
        if (last) {
            step.require("expect");
        }
        boolean asks = step.has("expect");
        Expected expected = expect.read(step.map("expect"));
        step.refuseOthers();
        if (now == null) {
            return null;
        }
        request.asOf(now, step.at());
        return file.step(request, expected, asks, step.at());
    }

    private void set(YamlMap set, CaseRequest request) {
        for (YamlMap.Entry entry : set.written()) {
            if (entry.key().equals("asOf") || !CaseRequest.canSet(entry.key())) {
                problems.add(PolicyProblem.of("unknown-field", entry.keyAt(), "a step cannot set this")
                        .expecting(
                                "a field of the incident such as expectedAt, or one of the customer such as customer.tier",
                                Values.quoted(entry.key())));
            } else if (!MovingFacts.isSetBy(entry.key(), entry.keyAt(), problems)) {
                request.set(entry.key(), entry.keyAt(), entry.value());
            }
        }
    }

    private Instant first(YamlMap step, Instant start) {
        if (start == null && !step.has("at")) {
            when(step, null);
            problems.add(PolicyProblem.of("step-time", step.at(), "the first step does not say when it is")
                    .expecting("at: and an instant, here or as asOf of the timeline", null));
            return null;
        }
        return step.has("at") || step.has("after") ? when(step, step.has("at") ? null : start) : start;
    }

    /** The instant of a later step; null, too, where that of the step before could not be read. */
    private Instant next(YamlMap step, Instant before) {
        if (!step.has("at") && !step.has("after")) {
            problems.add(PolicyProblem.of("step-time", step.at(), "the step does not say when it is")
                    .expecting("after: 10 minutes, or at: and an instant", null));
            return null;
        }
        Instant now = when(step, before);
        if (now != null && before != null && now.isBefore(before)) {
            problems.add(
                    PolicyProblem.of("back-in-time", step.entry("at").value().at(), "time does not go back")
                            .expecting(before + " or later", now.toString()));
            return null;
        }
        return now;
    }

    private Instant when(YamlMap step, Instant before) {
        YamlText at = step.text("at");
        YamlText after = step.value("after");
        if (step.has("at") && step.has("after")) {
            problems.add("step-time", step.at(), "a step says at or after, not both");
            return null;
        }
        if (at != null) {
            return values.instant(at.value(), at.at());
        }
        Duration wait = after == null ? null : done.durations().read(Word.of(after), after.contentAt());
        return wait == null || before == null ? null : before.plus(wait);
    }
}
