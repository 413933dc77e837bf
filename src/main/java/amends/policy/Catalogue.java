package amends.policy;

import amends.money.Money;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;

/**
 * What can be given, and how gifts go together.
 *
 * @param remedies goodwill, by name
 * @param entitlements what is owed, by name; no name is in both
 * @param groups how the members of a group go together, by the group's name
 */
public record Catalogue(Map<String, Remedy> remedies, Map<String, Scheme> entitlements, Map<String, GroupMode> groups) {

    /** A catalogue with nothing in it. */
    public static final Catalogue EMPTY = new Catalogue(Map.of(), Map.of(), Map.of());

    public Catalogue {
        remedies = Map.copyOf(remedies);
        entitlements = Map.copyOf(entitlements);
        groups = Map.copyOf(groups);
    }

    /**
     * A goodwill remedy.
     *
     * @param label what it is called, by language
     * @param cost what it costs us, or null where the rule says how much money is given
     * @param value what it is worth to the customer, or null likewise
     * @param group the group it belongs to, or null
     * @param approvalAbove the cost from which somebody must approve, or null
     * @param limit how often a customer may have it, or null
     * @param instead what is given when it cannot be, in order; the last costs nothing
     */
    public record Remedy(
            String name,
            Map<String, String> label,
            Money cost,
            Money value,
            String group,
            Money approvalAbove,
            Limit limit,
            List<String> instead) {
        public Remedy {
            label = Map.copyOf(label);
            instead = List.copyOf(instead);
        }

        /** The cost from which somebody must approve, where this costs more; else null. Another currency always asks. */
        public Money approval(Money asked) {
            if (approvalAbove == null || asked == null) {
                return null;
            }
            boolean within = approvalAbove.currency().equals(asked.currency()) && asked.compare(approvalAbove) <= 0;
            return within ? null : approvalAbove;
        }
    }

    /** At most so many for a customer in so many days. */
    public record Limit(int perCustomer, int days) {}

    /** Something owed by law or contract. */
    public record Scheme(String name, Map<String, String> label, String group) {
        public Scheme {
            label = Map.copyOf(label);
        }
    }

    /** How proposals of one group go together. */
    public enum GroupMode {
        /** The highest only. */
        MAX,
        /** All of them. */
        SUM,
        /** The customer chooses one. */
        EXCLUSIVE
    }

    /**
     * What a domain may spend on goodwill.
     *
     * @param goodwill the limit of one period
     * @param per the period
     * @param degradeAt the share of the limit past which gestures degrade, 0 to 1
     */
    public record Budget(Money goodwill, Period per, BigDecimal degradeAt) {}

    /** A budget's period, in the domain's zone. */
    public enum Period {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR;

        /** The first day of the period in which a day lies; weeks begin on Monday, as ISO 8601 has them. */
        public LocalDate start(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
                case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
                case YEAR -> day.withDayOfYear(1);
            };
        }
    }

    /** The group of a remedy or scheme; one without a group is a group of its own. */
    public String groupOf(String name) {
        Remedy remedy = remedies.get(name);
        String group = remedy != null ? remedy.group() : entitlements.get(name).group();
        return group == null ? name : group;
    }

    /** How a group's members go together. */
    public GroupMode modeOf(String group) {
        return groups.getOrDefault(group, GroupMode.MAX);
    }
}
