package amends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders of a demo: one for what it makes, and in it a copy of the rules, so that nothing that is tried out changes
 * those that were given.
 *
 * @param data what it makes
 * @param isRemoved whether it is removed at the end
 */
record DemoFolders(Path data, boolean isRemoved) {

    private static final String BUDGETS = "budgets.yaml";

    /** The shipped rules set no budget; without one there would be nothing to see of it. */
    private static final String A_BUDGET = """
            # Set by the demo, since the rules that it copied set none.
            restaurant: {goodwill: "160.00", currency: USD, per: week, degradeAt: 85%}
            """;

    /**
     * A folder with nothing in it.
     *
     * @param wanted the one that is wanted, or null for any
     * @param isKept whether one that nobody named stays too
     * @throws StartException where there is something in it, or it cannot be made
     */
    static DemoFolders fresh(Path wanted, boolean isKept) {
        try {
            if (wanted == null) {
                return new DemoFolders(Files.createTempDirectory("amends-demo-"), !isKept);
            }
            if (Files.exists(wanted) && !isEmpty(wanted)) {
                throw new StartException(
                        "--data " + wanted + ": there is something already, and a demo fills only a new"
                                + " or empty folder; without --data it makes one");
            }
            return new DemoFolders(Files.createDirectories(wanted), false);
        } catch (IOException e) {
            throw new StartException("--data " + wanted + ": the folder cannot be made: " + e.getMessage());
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    /**
     * Copies the rules.
     *
     * @throws StartException where that cannot be done
     */
    Path rules(Path given) {
        Path copy = data.resolve("rules");
        try (Stream<Path> all = Files.walk(given)) {
            for (Path one : (Iterable<Path>) all::iterator) {
                Path there = copy.resolve(given.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(one, there);
                }
            }
            if (!Files.exists(copy.resolve(BUDGETS))) {
                Files.writeString(copy.resolve(BUDGETS), A_BUDGET);
            }
            return copy;
        } catch (IOException | UncheckedIOException e) {
            throw new StartException("the rules cannot be copied from " + given + ": " + e.getMessage());
        }
    }

    /** Removes what was made, unless it is to stay. */
    void close() {
        if (isRemoved) {
            try (Stream<Path> all = Files.walk(data)) {
                List<Path> inside =
                        all.sorted((one, other) -> other.compareTo(one)).toList();
                for (Path one : inside) {
                    Files.deleteIfExists(one);
                }
            } catch (IOException | UncheckedIOException e) {
                // What is left lies in the folder for what is temporary.
            }
        }
    }
}
