package amends;

import amends.policy.Nearest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the verb that serves is told.
 *
 * @param file the settings
 * @param requireCases whether the cases of a release have to pass, whatever the settings say
 * @param requireApproval whether a second person has to approve a release, whatever the settings say
 * @param check whether the settings are only shown, and nothing is served
 */
record ServerArguments(String file, boolean requireCases, boolean requireApproval, boolean check) {

    private static final String CASES = "--require-cases";
    private static final String APPROVAL = "--require-approval";
    private static final String CHECK = "--check";
    private static final List<String> KNOWN = List.of(CASES, APPROVAL, CHECK);

    /** @throws StartException where they are wrong */
    static ServerArguments of(List<String> arguments) {
        Set<String> options = new HashSet<>();
        String file = null;
        for (String argument : arguments) {
            if (KNOWN.contains(argument)) {
                options.add(argument);
            } else if (argument.startsWith("-")) {
                String nearest = Nearest.to(argument, KNOWN);
                throw new StartException("server knows no option " + argument
                        + (nearest == null
                                ? "; expected " + String.join(" or ", KNOWN)
                                : "; did you mean " + nearest + "?"));
            } else if (file == null) {
                file = argument;
            } else {
                throw takesOne();
            }
        }
        if (file == null) {
            throw takesOne();
        }
        return new ServerArguments(file, options.contains(CASES), options.contains(APPROVAL), options.contains(CHECK));
    }

    private static StartException takesOne() {
        return new StartException("server takes one argument, the settings: server config.yml");
    }
}
