package amends.book;

import amends.incident.SituationException;
import amends.money.Money;
import amends.policy.Act;
import amends.policy.Catalogue;
import amends.policy.DomainPolicy;
import amends.policy.Fact;
import amends.policy.Library;
import amends.policy.Library.DomainSettings;
import amends.policy.MoneyTerms;
import amends.policy.Pattern;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import amends.recommendation.MoneyReckoner;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Renders the messages of a domain with sample facts. */
final class Samples {

    private static final String ACKNOWLEDGE = "amends.acknowledge";

    private final Library library;
    private final DomainPolicy domain;
    private final SampleFacts facts;
    private final SampleRenderer renderer;
    private final ZoneId zone;

    Samples(BookSource source, DomainPolicy domain) {
        this.library = source.policies().library();
        this.domain = domain;
        DomainSettings settings = library.settings(domain.name());
        String currency =
                settings.currency() == null ? "USD" : settings.currency().getCurrencyCode();
        this.facts = new SampleFacts(domain, currency);
        this.zone = settings.zone();
        this.renderer = new SampleRenderer(source, settings, domain);
    }

    /** What the customer hears by some rules, each message once, for the first rule that names it. */
    List<MessageSample> of(String kind, List<Rule> rules) {
        List<MessageSample> samples = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Rule rule : rules) {
            for (Act act : rule.acts()) {
                Spoken spoken = Spoken.of(act);
                if (spoken != null && seen.add(spoken.message())) {
                    add(samples, spoken, kind, rule, act);
                }
            }
        }
        return samples;
    }

    /**
     * What a customer may hear that no rule names.
     *
     * @param remedies given instead of others
     * @param acknowledges whether the shipped acknowledgement may be said
     */
    List<MessageSample> besideRules(Collection<String> remedies, boolean acknowledges) {
        List<MessageSample> samples = new ArrayList<>();
        Map<String, Object> values = values(StandardFacts.INCIDENT.name(), null);
        if (acknowledges) {
            renderer.render(
                            new Spoken(ACKNOWLEDGE, "When something is given and nobody acknowledged it"),
                            Map.of(),
                            values)
                    .ifPresent(samples::add);
        }
        for (String name : remedies) {
            Map<String, String> labels =
                    library.catalogue().remedies().get(name).label();
            renderer.render(new Spoken("remedy." + name, "Offered instead of something else"), labels, values)
                    .ifPresent(samples::add);
        }
        return samples;
    }

    private void add(List<MessageSample> samples, Spoken spoken, String kind, Rule rule, Act act) {
        Map<String, Object> values = values(kind, rule);
        Money amount = amount(act, rule, kind);
        if (amount != null) {
            values.put("amount", amount);
        }
        renderer.render(spoken, labels(act), values).ifPresent(samples::add);
    }

    private Map<String, Object> values(String kind, Rule rule) {
        Map<String, Object> values = new HashMap<>(facts.customer(rule));
        values.put("customerId", values.get("id"));
        values.putAll(facts.incident(kind, rule));
        return values;
    }

    private Map<String, String> labels(Act act) {
        Catalogue catalogue = library.catalogue();
        if (act instanceof Act.Compensate gift && catalogue.remedies().containsKey(gift.name())) {
            return catalogue.remedies().get(gift.name()).label();
        }
        if (act instanceof Act.Entitle owed && catalogue.entitlements().containsKey(owed.name())) {
            return catalogue.entitlements().get(owed.name()).label();
        }
        return Map.of();
    }

    /** The money that a statement gives for the sample facts, or null where it gives none. */
    private Money amount(Act act, Rule rule, String kind) {
        MoneyTerms terms = act instanceof Act.Compensate gift
                ? gift.money()
                : act instanceof Act.Entitle owed ? owed.money() : null;
        if (terms == null) {
            return null;
        }
        Map<String, Object> incident = facts.incident(kind, rule);
        Map<String, Object> customer = facts.customer(rule);
        Fact[] match = rule.patterns().stream()
                .map(pattern -> SampleFacts.fact(
                        pattern.shape(), isCustomer(pattern) ? customer : facts.incident(pattern.fact(), rule)))
                .toArray(Fact[]::new);
        Fact main = SampleFacts.fact(
                domain.kinds().containsKey(kind) ? domain.kinds().get(kind).shape() : StandardFacts.INCIDENT, incident);
        try {
            return MoneyReckoner.onWallTime(rule, terms, main, match, SampleFacts.AS_OF, zone);
        } catch (SituationException | IllegalArgumentException unreckonable) {
            return null;
        }
    }

    private static boolean isCustomer(Pattern pattern) {
        return pattern.shape() == StandardFacts.CUSTOMER;
    }
}
