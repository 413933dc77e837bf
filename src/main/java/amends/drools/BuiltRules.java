package amends.drools;

import amends.policy.Rule;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.drools.base.base.ValueResolver;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.consequence.Consequence;
import org.drools.core.rule.consequence.KnowledgeHelper;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.PropertySpecificOption;
import org.kie.internal.io.ResourceFactory;

/**
 * Rules as Drools has built them. They know rules by number only, so that they can serve any policy set from which the
 * same text was generated.
 */
final class BuiltRules {

    private final SessionPool sessions;
    private final Map<String, FactBinder> before;
    private final Map<String, FactBinder> complete;
    private final Map<String, FactBinder> beside;

    private BuiltRules(
            SessionPool sessions,
            Map<String, FactBinder> before,
            Map<String, FactBinder> complete,
            Map<String, FactBinder> beside) {
        this.sessions = sessions;
        this.before = before;
        this.complete = complete;
        this.beside = beside;
    }

    /**
     * Builds generated rules.
     *
     * @throws IllegalStateException where Drools refuses them, which is a fault of ours and not of their author
     */
    static BuiltRules of(Drl drl) {
        ClassLoader visible = new GeneratedClassLoader();
        KnowledgeBuilderConfiguration building =
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, visible);
        building.setOption(PropertySpecificOption.DISABLED);
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(building);
        builder.add(
                ResourceFactory.newByteArrayResource(drl.text().getBytes(StandardCharsets.UTF_8)), ResourceType.DRL);
        if (builder.hasErrors()) {
            throw new IllegalStateException(problem(drl, builder));
        }
        KieBaseConfiguration running = KieServices.get().newKieBaseConfiguration();
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(running);
        base.addPackages(builder.getKnowledgePackages());
        if (!drl.rules().isEmpty()) {
            base.getKiePackage(Drl.PACKAGE).getRules().forEach(rule -> {
                int number = Integer.parseInt(rule.getName().substring(Drl.RULE.length()));
                ((RuleImpl) rule).setConsequence(new Note(number));
            });
        }
        return new BuiltRules(
                new SessionPool(base),
                binders(drl.before(), base),
                binders(drl.complete(), base),
                binders(drl.beside(), base));
    }

    private static Map<String, FactBinder> binders(Map<String, FactLayout> layouts, InternalKnowledgeBase base) {
        Map<String, FactBinder> binders = new HashMap<>();
        layouts.forEach((name, layout) -> {
            try {
                binders.put(
                        name,
                        new FactBinder(
                                layout,
                                base.getFactType(Drl.PACKAGE, layout.className())
                                        .getFactClass()));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot make facts " + name, e);
            }
        });
        return binders;
    }

    private static String problem(Drl drl, KnowledgeBuilder builder) {
        StringBuilder text = new StringBuilder("Drools does not take what was generated");
        for (KnowledgeBuilderError error : builder.getErrors()) {
            text.append("; ");
            int[] lines = error.getLines();
            if (lines.length > 0) {
                ruleAt(drl, lines[0]).ifPresent(rule -> text.append(rule.at()).append(": "));
            }
            text.append(error.getMessage());
        }
        return text.toString();
    }

    /** The rule in which a line of the generated text stands. */
    private static Optional<Rule> ruleAt(Drl drl, int line) {
        String begins = "rule " + Drl.RULE;
        return drl.text()
                .lines()
                .limit(line)
                .filter(l -> l.startsWith(begins))
                .reduce((earlier, later) -> later)
                .map(l -> drl.rules().get(Integer.parseInt(l.substring(begins.length()))));
    }

    SessionPool sessions() {
        return sessions;
    }

    /** Makes the incident for the promise rules, by the name of a kind or ancestor. */
    Map<String, FactBinder> before() {
        return before;
    }

    /** Makes the incident for the other rules, likewise. */
    Map<String, FactBinder> complete() {
        return complete;
    }

    /** Makes the facts beside the incident, by their name; those that no rule matches are missing. */
    Map<String, FactBinder> beside() {
        return beside;
    }

    /** The consequence of every rule: to note that it fired. Given as an object, it need not be compiled. */
    private record Note(int number) implements Consequence<KnowledgeHelper> {
        @Override
        public String getName() {
            return RuleImpl.DEFAULT_CONSEQUENCE_NAME;
        }

        @Override
        public void evaluate(KnowledgeHelper helper, ValueResolver values) {
            ((Fired) values.getGlobal(Fired.GLOBAL)).rule(number);
        }
    }
}
