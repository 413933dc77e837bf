package amends.guard;

import amends.guard.vocabulary.Customer;
import amends.guard.vocabulary.Incident;
import amends.guard.vocabulary.Said;
import amends.guard.vocabulary.Taken;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
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

    /** The names of the rules that match facts of which all that is asked is known. */
    static Set<String> matches(
            KieBase base, Map<String, Object> incident, Map<String, Object> customer, List<Map<String, Object>> taken)
            throws ReflectiveOperationException {
        KieSession session = base.newKieSession();
        Set<String> names = new TreeSet<>();
        try {
            session.setGlobal("recommend", new Said());
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    names.add(event.getMatch().getRule().getName());
                }
            });
            FactType kind = base.getFactType("restaurant", "LateMeal");
            session.insert(filled(kind.newInstance(), incident));
            session.insert(filled(new Customer(), customer));
            for (Map<String, Object> one : taken) {
                session.insert(filled(new Taken(), one));
            }
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return names;
    }

    private static Object filled(Object bean, Map<String, Object> fields) throws ReflectiveOperationException {
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            String setter = "set" + field.getKey().substring(0, 1).toUpperCase(Locale.ROOT)
                    + field.getKey().substring(1);
            for (Method method : bean.getClass().getMethods()) {
                if (method.getName().equals(setter)) {
                    boolean narrow = method.getParameterTypes()[0] == int.class;
                    Object value = field.getValue();
                    method.invoke(bean, narrow ? ((Long) value).intValue() : value);
                }
            }
        }
        return bean;
    }
}
