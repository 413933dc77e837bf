package amends.storage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to be on the disk: an H2 that a failed write closed, and that was opened again, holds less. */
class H2DiskTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasCommittedIsOnTheDisk() throws SQLException {
        DatabaseSettings settings = DatabaseSettings.in(folder);
        try (Connection mine = open(settings)) {
            execute(mine, "create table given (id int)");

            assertThatCode(() -> Disk.of(settings).flush(mine)).doesNotThrowAnyException();
        }
    }

    @Test
    void afterTheFileWasClosedAndOpenedAgainNobodyIsToldThatItIs() throws SQLException {
        DatabaseSettings settings = DatabaseSettings.in(folder);
        try (Connection mine = open(settings)) {
            execute(mine, "create table given (id int)");
            closeAsAFailedWriteDoes(settings);

            try (Connection another = open(settings)) {
                Disk disk = Disk.of(settings);

                assertThatThrownBy(() -> disk.flush(mine)).isInstanceOf(UnableToExecuteStatementException.class);
                assertThatCode(() -> disk.flush(another)).doesNotThrowAnyException();
            }
        }
    }

    private static void closeAsAFailedWriteDoes(DatabaseSettings settings) throws SQLException {
        try (Connection other = open(settings)) {
            execute(other, "shutdown immediately");
        }
    }

    private static Connection open(DatabaseSettings settings) throws SQLException {
        return DriverManager.getConnection(settings.address());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
