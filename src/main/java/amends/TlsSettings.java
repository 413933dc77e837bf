package amends;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dropwizard.jetty.HttpsConnectorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The settings of TLS: those of Dropwizard's HTTPS connector, by their own names. They are read only where there are any,
 * so that nobody else waits for it.
 */
final class TlsSettings implements Section {

    private final JsonNode settings;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    TlsSettings(JsonNode settings) {
        this.settings = settings;
    }

    /** What serves by them. */
    HttpsConnectorFactory connector() {
        try {
            return read();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("they were checked before", e);
        }
    }

    private HttpsConnectorFactory read() throws JsonProcessingException {
        ObjectNode typed = settings.deepCopy();
        typed.put("type", "https");
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .treeToValue(typed, HttpsConnectorFactory.class);
    }

    @Override
    public void addProblems(List<String> problems) {
        if (!settings.isObject()) {
            problems.add("tls: expected keyStorePath and keyStorePassword");
            return;
        }
        try {
            HttpsConnectorFactory connector = read();
            if (connector.getKeyStorePath() == null) {
                problems.add("tls.keyStorePath: expected a file with a certificate and its private key, found nothing");
            } else if (connector.getKeyStorePassword() == null) {
                problems.add("tls.keyStorePassword: expected the password of the file, found nothing");
            } else {
                addProblems(connector, problems);
            }
        } catch (UnrecognizedPropertyException e) {
            problems.add("tls." + e.getPropertyName() + ": there is no such setting; Dropwizard's HTTPS connector has "
                    + e.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", ")));
        } catch (JsonProcessingException e) {
            // The message of the library may show what stands there, which may be a password.
            problems.add("tls: a value is not of the type that Dropwizard's HTTPS connector takes");
        }
    }

    private static void addProblems(HttpsConnectorFactory connector, List<String> problems) {
        Path file = Path.of(connector.getKeyStorePath());
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore.getInstance(connector.getKeyStoreType())
                    .load(in, connector.getKeyStorePassword().toCharArray());
        } catch (IOException | GeneralSecurityException e) {
            problems.add("tls.keyStorePath: " + file + " cannot be read as " + connector.getKeyStoreType() + ": "
                    + (Files.isReadable(file) ? e.getMessage() : "no such file, or not ours to read"));
        }
    }
}
