package amends.folder;

import amends.money.Money;
import amends.policy.Catalogue;
import amends.policy.Catalogue.GroupMode;
import amends.policy.Catalogue.Limit;
import amends.policy.Catalogue.Remedy;
import amends.policy.Catalogue.Scheme;
import amends.yaml.Problems;
import amends.yaml.YamlMap;
import amends.yaml.YamlText;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code remedies.yaml}. */
final class RemediesReader {

    private final Problems problems;
    private final Values values;
    private final RolesReader labels;
    private final Groups groups;
    private final InsteadCheck instead;
    private final Map<String, Remedy> remedies = new HashMap<>();
    private final Map<String, Scheme> schemes = new HashMap<>();

    RemediesReader(Problems problems, Values values) {
        this.problems = problems;
        this.values = values;
        this.labels = new RolesReader(problems, values);
        this.groups = new Groups(problems, values);
        this.instead = new InsteadCheck(problems);
    }

    Catalogue read(YamlMap file) {
        List<YamlMap.Named> given = file.map("remedies").maps();
        List<YamlMap.Named> owed = file.map("entitlements").maps();
        YamlMap modes = file.map("groups");
        file.refuseOthers();
        groups.declare(modes);
        for (YamlMap.Named remedy : given) {
            remedies.put(remedy.name(), remedy(remedy));
        }
        for (YamlMap.Named scheme : owed) {
            if (remedies.containsKey(scheme.name())) {
                problems.add(
                        "name-taken", scheme.nameAt(), "\"" + scheme.name() + "\" is the name of a remedy already");
            }
            schemes.put(scheme.name(), scheme(scheme));
        }
        instead.check(remedies, schemes.keySet());
        groups.check();
        Map<String, GroupMode> known = groups.modes();
        return new Catalogue(remedies, schemes, known);
    }

    private Remedy remedy(YamlMap.Named named) {
        YamlMap map = named.value();
        Map<String, String> label = labels.label(map);
        Currency currency = values.currency(map.text("currency"));
        Money cost = amount(map, "cost", currency);
        Money value = amount(map, "value", currency);
        Money approvalAbove = amount(map, "approvalAbove", currency);
        YamlMap limits = map.map("limit");
        Limit limit = map.hasMap("limit") ? limit(limits) : null;
        List<YamlText> others = map.texts("instead");
        YamlText group = map.text("group");
        groups.join(named, group, currency, true);
        map.refuseOthers();
        instead.add(named.name(), others, map.has("cost") && cost == null);
        List<String> names = others.stream().map(YamlText::value).toList();
        return new Remedy(
                named.name(), label, cost, value, group == null ? null : group.value(), approvalAbove, limit, names);
    }

    private Money amount(YamlMap map, String key, Currency currency) {
        YamlText text = map.value(key);
        if (text != null && !map.has("currency")) {
            problems.add("missing-key", text.at(), "an amount of money needs a \"currency\" beside it");
        }
        return values.money(text, currency);
    }

    private Limit limit(YamlMap map) {
        map.require("perCustomer", "days");
        Integer perCustomer = values.wholeNumber(map.value("perCustomer"), 1);
        Integer days = values.wholeNumber(map.value("days"), 1);
        map.refuseOthers();
        return perCustomer == null || days == null ? null : new Limit(perCustomer, days);
    }

    private Scheme scheme(YamlMap.Named named) {
        YamlMap map = named.value();
        Map<String, String> label = labels.label(map);
        YamlText group = map.text("group");
        groups.join(named, group, null, false);
        map.refuseOthers();
        return new Scheme(named.name(), label, group == null ? null : group.value());
    }
}
