package amends.storage;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

class H2FileStoreTest extends StoreTest {

    @TempDir
    private Path folder;

    @Override
    TestDatabase fresh() {
        return TestDatabase.h2File(folder.resolve(UUID.randomUUID().toString()));
    }
}
