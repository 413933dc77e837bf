package amends.check;

import amends.policy.Library;
import amends.policy.LibraryPlaces;
import amends.policy.MessageText;
import amends.policy.MessageText.Placeholder;
import amends.policy.syntax.PolicySyntax;
import java.util.List;

/**
 * A rules folder as its authors wrote it.
 *
 * @param policies the policy files
 * @param library what stands beside them
 * @param places where the library's names stand
 * @param messages the texts of all messages, the shipped ones among them
 * @param placeholders what the messages name
 */
public record Written(
        List<PolicySyntax> policies,
        Library library,
        LibraryPlaces places,
        List<MessageText> messages,
        List<Placeholder> placeholders) {

    public Written {
        policies = List.copyOf(policies);
        messages = List.copyOf(messages);
        placeholders = List.copyOf(placeholders);
    }

    /** The messages of the folder itself, without those that come with the product. */
    List<MessageText> ownMessages() {
        return messages.stream()
                .filter(message -> !message.at().file().startsWith("amends/"))
                .toList();
    }
}
