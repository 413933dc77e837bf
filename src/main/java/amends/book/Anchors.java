package amends.book;

import java.util.HashSet;
import java.util.Set;

/** Names of places in one page, none of them twice. */
final class Anchors {

    private final Set<String> taken = new HashSet<>();

    /** A name, with a number after it where it is taken already. */
    String take(String wanted) {
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + "-" + i;
        }
        return name;
    }
}
