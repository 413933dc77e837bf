package amends.recommendation;

import amends.money.Money;
import amends.policy.Act;
import amends.policy.Rule;
import java.util.List;

/**
 * What a rule that matched proposes, before the balance.
 *
 * @param rule the rule
 * @param act what it recommends
 * @param amount the money, or null where the act names none
 * @param minutes the resolved {@code every} or {@code after}, or null
 * @param because the facts and comparisons that held
 */
public record Proposal(Rule rule, Act.Recommend act, Money amount, Long minutes, List<String> because) {

    public Proposal {
        because = List.copyOf(because);
    }
}
