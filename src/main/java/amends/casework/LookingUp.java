package amends.casework;

import amends.decision.DecisionLists.Part;
import amends.decision.DecisionQuery;

/** Looks for decisions. Those that still wait to be written into the database are not found until they are. */
public final class LookingUp {

    private static final int PART = 200;

    private final Transactions transactions;

    /** @param transactions what is stored */
    public LookingUp(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The next part of a list, the newest first, without what went into the decisions and what came of it. */
    public Part newest(DecisionQuery query, String before, int most) {
        return transactions.read(session -> session.decisionLists().newest(query, before, most));
    }

    /** The next part of all that are asked for, whole, in the order of their ids. */
    public Part inOrder(DecisionQuery query, String after) {
        return transactions.read(session -> session.decisionLists().inOrder(query, after, PART));
    }

    /** Whether there is a decision about an incident of a kind, which the rules in force need not know any more. */
    public boolean hasKind(String kind) {
        return transactions.read(session -> session.decisionLists().hasKind(kind));
    }
}
