package amends.policy;

import amends.policy.Catalogue.Budget;
import amends.promise.BusinessCalendar;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.Set;

/**
 * What stands beside the policies in the rules folder.
 *
 * @param domains what is said of the domains, by name
 * @param catalogue what can be given
 * @param calendars the calendars, by name
 * @param budgets the goodwill budgets, by domain
 * @param roles the roles' labels by language, by name
 * @param messages the names of all messages there are in any language
 */
public record Library(
        Map<String, DomainSettings> domains,
        Catalogue catalogue,
        Map<String, BusinessCalendar> calendars,
        Map<String, Budget> budgets,
        Map<String, Map<String, String>> roles,
        Set<String> messages) {

    public Library {
        domains = Map.copyOf(domains);
        calendars = Map.copyOf(calendars);
        budgets = Map.copyOf(budgets);
        roles = Map.copyOf(roles);
        messages = Set.copyOf(messages);
    }

    /**
     * Settings of a domain.
     *
     * @param zone the zone in which its days begin
     * @param currency its currency, or null
     * @param language the language in which customers are addressed who ask for none, or for one without messages
     */
    public record DomainSettings(ZoneId zone, Currency currency, String language) {
        /** What holds for a domain of which nothing is said: UTC, no currency, English. */
        public static final DomainSettings DEFAULT = new DomainSettings(ZoneId.of("UTC"), null, "en");
    }

    /** The settings of a domain. */
    public DomainSettings settings(String domain) {
        return domains.getOrDefault(domain, DomainSettings.DEFAULT);
    }
}
