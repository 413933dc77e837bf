package amends.explanation;

/** Sets parts of a text apart, such as by colours. */
public interface Paint {

    /** No difference. */
    Paint NONE = new Paint() {
        @Override
        public String heading(String text) {
            return text;
        }

        @Override
        public String good(String text) {
            return text;
        }

        @Override
        public String bad(String text) {
            return text;
        }

        @Override
        public String faint(String text) {
            return text;
        }
    };

    /** The head of a part, or the name of a rule. */
    String heading(String text);

    /** What holds, or is given. */
    String good(String text);

    /** What does not hold, or is withheld. */
    String bad(String text);

    /** Places. */
    String faint(String text);
}
