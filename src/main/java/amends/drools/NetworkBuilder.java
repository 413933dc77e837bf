package amends.drools;

import amends.drools.JoinConstraint.Reference;
import amends.policy.Kind;
import amends.policy.Pattern;
import amends.policy.Quantifier;
import amends.policy.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.drools.base.base.ClassObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.GroupElementFactory;
import org.drools.base.rule.consequence.Consequence;
import org.drools.core.reteoo.CoreComponentFactory;
import org.drools.core.rule.consequence.KnowledgeHelper;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.conf.KieBaseMutabilityOption;

/**
 * Builds the Drools network for the incidents of one kind, from what was resolved rather than from text: nothing that
 * an author wrote is read by Drools a second time, and nothing is compiled.
 *
 * <p>It matters whether a rule matches, not how often. So a fact of which there can be many, and which no later pattern
 * refers to, need only exist; that keeps rules over many facts from matching in all combinations of them.
 */
final class NetworkBuilder {

    private static final String PACKAGE = "amends";
    private static final KieBaseConfiguration CONFIGURATION = configuration();

    private final Kind kind;

    /** @param kind the kind of which all incidents will be */
    NetworkBuilder(Kind kind) {
        this.kind = kind;
    }

    /** A network never changes once it is built, which spares its sessions some locks. */
    private static KieBaseConfiguration configuration() {
        KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration();
        configuration.setOption(KieBaseMutabilityOption.DISABLED);
        return configuration;
    }

    /** Builds the network of rules that concern the kind; each is known in it by its place in the list. */
    InternalKnowledgeBase build(List<Rule> rules) {
        InternalKnowledgePackage all = CoreComponentFactory.get().createKnowledgePackage(PACKAGE);
        all.setClassLoader(NetworkBuilder.class.getClassLoader());
        all.addGlobal(Fired.GLOBAL, Fired.class);
        for (int number = 0; number < rules.size(); number++) {
            Rule rule = rules.get(number);
            if (rule.patterns().stream().noneMatch(this::canNotExist)) {
                all.addRule(rule(rule, number));
            }
        }
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(CONFIGURATION);
        base.addPackages(List.of(all));
        return base;
    }

    /** Whether a pattern asks for an incident of another kind. */
    private boolean canNotExist(Pattern pattern) {
        return pattern.quantifier() == Quantifier.EXISTS && isAlien(pattern);
    }

    private boolean isAlien(Pattern pattern) {
        return pattern.isIncident() && !kind.isA(pattern.fact());
    }

    private RuleImpl rule(Rule rule, int number) {
        RuleImpl made = new RuleImpl(Integer.toString(number));
        made.setPackage(PACKAGE);
        made.setLoadOrder(number);
        made.setLhs(conditions(rule));
        made.setConsequence(new Note(number));
        return made;
    }

    private GroupElement conditions(Rule rule) {
        var incident = matching(0, Seen.incident(rule.isPromise()));
        GroupElement conditions = GroupElementFactory.newAndInstance();
        // First of all, so that rules that ask for nothing but what is not the case wait until there is an incident.
        conditions.addChild(incident);
        RuleTests tests = RuleTests.of(rule, this::isAlien);
        if (!tests.ofIncident().isEmpty()) {
            incident.addConstraint(new SeenConstraint(new SeenConstraint.OfIncident(tests.ofIncident())));
        }
        List<Reference> before = new ArrayList<>();
        Reference many = null;
        for (int place = 0; place < rule.patterns().size(); place++) {
            Pattern pattern = rule.patterns().get(place);
            if (RuleTests.isSingle(pattern)) {
                before.add(new Reference(place, incident.getDeclaration(), tests.isCustomer(place)));
                continue;
            }
            var made = matching(place + 1, Seen.beside(pattern.fact()));
            before.add(new Reference(place, made.getDeclaration(), false));
            boolean combines = pattern.quantifier() == Quantifier.ONE && tests.refersTo(place);
            constrain(made, tests.beside(place), before, incident.getDeclaration(), combines ? many : null, rule);
            if (combines) {
                many = before.get(place);
            }
            conditions.addChild(
                    switch (pattern.quantifier()) {
                        case ONE -> combines ? made : exists(made);
                        case EXISTS -> exists(made);
                        case NOT -> GroupElementFactory.newNotInstance().addChild(made);
                    });
        }
        return conditions;
    }

    private static GroupElement exists(org.drools.base.rule.Pattern pattern) {
        return GroupElementFactory.newExistsInstance().addChild(pattern);
    }

    private static org.drools.base.rule.Pattern matching(int number, Class<? extends Seen> type) {
        return new org.drools.base.rule.Pattern(number, number, number, new ClassObjectType(type), "$" + number, false);
    }

    /**
     * Constrains a pattern.
     *
     * @param before the patterns before, and this one last
     * @param incident what Drools calls the incident
     * @param many an earlier pattern of which there can be many matches, so that combinations with it are counted
     * @param rule the rule of the pattern
     */
    private static void constrain(
            org.drools.base.rule.Pattern pattern,
            RuleTests.Beside tests,
            List<Reference> before,
            Declaration incident,
            Reference many,
            Rule rule) {
        if (!tests.alone().isEmpty()) {
            pattern.addConstraint(new SeenConstraint(new SeenConstraint.OfFact(FieldTest.all(tests.alone()))));
        }
        if (tests.joined().isEmpty() && many == null) {
            return;
        }
        int self = before.size() - 1;
        Set<Reference> needed = new LinkedHashSet<>();
        for (PlacedTest test : tests.joined()) {
            test.places()
                    .filter(place -> place != self)
                    .forEach(place -> needed.add(
                            place < self ? before.get(place) : new Reference(place, incident, test.ofCustomer(place))));
        }
        if (many != null) {
            needed.add(many);
        }
        pattern.addConstraint(JoinConstraint.of(self, tests.joined(), List.copyOf(needed), many != null, rule));
    }

    /** The consequence of every rule: to note that it fired. */
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
