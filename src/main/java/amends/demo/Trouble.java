package amends.demo;

import amends.incident.Situation;

/**
 * Something that went wrong.
 *
 * @param id the incident's id
 * @param situation what is known of it when it is noticed
 * @param sort how it goes on
 */
record Trouble(String id, Situation situation, Sort sort) {

    /** How long it usually takes to put right, and how it is taken. */
    enum Sort {
        /** Minutes. */
        USUAL(5, 20),
        /** It was noticed when it was late already, and the guests may want something off the bill. */
        LONG(28, 44),
        /** Nothing that an evening puts right. */
        ELSEWHERE(400, 900);

        final double least;
        final double most;

        Sort(double least, double most) {
            this.least = least;
            this.most = most;
        }
    }
}
