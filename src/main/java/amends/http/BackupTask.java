package amends.http;

import amends.casework.StoreUnavailableException;
import io.dropwizard.servlets.tasks.Task;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Writes a backup while the service goes on: {@code POST /tasks/backup} on the admin port. */
public final class BackupTask extends Task {

    private final Supplier<String> backup;

    /** @param backup writes one, and says in a line what it wrote and where */
    public BackupTask(Supplier<String> backup) {
        super("backup", "text/plain;charset=UTF-8");
        this.backup = backup;
    }

    @Override
    public void execute(Map<String, List<String>> parameters, PrintWriter output) {
        try {
            output.println(backup.get());
        } catch (StoreUnavailableException e) {
            output.println("no backup: " + e.getMessage());
            throw e;
        }
    }
}
