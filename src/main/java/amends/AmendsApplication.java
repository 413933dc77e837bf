package amends;

/** Starts the program. */
public final class AmendsApplication {
    private AmendsApplication() {}

    /**
     * Prints how the program is called.
     *
     * @param arguments the command line, not looked at
     */
    public static void main(String[] arguments) {
        System.out.println("usage: java -jar amends.jar <command>");
    }
}
