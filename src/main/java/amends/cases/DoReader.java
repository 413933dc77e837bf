package amends.cases;

import amends.incident.Action;
import amends.policy.PolicyProblem;
import amends.policy.Position;
import amends.testing.Wanted;
import amends.yaml.Problems;
import amends.yaml.YamlText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads what somebody does at a step of a timeline, and writes it down in the request. */
final class DoReader {

    private static final List<String> EVENTS = List.of("pause", "resume", "resolve", "reopen");
    private static final List<String> WHEN = List.of("in", "at");
    private static final List<String> KNOWN = new ArrayList<>(Action.wireNames());

    static {
        KNOWN.addAll(EVENTS);
    }

    private final Problems problems;
    private final Values values;
    private final WantedReader wanted;
    private final Durations durations;

    DoReader(Problems problems, WantedReader wanted) {
        this.problems = problems;
        this.values = new Values(problems);
        this.wanted = wanted;
        this.durations = new Durations(problems, values);
    }

    Durations durations() {
        return durations;
    }

    /** One thing done at an instant; with a null instant, of which a problem was told, it is only checked. */
    void read(YamlText text, CaseRequest request, Instant now) {
        List<Word> words = Word.of(text);
        Word first = words.get(0);
        String known = "one of " + String.join(", ", KNOWN);
        if (EVENTS.contains(first.text())) {
            if (words.size() > 1) {
                problems.add(PolicyProblem.of("unknown-action", first.at(), first.text() + " stands alone")
                        .expecting(first.text(), Values.quoted(text.value())));
            } else if (now != null) {
                event(first, request, now.toString());
            }
        } else if (first.text().equals("entitle")
                || values.isOneOf("unknown-action", "this cannot be done", known, first, KNOWN)) {
            taken(words, text.at(), request, now);
        }
    }

    private void taken(List<Word> words, Position at, CaseRequest request, Instant now) {
        int next = first(words, List.of("next"));
        List<Word> told = words.subList(0, next);
        int end = first(told, WHEN);
        Wanted one = wanted.read(told.subList(0, end), at);
        Instant expectedAt = end < next ? time(told.subList(end, next), now) : null;
        Instant nextUpdateAt = next < words.size() ? next(words.subList(next, words.size()), now) : null;
        if (one == null || now == null) {
            return;
        }
        ObjectNode taken = JsonNodeFactory.instance.objectNode();
        taken.put("action", one.action().wireName()).put("name", one.name()).put("at", now.toString());
        if (one.amount() != null) {
            taken.putObject("amount")
                    .put("amount", one.amount().amount().toPlainString())
                    .put("currency", one.amount().currency().getCurrencyCode());
        }
        if (expectedAt != null) {
            taken.put("expectedAt", expectedAt.toString());
        }
        if (nextUpdateAt != null) {
            taken.put("nextUpdateAt", nextUpdateAt.toString());
        }
        request.add("taken", taken, at);
    }

    /** Where, after an action and its name, one of these words stands; behind all words where none does. */
    private static int first(List<Word> words, List<String> marks) {
        for (int i = 2; i < words.size(); i++) {
            if (marks.contains(words.get(i).text())) {
                return i;
            }
        }
        return words.size();
    }

    /** {@code next in 10 minutes}, or {@code next at 2026-11-22T19:40:00Z}. */
    private Instant next(List<Word> words, Instant now) {
        if (words.size() > 1 && WHEN.contains(words.get(1).text())) {
            return time(words.subList(1, words.size()), now);
        }
        problems.add(
                PolicyProblem.of("bad-duration", words.get(0).at(), "this does not say when the next message comes")
                        .expecting("next in 10 minutes, or next at and an instant", Values.quoted(Word.join(words))));
        return null;
    }

    /** {@code in 8 minutes}, or {@code at 2026-11-22T19:40:00Z}. */
    private Instant time(List<Word> words, Instant now) {
        Position at = words.get(0).at();
        List<Word> rest = words.subList(1, words.size());
        if (words.get(0).text().equals("at")) {
            return values.instant(Word.join(rest), at);
        }
        Duration wait = durations.read(rest, at);
        return wait == null || now == null ? null : now.plus(wait);
    }

    private void event(Word event, CaseRequest request, String now) {
        ObjectNode open = openPause(request.json().get("pauses"));
        boolean resolved = request.json().path("incident").has("resolvedAt");
        switch (event.text()) {
            case "pause" -> {
                if (inTurn(open == null, event, "it is paused already")) {
                    ObjectNode pause = JsonNodeFactory.instance.objectNode().put("from", now);
                    request.add("pauses", pause, event.at());
                }
            }
            case "resume" -> {
                if (inTurn(open != null, event, "it is not paused")) {
                    open.put("to", now);
                }
            }
            case "resolve" -> {
                if (inTurn(!resolved, event, "it is resolved already")) {
                    request.incident("resolvedAt", now, event.at());
                }
            }
            default -> {
                if (inTurn(resolved, event, "it is not resolved")) {
                    request.incident("resolvedAt", null, event.at());
                    request.add("reopenings", JsonNodeFactory.instance.textNode(now), event.at());
                }
            }
        }
    }

    private boolean inTurn(boolean fits, Word event, String message) {
        if (!fits) {
            problems.add(
                    PolicyProblem.of("out-of-turn", event.at(), "nobody can " + event.text() + " here: " + message));
        }
        return fits;
    }

    private static ObjectNode openPause(JsonNode pauses) {
        ObjectNode open = null;
        if (pauses != null) {
            for (JsonNode pause : pauses) {
                if (pause instanceof ObjectNode object && !object.has("to")) {
                    open = object;
                }
            }
        }
        return open;
    }
}
