package amends.check.meaning;

import amends.check.Witness;
import amends.policy.Act;
import amends.policy.Rule;
import java.util.List;

/** Two rules that give the same to one incident, where nobody has said whether both count or only the higher. */
final class Unstacked {

    static final String CODE = "unstacked";

    /** So many rules are tried as the other of a pair before a rule is left alone. */
    private static final int PARTNERS = 4;

    private final Search search;

    Unstacked(Search search) {
        this.search = search;
    }

    void check(Findings findings) {
        KindRules kind = search.rules();
        kind.spoken().forEach((key, spoken) -> {
            Act first = spoken.get(0).act();
            if (spoken.size() > 1 && Rivals.isGift(first) && !isDeclared(kind, first)) {
                check(spoken, findings);
            }
        });
    }

    private static boolean isDeclared(KindRules kind, Act act) {
        String name = ((Act.Recommend) act).name();
        return kind.catalogue().groups().containsKey(kind.catalogue().groupOf(name));
    }

    private void check(List<KindRules.Spoken> spoken, Findings findings) {
        for (int later = 1; later < spoken.size(); later++) {
            int tried = 0;
            for (int earlier = 0; earlier < later && tried < PARTNERS; earlier++) {
                Region one = spoken.get(earlier).region();
                Region other = spoken.get(later).region();
                if (isTold(one.rule(), other.rule(), findings)) {
                    break;
                }
                Box both = one.meeting(other);
                if (both == null) {
                    continue;
                }
                tried++;
                Witness witness = witness(both, one, other);
                if (witness != null) {
                    tell(one.rule(), other.rule(), spoken.get(later).act(), witness, findings);
                    break;
                }
            }
        }
    }

    /** Of two rules one finding is enough, and of dated versions of one rule none. */
    private static boolean isTold(Rule one, Rule other, Findings findings) {
        return one.familyName().equals(other.familyName())
                || findings.isTold(Shadowed.CODE, one.at(), other.at())
                || findings.isTold(Shadowed.CODE, other.at(), one.at())
                || findings.isTold(Bands.OVERLAP, other.at(), one.at())
                || findings.isTold(Bands.OVERLAP, one.at(), other.at());
    }

    private Witness witness(Box both, Region one, Region other) {
        return search.first(
                both,
                Grid.of(List.of(one, other)),
                search.eras(one.rule(), other.rule()),
                plan -> Says.names(plan, one.rule())
                        && Says.names(plan, other.rule())
                        && !(Says.gives(plan, one.rule()) && Says.gives(plan, other.rule())),
                plan -> {
                    Rule silent = Says.withholds(plan, one.rule()) ? one.rule() : other.rule();
                    return "recommended: " + Says.recommends(plan) + "; withheld: " + Says.reason(plan, silent);
                });
    }

    private static void tell(Rule one, Rule other, Act act, Witness witness, Findings findings) {
        String name = '"' + ((Act.Recommend) act).name() + '"';
        findings.tell(
                CODE,
                other.at(),
                "",
                '"' + one.name() + "\" gives " + name + " to the same incident, and nothing says whether it is given"
                        + " twice: put " + name + " into a group, and write max, sum or exclusive under groups",
                witness);
    }
}
