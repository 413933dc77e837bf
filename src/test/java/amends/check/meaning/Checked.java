package amends.check.meaning;

import amends.TestRules;
import amends.check.Finding;
import amends.check.StillWanted;
import amends.check.Witness;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Plan;
import amends.recommendation.Recommender;
import java.util.List;

/** Rules as a test writes them, compiled and checked. */
record Checked(CompiledPolicySet policies, List<Finding> findings) {

    private static final String REMEDIES = """
            remedies:
              coffee: {label: {en: A coffee}, cost: "0.00", value: "4.00", currency: USD}
              dessert: {label: {en: A dessert}, cost: "3.00", value: "9.00", currency: USD, group: treat}
              dinner: {label: {en: A dinner}, cost: "20.00", value: "60.00", currency: USD, group: treat}
              soup: {label: {en: A soup}, cost: "2.00", value: "6.00", currency: USD, group: pick}
              salad: {label: {en: A salad}, cost: "2.00", value: "7.00", currency: USD, group: pick}
              cash: {label: {en: Cash}, currency: USD}
            entitlements:
              fee: {label: {en: The fee}}
              fare: {label: {en: The fare}, group: owed}
              meal: {label: {en: A meal}}
            groups: {treat: max, pick: exclusive, owed: sum}
            """;

    /** Checks rules about the kind {@code test.Late}, whose fields are course, guests and fare. */
    static Checked rules(String... rules) {
        return folder(TestRules.rules(String.join("", rules)));
    }

    static Checked folder(TestRules folder) {
        return of(complete(folder).interpret());
    }

    static Checked of(CompiledPolicySet policies) {
        return new Checked(policies, MeaningCheck.check(policies, StillWanted.ALWAYS));
    }

    static TestRules complete(TestRules folder) {
        return folder.with("messages/en.yaml", "sorry: Sorry.\nupdate: Still at it.\nlater: How was it?\n")
                .with("roles.yaml", "chef: {label: {en: Chef}}\nboss: {label: {en: Boss}}\n")
                .with("calendars.yaml", "kitchen: {zone: UTC, hours: {mon-sun: [\"12:00-21:00\"]}}\n")
                .with("domains.yaml", "test: {zone: UTC, currency: USD}\n")
                .with("remedies.yaml", REMEDIES);
    }

    /** What was found, as {@code line:column code: message}. */
    List<String> told() {
        return findings.stream()
                .map(one -> one.problem().at().line() + ":" + one.problem().at().column() + " "
                        + one.problem().code() + ": " + one.problem().message())
                .toList();
    }

    List<String> codes() {
        return findings.stream().map(one -> one.problem().code()).toList();
    }

    /** The findings of one sort. */
    List<Finding> of(String code) {
        return findings.stream()
                .filter(one -> one.problem().code().equals(code))
                .toList();
    }

    Witness witness(String code) {
        return of(code).get(0).witnesses().get(0);
    }

    /** What the plan of the first witness of a sort says. */
    Plan plan(String code) {
        return plan(witness(code));
    }

    Plan plan(Witness witness) {
        return Recommender.evaluate(policies, witness.situation(), witness.asOf());
    }
}
