package amends.ledger;

import java.util.Locale;

/** Whether two persons agreed. */
public final class FourEyes {

    private FourEyes() {}

    /** Whether both are named and are not the same person. */
    public static boolean agree(String by, String approver) {
        return by != null && approver != null && !same(by, approver);
    }

    /** Whether two names are of the same person; upper and lower case and spaces around do not matter. */
    public static boolean same(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
