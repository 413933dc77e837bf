package amends.book;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that is said: who, and what of them.
 *
 * @param subject such as {@code it}, {@code its course} or {@code the customer}; null where the predicate says it all
 * @param predicate such as {@code is more than 20 minutes late}
 */
record Clause(String subject, String predicate) {

    /** Both together. */
    String text() {
        return subject == null ? predicate : subject + " " + predicate;
    }

    /** Several clauses that hold together; a subject that goes on is not said again. */
    static String all(List<Clause> clauses) {
        List<String> texts = new ArrayList<>();
        String before = null;
        for (Clause clause : clauses) {
            texts.add(clause.subject() != null && clause.subject().equals(before) ? clause.predicate() : clause.text());
            before = clause.subject();
        }
        return Lists.and(texts);
    }
}
