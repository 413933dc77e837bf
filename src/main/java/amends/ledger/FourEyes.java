package amends.ledger;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether two persons agreed. */
public final class FourEyes {

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    private FourEyes() {}

    /** Whether both are named and are not the same person. */
    public static boolean agree(String by, String approver) {
        return by != null && approver != null && !same(by, approver);
    }

    /** Whether one key stands behind both; where there are no keys, none does. */
    public static boolean sameKey(String one, String other) {
        return one != null && one.equals(other);
    }

    /** Whether two names are of the same person; case, spaces around and characters that are not seen do not matter. */
    public static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    /** As it is read: spaces of every kind, wide letters and accents that stand apart are the same as the plain ones. */
    private static String bare(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return UNSEEN.matcher(plain).replaceAll("").strip().toLowerCase(Locale.ROOT);
    }
}
