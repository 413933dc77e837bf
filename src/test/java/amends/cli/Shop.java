package amends.cli;

import amends.money.Money;
import amends.policy.Act;
import amends.policy.Catalogue;
import amends.policy.Catalogue.GroupMode;
import amends.policy.Catalogue.Remedy;
import amends.policy.Catalogue.Scheme;
import amends.policy.Condition;
import amends.policy.DomainPolicy;
import amends.policy.FactShape;
import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.Kind;
import amends.policy.Library;
import amends.policy.MoneyTerms;
import amends.policy.Operand;
import amends.policy.Operator;
import amends.policy.Pattern;
import amends.policy.PolicySet;
import amends.policy.Position;
import amends.policy.Quantifier;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import amends.promise.PromiseSort;
import amends.promise.Stretch;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Interpreter;
import amends.recommendation.Wording.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A small shop that promises a parcel within 50 minutes and aims for 45. From 5 minutes on it gives a voucher (1.30
 * USD), from 20 minutes on a mug or a pen to choose from (4.00 or 1.00 USD), and from 30 minutes on it owes 2.50 EUR.
 */
public final class Shop {

    static final String RELEASE = "sha256:5h0p";

    private static final Position AT = new Position("shop/late-parcel.drl", 1, 1);

    /** A kind of which nothing has to be said. */
    public static final Kind PARCEL = kind("LateParcel", List.of());

    /** A kind that has to be said more of. */
    public static final Kind CRATE = kind(
            "LateCrate",
            List.of(
                    field(0, "weight", FieldType.Basic.INT, true),
                    field(1, "fragile", FieldType.Basic.BOOLEAN, true),
                    field(2, "packedOn", FieldType.Basic.DATE, false),
                    field(3, "size", new FieldType.Closed("Size", List.of("SMALL", "LARGE")), false)));

    private Shop() {}

    static CompiledPolicySet compiled() {
        PolicySet policies = new PolicySet(RELEASE, Map.of("shop", domain()), library());
        return new CompiledPolicySet(
                policies,
                new Interpreter(policies),
                (names, language, fallback, zone, values) -> new Words(names.get(0), "en", List.of()));
    }

    private static DomainPolicy domain() {
        List<Act> acts = new ArrayList<>();
        List<Long> delays = new ArrayList<>();
        acts.add(new Act.Promise(
                PromiseSort.RESOLVE, new Operand.Constant(50L), new Operand.Constant(45L), Stretch.Unit.MINUTES, null));
        delays.add(null);
        acts.add(new Act.Compensate("voucher", null));
        delays.add(5L);
        acts.add(new Act.Compensate("mug", null));
        delays.add(20L);
        acts.add(new Act.Compensate("pen", null));
        delays.add(20L);
        acts.add(new Act.Entitle(
                "refund",
                new MoneyTerms(
                        new MoneyTerms.Base.Fixed(new BigDecimal("2.50"), Currency.getInstance("EUR")),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)));
        delays.add(30L);
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < acts.size(); i++) {
            rules.add(rule(i, delays.get(i), acts.get(i)));
        }
        return new DomainPolicy("shop", Map.of(PARCEL.name(), PARCEL, CRATE.name(), CRATE), rules);
    }

    private static Rule rule(int index, Long fromDelay, Act act) {
        Condition condition = fromDelay == null
                ? new Condition.All(List.of())
                : new Condition.Compare(
                        StandardFacts.INCIDENT.field("delayMinutes"),
                        Operator.MORE_OR_EQUAL,
                        new Operand.Constant(fromDelay),
                        AT);
        return new Rule(
                index,
                "Rule " + index,
                new Rule.About(null, null, null),
                0,
                null,
                null,
                List.of(new Pattern(Quantifier.ONE, "Incident", StandardFacts.INCIDENT, condition, List.of(), AT)),
                List.of(act),
                AT);
    }

    private static Library library() {
        return new Library(
                Map.of(),
                new Catalogue(
                        Map.of(
                                "voucher", remedy("voucher", "1.30", null),
                                "mug", remedy("mug", "4.00", "gift"),
                                "pen", remedy("pen", "1.00", "gift")),
                        Map.of("refund", new Scheme("refund", Map.of("en", "Refund"), null)),
                        Map.of("gift", GroupMode.EXCLUSIVE)),
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of());
    }

    private static Remedy remedy(String name, String cost, String group) {
        return new Remedy(
                name, Map.of("en", name), Money.of(cost, "USD"), Money.of(cost, "USD"), group, null, null, List.of());
    }

    private static Kind kind(String name, List<Field> own) {
        List<Field> fields = new ArrayList<>(StandardFacts.INCIDENT.fields());
        fields.addAll(own);
        return new Kind("shop", name, List.of(name, "Incident"), new FactShape(name, fields), AT);
    }

    private static Field field(int place, String name, FieldType type, boolean required) {
        int slot = StandardFacts.INCIDENT.fields().size() + place;
        return new Field(name, type, slot, Field.Pace.STEADY, required, null);
    }
}
