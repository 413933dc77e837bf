package amends.folder;

import amends.policy.Catalogue.GroupMode;
import amends.policy.Nearest;
import amends.policy.Position;
import amends.yaml.Problems;
import amends.yaml.YamlMap;
import amends.yaml.YamlText;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The groups of a catalogue: declared, and of one basis and one currency each. */
final class Groups {

    private final Problems problems;
    private final Values values;
    private final Map<String, GroupMode> modes = new TreeMap<>();
    private final Map<String, Position> declaredAt = new HashMap<>();
    private final List<Member> members = new ArrayList<>();

    Groups(Problems problems, Values values) {
        this.problems = problems;
        this.values = values;
    }

    private record Member(YamlMap.Named named, YamlText group, Currency currency, boolean goodwill) {}

    Map<String, GroupMode> modes() {
        return modes;
    }

    void declare(YamlMap file) {
        for (YamlMap.Entry entry : file.entries()) {
            GroupMode mode = values.oneOf(GroupMode.class, "unknown-mode", file.textOf(entry.value()));
            modes.put(entry.key(), mode == null ? GroupMode.MAX : mode);
            declaredAt.put(entry.key(), entry.keyAt());
        }
    }

    /** Takes up a remedy or scheme with its group, or null where it has none. */
    void join(YamlMap.Named named, YamlText group, Currency currency, boolean goodwill) {
        members.add(new Member(named, group, currency, goodwill));
    }

    void check() {
        Map<String, Member> first = new HashMap<>();
        Map<String, Member> firstWithCurrency = new HashMap<>();
        for (Member member : members) {
            YamlText group = member.group();
            if (group == null) {
                checkOwnName(member.named());
            } else if (!modes.containsKey(group.value())) {
                problems.add(group.problem("unknown-group", "this group does not stand under \"groups\"")
                        .expecting(modes.isEmpty() ? null : String.join(", ", modes.keySet()), group.found())
                        .nearest(Nearest.to(group.value(), modes.keySet())));
            } else {
                checkBasis(member, first.computeIfAbsent(group.value(), name -> member));
                if (member.currency() != null) {
                    checkCurrency(member, firstWithCurrency.computeIfAbsent(group.value(), name -> member));
                }
            }
        }
    }

    /** What has no group is a group of its own name. */
    private void checkOwnName(YamlMap.Named named) {
        Position at = declaredAt.get(named.name());
        if (at != null) {
            String name = "\"" + named.name() + "\"";
            problems.add("name-taken", at, name + " is the name of a remedy or entitlement outside this group");
        }
    }

    private void checkBasis(Member member, Member first) {
        if (member.goodwill() != first.goodwill()) {
            mixed(member, first, "goodwill and what is owed");
        }
    }

    private void checkCurrency(Member member, Member first) {
        if (!member.currency().equals(first.currency())) {
            mixed(member, first, first.currency() + " and " + member.currency());
        }
    }

    private void mixed(Member member, Member first, String what) {
        problems.add(member.group()
                .problem(
                        "mixed-group",
                        "a group has one basis and one currency, but with \""
                                + first.named().name() + "\" this one mixes " + what));
    }
}
