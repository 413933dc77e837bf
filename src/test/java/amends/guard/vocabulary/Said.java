package amends.guard.vocabulary;

/** The object behind {@code recommend} and {@code promise} for Drools alone: takes the plainest calls. */
public class Said {
    /** Says nothing yet. */
    public Said() {}

    public Said acknowledge(String message) {
        return this;
    }

    public Said ask(String message) {
        return this;
    }

    public Said status(String message) {
        return this;
    }

    public Said compensate(String remedy) {
        return this;
    }

    public Said escalate(String role) {
        return this;
    }

    public Said every(long minutes) {
        return this;
    }
}
