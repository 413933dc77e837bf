package amends.http.incidents;

import static amends.TestRules.rule;

import amends.TestRules;

/** Rules in which everything occurs that can be recommended. */
public final class LateTable {

    private LateTable() {}

    /** The rules folder. */
    public static TestRules rules() {
        return TestRules.rules(rule(
                                "Promises",
                                "Late()",
                                "promise.firstResponse().within(5);\n    promise.nextUpdate().within(10);\n"
                                        + "    promise.resolve().within(20).target(15);")
                        + rule(
                                "Sorry",
                                "Late( delayMinutes >= 5, acknowledged == false )",
                                "recommend.acknowledge(\"sorry\");")
                        + rule(
                                "News",
                                "Late( delayMinutes >= 10, silentMinutes >= 10 )",
                                "recommend.status(\"news\").every(10);")
                        + rule("Gift", "Late( delayMinutes > 20 )", "recommend.compensate(\"appetizer\");")
                        + rule(
                                "Owed",
                                "Late( delayMinutes > 15 )",
                                "recommend.entitle(\"fee\").amount(\"3.99\", \"USD\");")
                        + rule("Boss", "Late( delayMinutes > 30 )", "recommend.escalate(\"manager\");")
                        + rule(
                                "Ask",
                                "Late( severity == \"MAJOR\", acknowledged == true )",
                                "recommend.ask(\"what-helps\");")
                        + rule("After", "Late( delayMinutes >= 5 )", "recommend.followUp(\"how-was-it\").after(60);"))
                .with("domains.yaml", "test: {zone: UTC, currency: USD}\n")
                .with("remedies.yaml", """
                        remedies:
                          appetizer: {label: {en: An appetizer}, cost: "4.20", value: "12.00", currency: USD, limit: {perCustomer: 2, days: 90}, instead: [apology]}
                          apology: {label: {en: An apology}, cost: "0.00", value: "0.00", currency: USD}
                        entitlements:
                          fee: {label: {en: The fee back}}
                        """)
                .with("roles.yaml", "manager: {label: {en: The manager}}\n")
                .with("messages/en.yaml", """
                        sorry: "We are sorry, your {course} is {delayMinutes} minutes late."
                        news: "It is not ready yet."
                        what-helps: "What would help?"
                        how-was-it: "How was it in the end?"
                        remedy.appetizer: "Please have an appetizer."
                        remedy.apology: "Please accept our apology."
                        entitlement.fee: "You get {amount} back."
                        """);
    }
}
