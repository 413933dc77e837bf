package amends;

import amends.storage.DatabaseSettings;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The settings of the database. */
final class StoreSettings implements Section {

    private static final int MOST_CONNECTIONS = 500;

    @JsonProperty
    private String url = "";

    @JsonProperty
    private String user = "";

    @JsonProperty
    private String password = "";

    @JsonProperty
    private Integer connections = 16;

    private boolean ownClock;

    /** The database, by default in a data folder. */
    DatabaseSettings in(Path data) {
        return new DatabaseSettings(text(url), text(user), text(password), data, connections);
    }

    /** The same with another address, for tests; their own clock counts. */
    void at(String address, String name) {
        url = address;
        user = name;
        ownClock = true;
    }

    /** Whether the clock of this process counts, and not that of the database. */
    boolean ownClock() {
        return ownClock || !url.startsWith("jdbc:postgresql:");
    }

    @Override
    public void addProblems(List<String> problems) {
        String address = text(url);
        if (!address.isBlank() && !address.startsWith("jdbc:postgresql:") && !address.startsWith("jdbc:h2:")) {
            problems.add("database.url: expected jdbc:postgresql://host:5432/name, jdbc:h2:… or nothing for a file in"
                    + " the data folder, found " + address.replaceFirst("[?;].*", ""));
        }
        if (connections == null || connections < 2 || connections > MOST_CONNECTIONS) {
            problems.add("database.connections: expected 2 to " + MOST_CONNECTIONS + ", found "
                    + (connections == null ? "nothing" : connections));
        }
    }

    private static String text(String setting) {
        return Objects.requireNonNullElse(setting, "");
    }
}
