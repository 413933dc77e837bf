package amends.releasing;

import amends.casework.Session;
import amends.release.Course;
import amends.releasing.ReleaseRefusedException.Why;

/** Reads what the steps come to, within a transaction. */
final class Courses {

    private Courses() {}

    static Course of(Session session) {
        return new Course(session.releases().activations(Course.STEPS));
    }

    /**
     * The same for somebody who decides.
     *
     * @throws ReleaseRefusedException where another release serves than they believe
     */
    static Course expected(Session session, Word word) {
        Course course = of(session);
        String serves = course.serves().orElse(null);
        if (word.expected() != null
                && !Lookup.find(session.releases(), word.expected()).hash().equals(serves)) {
            throw new ReleaseRefusedException(
                    Why.SERVES_ANOTHER,
                    "expected that " + word.expected() + " serves, but " + serves + " does",
                    serves);
        }
        return course;
    }
}
