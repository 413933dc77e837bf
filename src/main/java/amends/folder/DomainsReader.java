package amends.folder;

import amends.money.Money;
import amends.policy.Catalogue.Budget;
import amends.policy.Catalogue.Period;
import amends.policy.Library.DomainSettings;
import amends.policy.Nearest;
import amends.policy.PolicyProblem;
import amends.yaml.Problems;
import amends.yaml.YamlMap;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads what is said of domains: {@code domains.yaml} and {@code budgets.yaml}. */
final class DomainsReader {

    private final Problems problems;
    private final Values values;
    private final Set<String> domains;

    DomainsReader(Problems problems, Values values, Set<String> domains) {
        this.problems = problems;
        this.values = values;
        this.domains = domains;
    }

    Map<String, DomainSettings> settings(YamlMap file) {
        Map<String, DomainSettings> all = new HashMap<>();
        for (YamlMap.Named domain : file.maps()) {
            checkDomain(domain);
            YamlMap map = domain.value();
            ZoneId zone = values.zone(map.text("zone"));
            Currency currency = values.currency(map.text("currency"));
            String language = values.language(map.text("language"));
            map.refuseOthers();
            DomainSettings otherwise = DomainSettings.DEFAULT;
            all.put(
                    domain.name(),
                    new DomainSettings(
                            zone == null ? otherwise.zone() : zone,
                            currency,
                            language == null ? otherwise.language() : language));
        }
        return all;
    }

    Map<String, Budget> budgets(YamlMap file) {
        Map<String, Budget> all = new HashMap<>();
        for (YamlMap.Named domain : file.maps()) {
            checkDomain(domain);
            YamlMap map = domain.value();
            map.require("goodwill", "currency", "per");
            Money goodwill = values.money(map.value("goodwill"), values.currency(map.text("currency")));
            Period per = values.oneOf(Period.class, "unknown-period", map.text("per"));
            BigDecimal degradeAt = values.share(map.value("degradeAt"));
            map.refuseOthers();
            all.put(domain.name(), new Budget(goodwill, per, degradeAt == null ? BigDecimal.ONE : degradeAt));
        }
        return all;
    }

    private void checkDomain(YamlMap.Named domain) {
        if (domain.name().equals(FolderContent.COMMON)) {
            problems.add(
                    "unknown-domain", domain.nameAt(), "\"common\" is part of every domain and has nothing of its own");
        } else if (!domains.contains(domain.name())) {
            problems.add(
                    PolicyProblem.of("unknown-domain", domain.nameAt(), "no folder of this name has a policy in it")
                            .expecting(domains.isEmpty() ? null : String.join(", ", domains), '"' + domain.name() + '"')
                            .nearest(Nearest.to(domain.name(), domains)));
        }
    }
}
