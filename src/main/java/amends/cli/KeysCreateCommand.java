package amends.cli;

import amends.access.KeyDesk;
import amends.access.Role;
import amends.wire.Instants;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Make an access key and print it, this once. */
@Command(
        name = "create",
        sortOptions = false,
        exitCodeOnInvalidInput = AmendsCommand.FAILED,
        exitCodeOnExecutionException = AmendsCommand.FAILED,
        description = "Make an access key and print it, this once: its last line is the key.",
        footerHeading = "%n",
        footer = {"Exit code: 0 done, 1 could not."})
final class KeysCreateCommand extends VaultCommand {

    private static final int LONGEST_NAME = 100;

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "Whose key it is, or what for.")
    private String name;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            split = ",",
            description =
                    "What it may do: ${COMPLETION-CANDIDATES}; several with commas or by repeating the option. The"
                            + " first key must be an admin's.")
    private List<Role> roles;

    @Option(
            names = "--expires",
            paramLabel = "INSTANT",
            description = "From when on it is of no use, such as 2027-01-01T00:00:00Z (default: never).")
    private String expires;

    KeysCreateCommand(CommandContext context, Vault vault) {
        super(context, vault);
    }

    @Override
    String work(Vault on, String config) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new CommandFailure("--name: expected 1 to " + LONGEST_NAME + " characters on one line");
        }
        return on.createKey(config, new KeyDesk.Wish(name.strip(), Set.copyOf(roles), expiresAt()));
    }

    private Instant expiresAt() {
        try {
            return expires == null ? null : Instants.instant(expires);
        } catch (DateTimeException e) {
            throw new CommandFailure("--expires: " + expires + ' ' + e.getMessage(), e);
        }
    }
}
