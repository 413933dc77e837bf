package amends.book;

import amends.policy.Act;
import amends.policy.Rule;

/** The sorts of rules, in the order in which the book tells them. */
enum Sort {
    PROMISE("What we promise"),
    SAY("What we say"),
    GIVE("What we give"),
    OWE("What we owe"),
    CALL("Whom we call");

    private final String title;

    Sort(String title) {
        this.title = title;
    }

    /** The heading. */
    String title() {
        return title;
    }

    /** The sort of a rule: that of its first statement. */
    static Sort of(Rule rule) {
        return rule.acts().isEmpty() ? SAY : of(rule.acts().get(0));
    }

    /** The sort of a statement. */
    static Sort of(Act act) {
        if (act instanceof Act.Promise) {
            return PROMISE;
        }
        if (act instanceof Act.Compensate) {
            return GIVE;
        }
        if (act instanceof Act.Entitle) {
            return OWE;
        }
        return act instanceof Act.Escalate ? CALL : SAY;
    }
}
