package amends.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.annotation.Nonnull;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A client that openapi-generator makes of a description, which it checks before; compiled. */
final class GeneratedClient {

    /** Where the build puts the generator and what its clients want. */
    private static final Path TOOLS = Path.of("target", "openapi-generator");

    /** A class of each library that clients want and this build has. */
    private static final List<Class<?>> LIBRARIES =
            List.of(JsonFactory.class, JsonProperty.class, ObjectMapper.class, JavaTimeModule.class, Nonnull.class);

    private static final int PATIENCE_SECONDS = 180;

    private GeneratedClient() {}

    /**
     * Makes a client.
     *
     * @param document a file with the description
     * @param folder an empty folder for what is made
     * @param program a class that uses the client
     */
    static ClassLoader of(Path document, Path folder, String program) throws IOException, InterruptedException {
        Path sources = folder.resolve("sources");
        generate(document, sources, folder.resolve("log"));
        Path written = sources.resolve("src/main/java/Evening.java");
        Files.writeString(written, program);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        compile(sources.resolve("src/main/java"), classes);
        List<URL> urls = new ArrayList<>(List.of(classes.toUri().toURL()));
        for (Path jar : jars()) {
            urls.add(jar.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), GeneratedClient.class.getClassLoader());
    }

    private static void generate(Path document, Path target, Path log) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        TOOLS.resolve("openapi-generator-cli.jar").toString(),
                        "generate",
                        "-i",
                        document.toString(),
                        "-g",
                        "java",
                        "--library",
                        "native",
                        "-o",
                        target.toString(),
                        "--additional-properties=openApiNullable=false,containerDefaultToNull=true,"
                                + "enumUnknownDefaultCase=true,useJakartaEe=true,annotationLibrary=none,"
                                + "documentationProvider=none,invokerPackage=client,apiPackage=client.api,"
                                + "modelPackage=client.model",
                        "--global-property",
                        "apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    private static void compile(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> found = Files.walk(sources)) {
            List<Path> all =
                    found.filter(file -> file.toString().endsWith(".java")).toList();
            String path = Stream.concat(
                            LIBRARIES.stream().map(GeneratedClient::jarOf),
                            jars().stream().map(Path::toString))
                    .collect(Collectors.joining(File.pathSeparator));
            StringWriter said = new StringWriter();
            boolean compiled = compiler.getTask(
                            said,
                            files,
                            null,
                            List.of("-proc:none", "-nowarn", "-classpath", path, "-d", classes.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(all))
                    .call();
            assertThat(compiled).as(said.toString()).isTrue();
        }
    }

    private static String jarOf(Class<?> library) {
        return Path.of(URI.create(library.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
    }

    private static List<Path> jars() {
        return Stream.of("httpmime", "httpclient", "httpcore")
                .map(name -> TOOLS.resolve(name + ".jar"))
                .toList();
    }
}
