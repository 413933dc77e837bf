package amends.explanation;

import amends.book.Calling;
import amends.book.Sentences;
import amends.explanation.FiredRule.Gave;
import amends.explanation.FiredRule.Outcome;
import amends.policy.Act;
import amends.policy.MoneyTerms;
import amends.policy.Rule;
import amends.recommendation.MoneyStep;
import amends.recommendation.Observation;
import amends.recommendation.Plan;
import amends.recommendation.Reckoning;
import amends.recommendation.Recommendation;
import amends.recommendation.Recommendation.Compensate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What came of the statements of rules that fired. */
final class Gifts {

    private static final int MOST_DECIMALS = 6;

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z");

    private final Observation seen;
    private final Plan plan;
    private final Sentences sentences;
    private final Calling calling;
    private final Function<Instant, String> times;

    /** @param times tells a time as people do: reasons of a plan have them as programs do */
    Gifts(Observation seen, Sentences sentences, Calling calling, Function<Instant, String> times) {
        this.seen = seen;
        this.plan = seen.plan();
        this.sentences = sentences;
        this.calling = calling;
        this.times = times;
    }

    /** What came of each statement of a rule. */
    List<Gave> of(Rule rule) {
        List<Gave> gave = new ArrayList<>();
        for (Act act : rule.acts()) {
            gave.add(act instanceof Act.Recommend one ? of(rule, one) : of(rule, (Act.Promise) act));
        }
        return gave;
    }

    private Gave of(Rule rule, Act.Promise promise) {
        String name = promise.sort().wireName();
        String reason = reason(rule, "promise", name);
        return new Gave(
                "promise",
                name,
                reason == null ? Outcome.GIVEN : Outcome.WITHHELD,
                reason == null ? sentences.of(rule, promise) : reason,
                List.of());
    }

    private Gave of(Rule rule, Act.Recommend act) {
        String action = act.action().wireName();
        List<String> reckoning = reckoning(Reckoning.of(rule, act, seen));
        String reason = reason(rule, action, act.name());
        for (Recommendation one : plan.recommendations()) {
            if (!isFrom(rule, one) || one.action() != act.action()) {
                continue;
            }
            if (one.name().equals(act.name())) {
                return new Gave(action, act.name(), Outcome.GIVEN, told(rule, act, one), reckoning);
            }
            if (one instanceof Compensate gift && act.name().equals(gift.insteadOf())) {
                String text = calling.gift(one.name()) + " in the place of " + calling.gift(act.name()) + ": " + reason;
                return new Gave(action, act.name(), Outcome.REPLACED, text, reckoning);
            }
        }
        return reason != null
                ? new Gave(action, act.name(), Outcome.WITHHELD, reason, reckoning)
                : new Gave(action, act.name(), Outcome.NOTHING, "it comes to nothing", reckoning);
    }

    private String told(Rule rule, Act.Recommend act, Recommendation one) {
        if (!(one instanceof Compensate gift)) {
            return sentences.of(rule, act);
        }
        StringBuilder told = new StringBuilder(calling.gift(gift.name()));
        if (gift.amount() != null) {
            told.append(", ").append(gift.amount());
        } else if (gift.cost() != null) {
            told.append("; it costs us ").append(gift.cost());
            told.append(gift.value() == null ? "" : " and is worth " + gift.value() + " to the customer");
        }
        if (gift.choice() != null) {
            told.append("; the customer chooses one of “")
                    .append(Calling.words(gift.choice()))
                    .append("”");
        }
        if (gift.approval() != null) {
            told.append("; above ").append(gift.approval()).append(" somebody has to approve it");
        }
        return told.toString();
    }

    private String reason(Rule rule, String action, String name) {
        return plan.withheld().stream()
                .filter(one -> one.rule().equals(rule.name()) && one.policy().equals(rule.policy()))
                .filter(one -> one.action().equals(action) && one.name().equals(name))
                .map(withheld ->
                        TIME.matcher(withheld.reason()).replaceAll(time -> times.apply(Instant.parse(time.group()))))
                .findFirst()
                .orElse(null);
    }

    private static boolean isFrom(Rule rule, Recommendation one) {
        return one.origin().rule().equals(rule.name()) && one.origin().policy().equals(rule.policy());
    }

    private List<String> reckoning(Reckoning reckoning) {
        if (reckoning == null) {
            return List.of();
        }
        List<String> told = new ArrayList<>();
        for (MoneyStep step : reckoning.steps()) {
            told.add(told(step, reckoning));
        }
        return told;
    }

    private String told(MoneyStep step, Reckoning reckoning) {
        String after = plain(step.after()) + " " + step.currency().getCurrencyCode();
        return switch (step.sort()) {
            case BASE ->
                reckoning.terms().base() instanceof MoneyTerms.Base.Percent share
                        ? share.percent().toPlainString() + "% of the order value of "
                                + plain((BigDecimal) seen.incident().get("orderValue")) + " is " + after
                        : "it begins with " + after;
            case TIMES -> "times " + plain(step.by()) + " is " + after;
            case STRETCHES ->
                "times " + plain(step.by()) + ", for "
                        + stretches(step.by(), reckoning.terms().step()) + " of delay, is " + after;
            case OUT_OF -> "divided by " + plain(step.by()) + " is " + after;
            case AT_MOST -> "that is cut at " + after;
            case ROUNDED -> "rounded to " + after;
        };
    }

    private static String stretches(BigDecimal by, MoneyTerms.Step step) {
        String unit = step.unit() == MoneyTerms.Step.Unit.DAYS ? "day" : "minute";
        boolean one = by.compareTo(BigDecimal.ONE) == 0;
        String length = step.length() == 1 ? unit : step.length() + " " + unit + "s";
        return (step.started() ? "begun " : "full ")
                + (step.length() == 1 ? unit + (one ? "" : "s") : "stretches of " + length);
    }

    /** A number without an endless tail of decimals. */
    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.scale() > MOST_DECIMALS
                ? number.setScale(MOST_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros()
                : number;
        return rounded.toPlainString();
    }
}
