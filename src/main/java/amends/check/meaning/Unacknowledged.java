package amends.check.meaning;

import amends.check.Witness;
import amends.policy.Rule;
import amends.recommendation.Plan;
import java.util.ArrayList;
import java.util.List;

/** A remedy that can go to a customer to whom nobody has spoken, where no rule has words for it. */
final class Unacknowledged {

    static final String CODE = "unacknowledged";

    private static final Slot ACKNOWLEDGED = Slot.incident("acknowledged");
    private static final Allowed NO = new Allowed(Names.of(List.of(false)), false);

    private final Search search;
    private final List<Region> acknowledgements;
    private final Coverers<Region> answers;

    Unacknowledged(Search search) {
        this.search = search;
        this.acknowledgements = search.rules().acknowledgements();
        this.answers = new Coverers<>(acknowledgements, region -> region);
    }

    void check(Findings findings) {
        for (Region gift : search.rules().gifts()) {
            Rule rule = gift.rule();
            if (!findings.isTold(CODE, rule.at(), "")) {
                Witness witness = witness(gift);
                if (witness != null) {
                    findings.tell(
                            CODE,
                            rule.at(),
                            "",
                            "this can be given before anybody has acknowledged the incident, and no rule acknowledges"
                                    + " it then",
                            witness);
                }
            }
        }
    }

    private Witness witness(Region gift) {
        for (Box box : gift.boxes()) {
            Box silent = box.with(ACKNOWLEDGED, NO);
            if (silent == null || isAnswered(gift.rule(), silent)) {
                continue;
            }
            Witness witness = search.first(
                    silent,
                    grid(gift),
                    search.eras(gift.rule()),
                    plan -> Says.gives(plan, gift.rule()) && isUnanswered(plan),
                    plan -> "recommended: " + Says.recommends(plan));
            if (witness != null) {
                return witness;
            }
        }
        return null;
    }

    private Grid grid(Region gift) {
        List<Region> regions = new ArrayList<>(acknowledgements);
        regions.add(gift);
        return Grid.of(regions);
    }

    private boolean isAnswered(Rule rule, Box box) {
        return answers.of(box).stream()
                .anyMatch(answer -> Rivals.alwaysInForceWith(answer.rule(), rule) && answer.covers(box));
    }

    private static boolean isUnanswered(Plan plan) {
        return plan.recommendations().stream().anyMatch(one -> one.name().equals("amends.acknowledge"));
    }
}
