package amends.http.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.AmendsConfiguration;
import amends.storage.TestDatabase;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that others than this machine can reach. */
class ElsewhereTest {

    @TempDir
    private Path folder;

    private AmendsConfiguration settings(TestDatabase database) {
        // The same database over and over, as a service that is started again has it.
        return new AmendsConfiguration()
                .onFreePorts()
                .in(Path.of("rules"), folder)
                .on(database.settings().url(), "");
    }

    @Test
    void itListensElsewhereOnceThereIsAnAdminAndNeedsAKeyEvenFromThisMachine() {
        try (TestDatabase database = TestDatabase.h2File(folder)) {
            assertThatThrownBy(() -> new Guarded(settings(database).boundTo("0.0.0.0"), edge -> {}))
                    .hasMessageContaining("there is no key of the role admin")
                    .hasMessageContaining("amends keys create config.yml");
            Guarded.Key admin;
            try (Guarded local = new Guarded(settings(database), edge -> {})) {
                admin = local.make(null, "admin");
            }

            try (Guarded service = new Guarded(settings(database).boundTo("0.0.0.0"), edge -> {})) {
                String uri = service.uri().replace("0.0.0.0", "127.0.0.1");
                assertThat(Guarded.sendTo(uri + "/v1/keys", "GET", null, null).status())
                        .isEqualTo(401);
                assertThat(Guarded.sendTo(uri + "/v1/keys", "GET", admin, null).status())
                        .isEqualTo(200);
                assertThat(URI.create(service.adminUri()).getHost()).isEqualTo("127.0.0.1");
            }
        }
    }
}
