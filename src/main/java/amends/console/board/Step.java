package amends.console.board;

/**
 * One thing to do, as a card shows it.
 *
 * @param action the name of the action
 * @param name the message, remedy, scheme or role
 * @param title what to do, in words
 * @param words the exact words to say, or null
 * @param language the language of the words, as a tag
 * @param reason why, in a line
 * @param money what it gives and costs, or an empty text
 * @param amount the money that is given, or an empty text
 * @param reservation the reservation that it uses up, or an empty text
 * @param button what its button does
 * @param isChoice whether the customer chooses it or another
 * @param mayOverride whether somebody may do something else
 */
public record Step(
        String action,
        String name,
        String title,
        String words,
        String language,
        String reason,
        String money,
        String amount,
        String reservation,
        Button button,
        boolean isChoice,
        boolean mayOverride) {

    /** What the button of a step does. */
    public enum Button {
        DONE("done", "Done"),
        GIVE("give", "Give"),
        RESERVE("reserve", "Ask for approval");

        private final String value;
        private final String label;

        Button(String value, String label) {
            this.value = value;
            this.label = label;
        }

        /** What it is called in what is sent. */
        public String value() {
            return value;
        }

        /** What stands on it. */
        public String label() {
            return label;
        }
    }
}
