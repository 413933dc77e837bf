package amends.mcp;

import amends.access.Caller;
import amends.http.Problem;
import amends.http.ProblemException;
import java.util.Locale;

/** Whether a caller may use a tool. */
final class Permitted {

    private Permitted() {}

    /** Whether a caller may. */
    static boolean may(Caller caller, AssistantTool.Card card) {
        return card.roles().stream().anyMatch(caller::has);
    }

    /** @throws ProblemException where a caller may not */
    static void check(Caller caller, AssistantTool.Card card) {
        if (!may(caller, card)) {
            throw new ProblemException(Problem.of(
                    403,
                    "the key may not call " + card.name() + ": it takes a key of the role "
                            + String.join(
                                    " or ",
                                    card.roles().stream()
                                            .map(role -> role.name().toLowerCase(Locale.ROOT))
                                            .sorted()
                                            .toList())));
        }
    }
}
