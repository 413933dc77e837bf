package amends.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.outward.NoKeyException;
import amends.webhooks.SecretBox.SealedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {

    @TempDir
    Path folder;

    private static SecretBox with(int key) {
        byte[] bytes = new byte[SecretBox.KEY_BYTES];
        bytes[0] = (byte) key;
        return new SecretBox(() -> bytes);
    }

    @Test
    void whatIsSealedIsNotSeenAndCanBeOpened() {
        String secret = with(1).fresh();
        String sealed = with(1).seal("wh_1", secret);

        assertThat(secret).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
        assertThat(sealed).doesNotContain(secret).doesNotContain(secret.substring(6));
        assertThat(with(1).open("wh_1", sealed)).isEqualTo(secret);
        assertThat(with(1).seal("wh_1", secret)).isNotEqualTo(sealed);
        assertThat(with(1).fresh()).isNotEqualTo(secret);
    }

    @Test
    void itOpensForNobodyElse() {
        String sealed = with(1).seal("wh_1", "whsec_x");

        assertThatThrownBy(() -> with(1).open("wh_2", sealed)).isInstanceOf(SealedException.class);
        assertThatThrownBy(() -> with(2).open("wh_1", sealed))
                .isInstanceOf(SealedException.class)
                .hasMessageContaining("sealed with another key");
        String changed = sealed.substring(0, sealed.length() - 6) + "AAAAAA";
        assertThatThrownBy(() -> with(1).open("wh_1", changed)).isInstanceOf(SealedException.class);
    }

    @Test
    void aKeyThatIsNotSetIsMadeOnceInAFileThatNobodyElseMayRead() throws IOException {
        Path file = folder.resolve("data/webhooks.key");

        byte[] key = new KeyFile("", file).get();

        assertThat(key).hasSize(SecretBox.KEY_BYTES);
        assertThat(new KeyFile("", file).get()).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryContaining(path -> path.equals(file));
    }

    @Test
    void aKeyThatIsSetCounts() {
        byte[] key = new byte[SecretBox.KEY_BYTES];
        Path file = folder.resolve("webhooks.key");

        assertThat(new KeyFile(Base64.getEncoder().encodeToString(key), file).get())
                .isEqualTo(key);
        assertThat(file).doesNotExist();
        assertThatThrownBy(() -> KeyFile.decoded("c2hvcnQ=")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyFile.decoded("!")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileThatHoldsNoKeyIsNamed() throws IOException {
        Path file = folder.resolve("webhooks.key");
        Files.writeString(file, "garbage");

        assertThatThrownBy(() -> new KeyFile("", file).get())
                .isInstanceOf(NoKeyException.class)
                .hasMessage("the file webhooks.key holds no key: expected 32 bytes in base64");
        Files.delete(file);
        Files.createDirectory(file);
        assertThatThrownBy(() -> new KeyFile("", file).get())
                .isInstanceOf(NoKeyException.class)
                .hasMessage("the file webhooks.key cannot be read or made");
    }
}
