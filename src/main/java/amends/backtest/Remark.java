package amends.backtest;

/** What was assumed of an incident, and what was odd about it. */
public enum Remark {
    /** It was judged by its end alone. */
    OPENED_AT("openedAt", true, "nothing says when it began: judged by its end alone"),
    /** Its beginning was reckoned back from its end, by its delay and what is promised. */
    DELAY(
            "delayMinutes",
            true,
            "nothing says when it began: reckoned back from its delay, which stays the same whatever is promised"),
    /** It was taken to be over at the instant up to which it is known. */
    RESOLVED_AT("resolvedAt", true, "nothing says when it was over: taken to be over at --as-of"),
    /** What was really done should count, and nothing says what was. */
    MESSAGES("messages", true, "nothing says what was done: messages taken to be sent as recommended"),
    /** It was followed to the instant up to which it is known. */
    UNRESOLVED("unresolved", false, "not over yet: followed up to the instant up to which it is known"),
    /** It was over before it was due, by its own words. */
    EARLY("early", false, "early: the delay is negative, which counts as no delay"),
    /** Something was done before it began. */
    BEFORE("before", false, "something was done before it began: counts as done at once"),
    /** Another has the same id. */
    SAME_ID("sameId", false, "another has the same id: each counts by itself"),
    /** The order has another currency than what it was given. */
    ORDER_CURRENCY("orderCurrency", false, "given something whose cost is in another currency than the order"),
    /** The budget has another currency than what it was given. */
    BUDGET_CURRENCY(
            "budgetCurrency",
            false,
            "given something whose cost is in another currency than the budget: not counted there");

    private final String wireName;
    private final boolean assumption;
    private final String text;

    Remark(String wireName, boolean assumption, String text) {
        this.wireName = wireName;
        this.assumption = assumption;
        this.text = text;
    }

    /** The name in answers and timelines. */
    public String wireName() {
        return wireName;
    }

    /** Whether it was assumed, rather than found odd. */
    public boolean isAssumption() {
        return assumption;
    }

    /** For people, of one incident. */
    public String text() {
        return text;
    }
}
