package amends.mcp;

import amends.policy.MessageText;
import java.util.List;
import java.util.Map;

/**
 * What is to be read of a release.
 *
 * @param index the policy book's start page, in Markdown
 * @param vocabulary the words of the policy language, in Markdown
 * @param domains the pages of the domains by name, in Markdown
 * @param messages all messages in all languages
 */
public record Chapters(String index, String vocabulary, Map<String, String> domains, List<MessageText> messages) {

    public Chapters {
        domains = Map.copyOf(domains);
        messages = List.copyOf(messages);
    }
}
