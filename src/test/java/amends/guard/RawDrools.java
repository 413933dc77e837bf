package amends.guard;

import amends.guard.vocabulary.Customer;
import amends.guard.vocabulary.Incident;
import amends.guard.vocabulary.Said;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** Drools as it is, without a guard before it: what a policy would do in it. */
final class RawDrools {
    /** The vocabulary on the author's own first line. */
    private static final String VOCABULARY = "package restaurant; import amends.guard.vocabulary.Incident;"
            + " import amends.guard.vocabulary.Customer; import amends.guard.vocabulary.Taken;"
            + " import amends.guard.vocabulary.Clock; import amends.guard.vocabulary.Hours;"
            + " global amends.guard.vocabulary.Said recommend; global amends.guard.vocabulary.Said promise;";

    private RawDrools() {}

    /** Builds kinds and a policy. */
    static KnowledgeBuilder build(String kinds, String policy) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        for (String text : List.of(kinds, policy)) {
            String withVocabulary = text.replaceFirst("package restaurant;", VOCABULARY);
            builder.add(
                    ResourceFactory.newByteArrayResource(withVocabulary.getBytes(StandardCharsets.UTF_8)),
                    ResourceType.DRL);
        }
        return builder;
    }

    /** Runs what was built on a late meal of a gold customer, as far as it can. */
    static void run(KnowledgeBuilder built) throws ReflectiveOperationException {
        KieBase base = built.newKieBase();
        KieSession session = base.newKieSession();
        try {
            for (String global : List.of("recommend", "promise")) {
                session.setGlobal(global, new Said());
            }
            FactType kind = base.getFactType("restaurant", "LateMeal");
            Incident incident = (Incident) kind.newInstance();
            incident.setId("1");
            incident.setAcknowledged(true);
            incident.setDelayMinutes(25L);
            incident.setCause("storm");
            kind.set(incident, "course", "main");
            kind.set(incident, "partySize", 2);
            session.insert(incident);
            FactType drink = base.getFactType("restaurant", "LateDrink");
            if (drink != null) {
                session.insert(drink.newInstance());
            }
            Customer customer = new Customer();
            customer.setTier("gold");
            session.insert(customer);
            session.fireAllRules(50);
        } finally {
            session.dispose();
        }
    }
}
