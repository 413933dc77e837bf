package amends.console.editor;

import amends.check.StillWanted;
import amends.console.Form;
import amends.explanation.AskedFacts;
import amends.incident.SituationException;
import amends.incident.SituationProblem;
import amends.policy.Kind;
import amends.policy.Rule;
import amends.policy.TooMuchEffortException;
import amends.recommendation.Observation;
import amends.recommendation.Recommender;
import amends.recommendation.Recommender.Depth;
import amends.testing.Case;
import amends.testing.Suite;
import amends.wire.EvaluationRequest;
import amends.wire.PlanWriter;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What a text comes to for an incident that somebody makes up. */
final class WhatIfAnswer {

    private final Suite suite;
    private final Form form;
    private final Edited edited;
    private final Instant now;
    private final StillWanted wanted;

    /**
     * @param now the instant asked for where no case says another
     * @param wanted is asked before every plan
     */
    WhatIfAnswer(Edited edited, Suite suite, Instant now, StillWanted wanted) {
        this.suite = suite;
        this.form = edited.form();
        this.edited = edited;
        this.now = now;
        this.wanted = wanted;
    }

    void write(JsonGenerator json) throws IOException {
        List<Kind> kinds = WhatIfForm.kinds(suite.policies().policies(), edited);
        List<Case> cases = suite.cases().stream()
                .filter(one -> kinds.stream()
                        .anyMatch(kind -> kind.fullName()
                                .equals(one.steps().get(0).situation().kind())))
                .sorted(Comparator.comparing((Case one) -> !isBeside(one)))
                .toList();
        json.writeStartObject();
        WhatIfForm.write(kinds, cases, json);
        Kind asked = suite.policies().policies().kind(form.text("kind"));
        Kind kind = kinds.contains(asked) ? asked : kinds.isEmpty() ? null : kinds.get(0);
        if (kind != null) {
            json.writeStringField("kind", kind.fullName());
            incident(kind, json);
        }
        json.writeEndObject();
    }

    private void incident(Kind kind, JsonGenerator json) throws IOException {
        List<Rule> rules = suite.policies().policies().domain(kind.domain()).rules();
        Case from = from(kind);
        json.writeStringField("case", from == null ? "" : Start.key(from));
        Start start = Start.of(suite, kind, from, now);
        Observation seen = null;
        if (form.text("fresh").isEmpty()) {
            start.stating(form, kind);
        } else if (from != null) {
            seen = observed(start);
        }
        WhatIfForm.facts(kind, rules, seen, json);
        try {
            Observation observed = observe(start, Depth.WORDED);
            json.writeFieldName("plan");
            PlanWriter.write(observed.plan(), null, json);
            crossings(kind, rules, start, json);
        } catch (SituationException wrong) {
            json.writeArrayFieldStart("problems");
            for (SituationProblem problem : wrong.problems()) {
                json.writeString(problem.toString());
            }
            json.writeEndArray();
        } catch (TooMuchEffortException wrong) {
            json.writeArrayFieldStart("problems");
            json.writeString(wrong.getMessage());
            json.writeEndArray();
        }
    }

    /** A page that has just been opened starts from the first case that there is. */
    private Case from(Kind kind) {
        if (!form.text("case").equals("first")) {
            return Start.chosen(suite, form.text("case"));
        }
        return suite.cases().stream()
                .filter(one -> one.steps().get(0).situation().kind().equals(kind.fullName()))
                .min(Comparator.comparing((Case one) -> !isBeside(one)))
                .orElse(null);
    }

    private boolean isBeside(Case one) {
        return edited.path().equals(one.file()) || edited.path().startsWith(one.policy() + '.');
    }

    private Observation observed(Start start) {
        try {
            return observe(start, Depth.BARE);
        } catch (SituationException | TooMuchEffortException none) {
            return null;
        }
    }

    private Observation observe(Start start, Depth depth) {
        wanted.orGiveUp();
        EvaluationRequest request = start.request(now);
        return Recommender.observe(suite.policies(), request.situation(), request.asOf(), depth);
    }

    /** What happened on the way of the number that was moved last. */
    private void crossings(Kind kind, List<Rule> rules, Start start, JsonGenerator json) throws IOException {
        String moved = form.text("moved");
        String of = moved.substring(0, Math.max(0, moved.indexOf('.')));
        String name = moved.substring(moved.indexOf('.') + 1);
        AskedFacts facts = AskedFacts.of(kind, rules);
        AskedFacts.Asked asked = (of.equals("customer") ? facts.customer() : facts.incident())
                .stream()
                        .filter(one -> one.field().name().equals(name)
                                && one.field().type().isNumber())
                        .findFirst()
                        .orElse(null);
        BigDecimal from = number(form.text("from"));
        BigDecimal to = number(form.text(moved));
        if (asked == null || from == null || to == null) {
            return;
        }
        new Crossings(value -> observe(start.with(of, asked.field(), value), Depth.BARE)
                        .plan())
                .walk(from, Crossings.between(asked, from, to))
                .write(json);
    }

    private static BigDecimal number(String text) {
        return text.matches("-?\\d{1,15}(\\.\\d{1,6})?") ? new BigDecimal(text) : null;
    }
}
