package amends.book;

import amends.policy.Act;

/**
 * A message that somebody says.
 *
 * @param message its name
 * @param use what it is for
 */
record Spoken(String message, String use) {

    /** What a statement says to the customer, or null where it says nothing. */
    static Spoken of(Act act) {
        if (act instanceof Act.Acknowledge said) {
            return new Spoken(said.name(), "Acknowledgement");
        }
        if (act instanceof Act.Status status) {
            return new Spoken(status.name(), "How things stand");
        }
        if (act instanceof Act.Ask ask) {
            return new Spoken(ask.name(), "Question");
        }
        if (act instanceof Act.FollowUp later) {
            return new Spoken(later.name(), "Afterwards");
        }
        if (act instanceof Act.Compensate gift) {
            return new Spoken("remedy." + gift.name(), "Goodwill");
        }
        if (act instanceof Act.Entitle owed) {
            return new Spoken("entitlement." + owed.name(), "What is owed");
        }
        return act instanceof Act.Escalate call ? new Spoken("escalate." + call.name(), "Call for help") : null;
    }
}
