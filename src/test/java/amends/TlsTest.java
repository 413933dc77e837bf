package amends;

import static org.assertj.core.api.Assertions.assertThat;

import amends.http.access.Guarded;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS by Dropwizard's own settings, with a certificate made here. */
class TlsTest {

    private static final String PASSWORD = "not a secret";

    @TempDir
    private static Path folder;

    private static Path store;

    @BeforeAll
    static void makeCertificate() throws Exception {
        store = folder.resolve("keystore.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "2")
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(made.waitFor()).as(said).isZero();
    }

    private static AmendsConfiguration settings(String tls) throws Exception {
        return new JsonMapper()
                .readValue("{\"tls\":" + tls + "}", AmendsConfiguration.class)
                .onFreePorts();
    }

    private static String tls(Path file, String password) {
        return "{\"keyStorePath\":\"" + file + "\",\"keyStorePassword\":\"" + password
                + "\",\"keyStoreType\":\"PKCS12\"}";
    }

    @Test
    void theServiceSpeaksTlsWithTheCertificateOfTheSettings() throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            trusted.load(in, PASSWORD.toCharArray());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(context)
                .build();
        try (Guarded service = new Guarded(settings(tls(store, PASSWORD)), edge -> {})) {
            assertThat(service.uri()).startsWith("https://127.0.0.1:");
            assertThat(service.adminUri()).startsWith("http://127.0.0.1:");

            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(service.uri() + "/v1/incidents"))
                            .header("Origin", service.uri())
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
        }
    }

    @Test
    void whatIsWrongWithTheSettingsIsToldWithTheirNamesAndWithoutThePassword() throws Exception {
        assertThat(problems("{}"))
                .containsExactly(
                        "tls.keyStorePath: expected a file with a certificate and its private key, found nothing");
        assertThat(problems(tls(folder.resolve("none.p12"), PASSWORD)))
                .singleElement()
                .asString()
                .contains("none.p12 cannot be read as PKCS12: no such file");
        assertThat(problems(tls(store, "wrong")))
                .singleElement()
                .asString()
                .startsWith("tls.keyStorePath: " + store)
                .doesNotContain("wrong\"");
        assertThat(problems("{\"keystorePath\":\"x\",\"keyStorePassword\":\"hush\"}"))
                .singleElement()
                .asString()
                .startsWith("tls.keystorePath: there is no such setting; Dropwizard's HTTPS connector has ")
                .contains("keyStorePath")
                .doesNotContain("hush");
        assertThat(problems("\"hush\"")).containsExactly("tls: expected keyStorePath and keyStorePassword");
        assertThat(problems("{\"keyStorePassword\":{\"hush\":1}}"))
                .containsExactly("tls: a value is not of the type that Dropwizard's HTTPS connector takes");
    }

    private static List<String> problems(String tls) throws Exception {
        return settings(tls).problems();
    }
}
