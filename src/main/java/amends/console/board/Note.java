package amends.console.board;

/**
 * What a page tells somebody who did something.
 *
 * @param text in a sentence
 * @param isBad whether it was not done
 * @param event the event that can be taken back, or an empty text
 * @param reservation the reservation that can be given up, or an empty text
 */
public record Note(String text, boolean isBad, String event, String reservation) {

    static Note done(String text, String event) {
        return new Note(text, false, event, "");
    }

    static Note asked(String text, String reservation) {
        return new Note(text, false, "", reservation);
    }

    static Note refused(String text) {
        return new Note(text, true, "", "");
    }
}
