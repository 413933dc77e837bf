package amends.drools;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;

/** Sessions of one network, used again when they come back clean. */
final class SessionPool {

    private static final int MOST_IDLE = Runtime.getRuntime().availableProcessors() * 2;
    private static final KieSessionConfiguration CONFIGURATION = configuration();

    private final InternalKnowledgeBase base;
    private final Deque<KieSession> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger idleCount = new AtomicInteger();

    SessionPool(InternalKnowledgeBase base) {
        this.base = base;
    }

    /** Each session is used by one thread at a time. */
    private static KieSessionConfiguration configuration() {
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ThreadSafeOption.NO);
        return configuration;
    }

    /** A session without facts and globals, for the calling thread alone. */
    KieSession take() {
        KieSession session = idle.pollFirst();
        if (session == null) {
            return base.newKieSession(CONFIGURATION, null);
        }
        idleCount.decrementAndGet();
        return session;
    }

    /** Empties a session for another use by the same thread. */
    void clean(KieSession session) {
        ((StatefulKnowledgeSessionImpl) session).reset();
    }

    /** Takes a session back that did all it was asked to. */
    void giveBack(KieSession session) {
        if (idleCount.get() >= MOST_IDLE) {
            discard(session);
            return;
        }
        clean(session);
        idleCount.incrementAndGet();
        // The one that was used last is used next: it is the one that the processor still knows.
        idle.addFirst(session);
    }

    /** Does away with a session in whatever state it is. */
    void discard(KieSession session) {
        session.dispose();
    }
}
