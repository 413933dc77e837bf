package amends;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/dependencies.md tells every jar of which the one jar is made, and each has a licence that is allowed. */
class DependenciesIT {

    private static final Path PAGE = Path.of("docs/dependencies.md");
    private static final Path RESOLVED = Path.of("target/jars.txt");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([\\w.-]+:[\\w.-]+)` \\| (\\S+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern LINE =
            Pattern.compile("(?m)^\\s+([\\w.-]+:[\\w.-]+):jar:(?:[\\w.-]+:)?([^:\\s]+):(?:compile|runtime)");
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "0BSD",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "Unicode-3.0",
            "Public-Domain",
            "EPL-2.0",
            "MPL-2.0");

    private record Row(String offered, String taken) {}

    private static Map<String, Row> told() throws Exception {
        TreeMap<String, Row> rows = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(PAGE));
        while (row.find()) {
            rows.put(row.group(1) + " " + row.group(2), new Row(row.group(3), row.group(4)));
        }
        return rows;
    }

    @Test
    void everyJarHasARowAndNoOtherHas() throws Exception {
        Set<String> resolved = new TreeSet<>();
        Matcher line = LINE.matcher(Files.readString(RESOLVED));
        while (line.find()) {
            resolved.add(line.group(1) + " " + line.group(2));
        }
        assertThat(resolved).isNotEmpty();
        assertThat(told().keySet()).isEqualTo(resolved);
    }

    @Test
    void everyLicenceIsOneThatIsAllowedAndOffered() throws Exception {
        assertThat(told()).allSatisfy((jar, row) -> {
            assertThat(ALLOWED).contains(row.taken());
            assertThat(List.of(row.offered().split(", ")))
                    .containsAnyOf(row.taken(), row.taken().equals("BSD-3-Clause") ? "BSD" : row.taken());
        });
    }

    @Test
    void whatTheOneJarSaysOfItselfHasARow() throws Exception {
        Set<String> known = new TreeSet<>();
        told().keySet().forEach(jar -> known.add(jar.substring(0, jar.indexOf(' '))));
        Set<String> inside = new TreeSet<>();
        try (JarFile jar = new JarFile(System.getProperty("amends.jar"))) {
            jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith("META-INF/maven/") && name.endsWith("/pom.properties"))
                    .map(name -> name.split("/", -1))
                    .forEach(parts -> inside.add(parts[2] + ":" + parts[3]));
        }
        inside.removeAll(Set.of("amends:amends", "net.java.dev.msv:xsdlib", "com.sun.xml.bind.jaxb:isorelax"));
        // angus-mail is made of these, under its own licence.
        Stream.of("angus-core", "smtp", "imap", "pop3", "logging-mailhandler")
                .map(part -> "org.eclipse.angus:" + part)
                .forEach(inside::remove);
        assertThat(inside).isNotEmpty();
        inside.removeAll(known);
        assertThat(inside).isEmpty();
    }
}
