package amends.drools;

import amends.policy.Fact;
import amends.policy.Rule;
import amends.recommendation.RuleEngine.Matching;
import amends.recommendation.RuleEngine.TooManyMatchesException;
import java.util.List;
import org.kie.api.runtime.KieSession;

/**
 * The matching of one incident, in one session for both phases. The promise rules have seen the early incident and
 * nothing of what is only known later; the other rules ask for the complete incident and wait for it.
 */
final class DroolsMatching implements Matching {

    /** So many firings, or combinations of many facts, are looked at for one incident. */
    static final int LIMIT = 100_000;

    private final KindRules kind;
    private final Fact incident;
    private final Fact customer;
    private final Fired fired = new Fired(LIMIT);
    private List<Rule> promises;
    private BuiltRules built;
    private KieSession session;
    private boolean complete;

    DroolsMatching(KindRules kind, Fact incident, Fact customer) {
        this.kind = kind;
        this.incident = incident;
        this.customer = customer;
    }

    @Override
    public List<Rule> promises() {
        if (promises == null) {
            promises = kind.hasPromises() ? matchPromises() : List.of();
        }
        return promises;
    }

    private List<Rule> matchPromises() {
        start();
        session.insert(kind.nearest(built.before()).bind(incident));
        fire();
        return fired.among(kind.rules(), true);
    }

    @Override
    public List<Rule> recoveries(Fact completeIncident, List<Fact> beside) {
        if (!kind.hasRecoveries()) {
            return List.of();
        }
        if (session == null || complete) {
            start();
        }
        complete = true;
        session.insert(kind.nearest(built.complete()).bind(completeIncident));
        for (Fact fact : beside) {
            insert(fact);
        }
        fire();
        return fired.among(kind.rules(), false);
    }

    private void start() {
        if (session == null) {
            built = kind.built();
            session = built.sessions().take();
        } else {
            built.sessions().clean(session);
            complete = false;
        }
        fired.clear();
        session.setGlobal(Fired.GLOBAL, fired);
        insert(customer);
    }

    private void insert(Fact fact) {
        FactBinder binder = built.beside().get(fact.shape().name());
        if (binder != null) {
            session.insert(binder.bind(fact));
        }
    }

    private void fire() {
        boolean done = false;
        try {
            done = session.fireAllRules(LIMIT + 1) <= LIMIT;
        } catch (RuntimeException e) {
            if (!fired.isExhausted()) {
                throw e;
            }
        } finally {
            if (!done) {
                built.sessions().discard(session);
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
            built.sessions().giveBack(session);
            session = null;
        }
    }
}
