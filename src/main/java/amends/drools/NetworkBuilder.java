package amends.drools;

import amends.policy.Kind;
import amends.policy.Pattern;
import amends.policy.Quantifier;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import java.util.ArrayList;
import java.util.HashSet;
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
        List<Pattern> patterns = rule.patterns();
        List<List<FieldTest>> tests = new ArrayList<>();
        Set<Integer> referred = new HashSet<>();
        for (Pattern pattern : patterns) {
            List<FieldTest> ofPattern = FieldTest.of(pattern.condition(), tests.size());
            tests.add(ofPattern);
            referred.addAll(FieldTest.patterns(ofPattern));
        }
        GroupElement conditions = GroupElementFactory.newAndInstance();
        if (patterns.stream().noneMatch(p -> p.isIncident() && p.quantifier() == Quantifier.ONE)) {
            // Without it, rules that ask for nothing but what is not the case would fire before there is an incident.
            conditions.addChild(matching(patterns.size(), StandardFacts.INCIDENT.name(), rule.isPromise()));
        }
        List<Declaration> declared = new ArrayList<>();
        Declaration many = null;
        for (int place = 0; place < patterns.size(); place++) {
            Pattern pattern = patterns.get(place);
            var made = matching(place, pattern.fact(), rule.isPromise());
            declared.add(made.getDeclaration());
            if (isAlien(pattern)) {
                continue;
            }
            boolean amongMany = !pattern.isIncident() && pattern.shape() != StandardFacts.CUSTOMER;
            boolean combines = amongMany && pattern.quantifier() == Quantifier.ONE && referred.contains(place);
            constrain(made, tests.get(place), declared, combines ? many : null);
            if (combines) {
                many = made.getDeclaration();
            }
            conditions.addChild(
                    switch (pattern.quantifier()) {
                        case ONE -> amongMany && !combines ? exists(made) : made;
                        case EXISTS -> exists(made);
                        case NOT -> GroupElementFactory.newNotInstance().addChild(made);
                    });
        }
        return conditions;
    }

    private static GroupElement exists(org.drools.base.rule.Pattern pattern) {
        return GroupElementFactory.newExistsInstance().addChild(pattern);
    }

    private static org.drools.base.rule.Pattern matching(int place, String fact, boolean promise) {
        var type = new ClassObjectType(Seen.of(fact, promise));
        return new org.drools.base.rule.Pattern(place, place, place, type, "$" + place, false);
    }

    /**
     * Constrains a pattern by tests.
     *
     * @param declared the patterns before
     * @param many an earlier pattern of which there can be many matches, so that combinations with it are counted
     */
    private static void constrain(
            org.drools.base.rule.Pattern pattern, List<FieldTest> tests, List<Declaration> declared, Declaration many) {
        List<FieldTest> alone = new ArrayList<>();
        List<FieldTest> joins = new ArrayList<>();
        for (FieldTest test : tests) {
            (FieldTest.patterns(List.of(test)).isEmpty() ? alone : joins).add(test);
        }
        if (!alone.isEmpty()) {
            pattern.addConstraint(new SeenConstraint(FieldTest.all(alone)));
        }
        if (joins.isEmpty() && many == null) {
            return;
        }
        List<Integer> places = new ArrayList<>(FieldTest.patterns(joins));
        if (many != null && !places.contains(declared.indexOf(many))) {
            places.add(declared.indexOf(many));
        }
        List<Declaration> needed = places.stream().map(declared::get).toList();
        pattern.addConstraint(JoinConstraint.of(FieldTest.all(joins), places, needed, many != null));
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
