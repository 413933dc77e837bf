package amends.cases;

import amends.testing.Expectation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a case expects, by what it is about: whoever says something about it again says it instead. */
final class Expected {

    private final Map<String, List<Expectation>> all = new LinkedHashMap<>();
    private boolean unread;

    /** Says that something is spoken of, though perhaps nothing is asked of it. */
    void about(String subject) {
        all.computeIfAbsent(subject, one -> new ArrayList<>());
    }

    /** Adds an expectation; null, which could not be read, is passed over. */
    void add(String subject, Expectation expectation) {
        about(subject);
        if (expectation == null) {
            markUnread();
        } else {
            all.get(subject).add(expectation);
        }
    }

    /** Says that something here could not be read. */
    void markUnread() {
        unread = true;
    }

    /** Whether something here could not be read. */
    boolean isUnread() {
        return unread;
    }

    /** These, and those of the defaults that are about something else. */
    List<Expectation> orElse(Expected defaults) {
        List<Expectation> both = new ArrayList<>();
        all.values().forEach(both::addAll);
        defaults.all.forEach((subject, expectations) -> {
            if (!all.containsKey(subject)) {
                both.addAll(expectations);
            }
        });
        return both;
    }
}
