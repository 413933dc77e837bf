package amends.ledger;

import amends.policy.Catalogue.Period;
import java.util.Locale;

/** Periods of budgets in words. */
public final class Periods {

    private Periods() {}

    /** The name, as it stands in {@code budgets.yaml}. */
    public static String name(Period period) {
        return period.name().toLowerCase(Locale.ROOT);
    }
}
