package amends.drools;

import amends.policy.Effort;
import amends.policy.Fact;
import amends.policy.Rule;
import amends.recommendation.RuleEngine.Matching;
import amends.recommendation.RuleEngine.TooManyMatchesException;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.runtime.KieSession;

/** The matching of one incident, in one session for both phases. */
final class DroolsMatching implements Matching {

    /** So many firings, or combinations of many facts, are looked at for one incident. */
    static final int LIMIT = 100_000;

    private static final String EVERY_RULE = "so many facts for so many rules";

    private final KindRules rules;
    private final Fact incident;
    private final Fact customer;
    private final Fired fired = new Fired(LIMIT);
    private List<Rule> promises;
    private KieSession session;
    private boolean complete;

    DroolsMatching(KindRules rules, Fact incident, Fact customer) {
        this.rules = rules;
        this.incident = incident;
        this.customer = customer;
    }

    @Override
    public List<Rule> promises() {
        if (promises == null) {
            List<Rule> unconditional = rules.unconditionalPromises();
            promises = unconditional == null ? matchPromises() : unconditional;
        }
        return promises;
    }

    private List<Rule> matchPromises() {
        start();
        fire(List.of(new Seen.EarlyIncident(incident, customer)));
        return fired.among(rules, true);
    }

    @Override
    public List<Rule> recoveries(Fact completeIncident, List<Fact> beside) {
        if (!rules.hasRecoveries()) {
            return List.of();
        }
        if (session == null || complete) {
            start();
        }
        complete = true;
        Effort effort = Effort.current();
        List<Seen> facts = new ArrayList<>(1 + beside.size());
        facts.add(new Seen.CompleteIncident(completeIncident, customer));
        for (Fact fact : beside) {
            if (rules.askFor(fact.shape())) {
                effort.spend(rules.patternsOn(fact.shape()), EVERY_RULE);
                facts.add(Seen.beside(fact));
            }
        }
        fire(facts);
        return fired.among(rules, false);
    }

    private void start() {
        SessionPool sessions = rules.sessions();
        if (session == null) {
            session = sessions.take();
        } else {
            sessions.clean(session);
        }
        complete = false;
        fired.clear();
        session.setGlobal(Fired.GLOBAL, fired);
    }

    /** Matches facts. A session that was stopped on the way is not used again. */
    private void fire(List<? extends Seen> facts) {
        boolean done = false;
        try {
            facts.forEach(session::insert);
            done = session.fireAllRules(LIMIT + 1) <= LIMIT;
        } finally {
            if (!done) {
                rules.sessions().discard(session);
                session = null;
            }
        }
        if (!done) {
            throw new TooManyMatchesException(LIMIT);
        }
    }

    @Override
    public void close() {
        if (session != null) {
            rules.sessions().giveBack(session);
            session = null;
        }
    }
}
