package amends.mcp;

import amends.http.PolicySummary;
import amends.policy.DomainPolicy;
import amends.policy.MessageText;
import amends.policy.Nearest;
import amends.policy.PolicySet;
import amends.serving.Serving;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What assistants can read: the policy book, the messages, and which release serves. */
final class Library {

    static final String BOOK = "amends://policies";
    private static final String DOMAINS = BOOK + "/";
    private static final String VOCABULARY = "amends://vocabulary";
    private static final String MESSAGES = "amends://messages";
    private static final String RELEASE = "amends://release";
    private static final String MARKDOWN = "text/markdown";
    private static final String JSON = "application/json";

    private final Supplier<Serving> serving;
    private final Function<Serving, Chapters> chapters;
    private Serving read;
    private Chapters made;

    /** @param chapters makes the book of a release; asked once for each, when somebody reads it */
    Library(Supplier<Serving> serving, Function<Serving, Chapters> chapters) {
        this.serving = serving;
        this.chapters = chapters;
    }

    /**
     * Something to read.
     *
     * @param uri its address
     * @param name what it is called
     * @param description what is in it
     * @param mediaType of its text
     */
    record Title(String uri, String name, String description, String mediaType) {}

    /** What there is to read in a release. */
    static List<Title> titles(PolicySet policies) {
        List<Title> titles = new ArrayList<>();
        titles.add(new Title(BOOK, "Policy book", "The policies in plain English: where to begin", MARKDOWN));
        for (DomainPolicy domain : policies.domains()) {
            titles.add(new Title(
                    DOMAINS + domain.name(),
                    "Policies of " + domain.name(),
                    "What is promised and given in " + domain.name() + ", rule by rule, in plain English",
                    MARKDOWN));
        }
        titles.add(new Title(VOCABULARY, "Vocabulary", "The words of the policy language", MARKDOWN));
        titles.add(new Title(MESSAGES, "Messages", "What customers are told, in every language", JSON));
        titles.add(new Title(RELEASE, "Release in force", "Which state of the rules answers", JSON));
        return titles;
    }

    /**
     * A text.
     *
     * @return null where there is nothing at that address
     */
    String text(String uri) {
        Serving now = serving.get();
        return switch (uri) {
            case BOOK -> of(now).index();
            case VOCABULARY -> of(now).vocabulary();
            case MESSAGES -> messages(of(now).messages());
            case RELEASE -> release(now.policies().policies());
            default -> uri.startsWith(DOMAINS) ? of(now).domains().get(uri.substring(DOMAINS.length())) : null;
        };
    }

    /** The media type of a text that there is. */
    static String mediaType(String uri) {
        return uri.equals(MESSAGES) || uri.equals(RELEASE) ? JSON : MARKDOWN;
    }

    /** What to tell whoever asks for something that there is not. */
    String missing(String uri) {
        List<String> known = titles(serving.get().policies().policies()).stream()
                .map(Title::uri)
                .toList();
        String nearest = Nearest.to(uri, known);
        return "there is nothing to read at this address"
                + (nearest == null ? "; resources/list tells what there is" : "; did you mean \"" + nearest + "\"?");
    }

    private synchronized Chapters of(Serving now) {
        if (read == null || !read.release().equals(now.release())) {
            made = chapters.apply(now);
            read = now;
        }
        return made;
    }

    private static String messages(List<MessageText> texts) {
        ObjectNode languages = Json.MAPPER.createObjectNode();
        for (MessageText text : texts) {
            languages.withObjectProperty(text.language()).put(text.name(), text.pattern());
        }
        return languages.toPrettyString();
    }

    private static String release(PolicySet policies) {
        PolicySummary summary = PolicySummary.of(policies);
        ObjectNode release = Json.MAPPER.createObjectNode();
        release.put("release", summary.release());
        release.put("rules", summary.rules());
        release.put("kinds", summary.kinds());
        policies.domains()
                .forEach(domain -> release.withArrayProperty("domains").add(domain.name()));
        return release.toPrettyString();
    }
}
