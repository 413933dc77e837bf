package amends.book;

import java.util.List;

/**
 * A rule in plain English, in the parts that a page may want to set apart.
 *
 * @param condition when it holds, without the word: {@code a late meal is more than 20 minutes late}
 * @param exceptions when it does not hold all the same, likewise without {@code unless}
 * @param actions what is promised or recommended then, each as it goes on after a comma
 * @param remarks what else has to be known of it, in whole sentences: dates, priority
 */
public record RuleSentence(String condition, List<String> exceptions, List<String> actions, List<String> remarks) {

    public RuleSentence {
        exceptions = List.copyOf(exceptions);
        actions = List.copyOf(actions);
        remarks = List.copyOf(remarks);
    }

    /** When it holds, with the exceptions: {@code a wrong dish …, unless it is an unsafe dish}. */
    public String when() {
        StringBuilder when = new StringBuilder(condition);
        for (int i = 0; i < exceptions.size(); i++) {
            when.append(i == 0 ? ", unless " : ", and unless ").append(exceptions.get(i));
        }
        return when.toString();
    }

    /** What is done then. */
    public String then() {
        return String.join("; and ", actions);
    }

    /** All of it, in one sentence and the remarks. */
    public String text() {
        StringBuilder text = new StringBuilder("When ")
                .append(when())
                .append(", ")
                .append(then())
                .append('.');
        remarks.forEach(remark -> text.append(' ').append(remark));
        return text.toString();
    }
}
