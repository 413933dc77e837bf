package amends.junit;

import amends.recommendation.Recommendation;
import amends.testing.Wanted;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractAssert;

/** Assertions about one recommendation of a plan. */
public final class RecommendationAssert extends AbstractAssert<RecommendationAssert, Recommendation> {

    /** Which fact a reason is about, where it is not the incident: {@code customer: }, {@code resolve clock: }. */
    private static final Pattern FACT = Pattern.compile("^(customer|taken|(\\S+ )?(clock|hours)): ");

    private final PlanAssert plan;

    RecommendationAssert(PlanAssert plan, Recommendation recommendation) {
        super(recommendation, RecommendationAssert.class);
        this.plan = plan;
    }

    /**
     * Each of these is among the reasons.
     *
     * @param reasons a whole reason, {@code delayMinutes 21 > 20}, or the field that it is about, {@code delayMinutes}
     */
    public RecommendationAssert because(String... reasons) {
        List<String> given = actual.origin().because();
        for (String reason : reasons) {
            if (given.stream().noneMatch(one -> one.equals(reason) || isAbout(one, reason))) {
                throw failure(
                        "%nExpecting %s to be recommended because of:%n  %s%nbut the reasons are:%n  %s",
                        Wanted.of(actual), reason, given.isEmpty() ? "none" : String.join("%n  ".formatted(), given));
            }
        }
        return this;
    }

    /**
     * Of the reasons "customer: tier == gold" and "delayMinutes 21 > 20", the fields are tier and delayMinutes. A colon
     * that comes later, as in "cause == kitchen: oven", belongs to the value.
     */
    private static boolean isAbout(String reason, String field) {
        return FACT.matcher(reason).replaceFirst("").startsWith(field + " ");
    }

    /** It comes from the rule of this name. */
    public RecommendationAssert byRule(String rule) {
        if (!actual.origin().rule().equals(rule)) {
            throw failureWithActualExpected(
                    actual.origin().rule(),
                    rule,
                    "%nExpecting %s to come from the rule:%n  %s%nbut it comes from:%n  %s (%s)",
                    Wanted.of(actual),
                    rule,
                    actual.origin().rule(),
                    actual.origin().policy());
        }
        return this;
    }

    /** These are the words for it. */
    public RecommendationAssert saying(String words) {
        if (!Objects.equals(actual.origin().message(), words)) {
            throw failureWithActualExpected(
                    actual.origin().message(),
                    words,
                    "%nExpecting the words for %s to be:%n  %s%nbut they are:%n  %s",
                    Wanted.of(actual),
                    words,
                    actual.origin().message());
        }
        return this;
    }

    /** Back to the whole plan. */
    public PlanAssert and() {
        return plan;
    }
}
