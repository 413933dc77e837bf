package amends.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A hostile policy: a file as its author would write it, and beside it, in {@code NAME.expected}, what is to be told.
 *
 * @param name the file's name without its ending
 * @param policy the file
 * @param problems {@code line:column code} of each problem, in order
 * @param sings when Drools itself would run the payload, or null where it would not
 */
record HostileCase(String name, Path policy, List<String> problems, Sings sings) {

    /** When Drools runs a payload that no guard keeps from it. */
    enum Sings {
        BUILDING,
        RUNNING
    }

    private static final Path CORPUS = Path.of("src/test/resources/hostile");
    private static final String SINGS = "sings when ";

    /** The rules folder that a case is put into; without the case it is good. */
    static Path folder() {
        return CORPUS.resolve("rules");
    }

    /** All the cases of a format, by name. */
    static Stream<HostileCase> all(String format) {
        try (Stream<Path> files = Files.list(CORPUS.resolve(format))) {
            return files
                    .filter(file -> file.toString().endsWith("." + format))
                    .sorted()
                    .map(HostileCase::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it stands in the rules folder. */
    String path() {
        return "restaurant/" + policy.getFileName();
    }

    private static HostileCase read(Path policy) {
        String file = policy.getFileName().toString();
        String name = file.substring(0, file.lastIndexOf('.'));
        try {
            List<String> lines = Files.readAllLines(policy.resolveSibling(name + ".expected"));
            return new HostileCase(
                    name,
                    policy,
                    lines.stream()
                            .filter(line -> !line.startsWith("#") && !line.startsWith(SINGS))
                            .toList(),
                    lines.stream()
                            .filter(line -> line.startsWith(SINGS))
                            .map(line ->
                                    Sings.valueOf(line.substring(SINGS.length()).toUpperCase(Locale.ROOT)))
                            .findFirst()
                            .orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
