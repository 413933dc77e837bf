package amends.ledger;

import static amends.TestRules.rule;

import amends.TestRules;
import amends.recommendation.CompiledPolicySet;

/** The rules of a house whose gestures depend on the course: 20 EUR of goodwill a week, a drink twice a customer. */
public final class Gestures {

    private Gestures() {}

    /** The rules, with a budget. */
    public static CompiledPolicySet policies(String budget) {
        return TestRules.rules(rule("Promise", "Late()", "promise.resolve().within(30).target(20);")
                        + rule("Sorry", "Late( acknowledged == false )", "recommend.acknowledge(\"sorry\");")
                        + rule("Ask", "Late( course == \"asked\" )", "recommend.ask(\"what\");")
                        + rule("Drink", "Late( course == \"main\" )", "recommend.compensate(\"drink\");")
                        + rule("Dinner", "Late( course == \"dear\" )", "recommend.compensate(\"dinner\");")
                        + rule(
                                "Refund",
                                "Late( course == \"money\" )",
                                "recommend.compensate(\"refund\").amount(\"6.00\", \"EUR\");")
                        + rule(
                                "Fee",
                                "Late( course == \"owed\" )",
                                "recommend.entitle(\"fee\").amount(\"50.00\", \"EUR\");"))
                .with("messages/en.yaml", "sorry: \"I am sorry.\"\nwhat: \"What would you like?\"\n")
                .with("domains.yaml", "test: {zone: Asia/Kolkata, currency: EUR}\n")
                .with("remedies.yaml", """
                        remedies:
                          drink: {label: {en: A drink}, cost: "4.00", value: "9.00", currency: EUR,
                                  limit: {perCustomer: 2, days: 90}, instead: [card]}
                          dinner: {label: {en: A dinner}, cost: "12.00", value: "30.00", currency: EUR,
                                   approvalAbove: "10.00", instead: [card]}
                          refund: {label: {en: Money back}, currency: EUR, instead: [card]}
                          card: {label: {en: A card}, cost: "0.00", value: "1.00", currency: EUR}
                        entitlements:
                          fee: {label: {en: The fee back}}
                        """)
                .with("budgets.yaml", budget)
                .interpret();
    }

    /** The rules, with 20 EUR a week. */
    public static CompiledPolicySet policies() {
        return policies("test: {goodwill: \"20.00\", currency: EUR, per: week, degradeAt: 80%}\n");
    }
}
