package amends.folder;

import amends.policy.MessageText;
import amends.policy.Nearest;
import amends.policy.PolicyProblem;
import amends.policy.Position;
import amends.yaml.Problems;
import amends.yaml.YamlMap;
import amends.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code messages/*.yaml}, the shipped ones included. */
final class MessagesReader {

    static final String FOLDER = FileSort.MESSAGES + "/";

    private static final String SHIPPED_FOLDER = "amends/" + FOLDER;
    private static final String OURS = "amends.";

    private final Problems problems;
    private final List<MessageText> messages = new ArrayList<>(Shipped.MESSAGES);

    MessagesReader(Problems problems) {
        this.problems = problems;
    }

    void read(String path, YamlMap file) {
        String language = path.substring(FOLDER.length(), path.lastIndexOf('.'));
        PolicyProblem problem = Languages.problemWith(language, Position.startOf(path));
        if (problem != null) {
            problems.add(problem);
        }
        for (MessageText message : texts(language, file)) {
            checkReserved(message, file);
            messages.add(message);
        }
    }

    List<MessageText> messages() {
        return List.copyOf(messages);
    }

    private void checkReserved(MessageText message, YamlMap file) {
        List<String> shipped =
                Shipped.MESSAGES.stream().map(MessageText::name).distinct().toList();
        if (message.name().startsWith(OURS) && !shipped.contains(message.name())) {
            Position at = file.entries().stream()
                    .filter(entry -> entry.key().equals(message.name()))
                    .findFirst()
                    .orElseThrow()
                    .keyAt();
            problems.add(PolicyProblem.of("reserved-name", at, "names that start with \"amends.\" are the product's")
                    .nearest(Nearest.to(message.name(), shipped)));
        }
    }

    static List<MessageText> texts(String language, YamlMap file) {
        List<MessageText> texts = new ArrayList<>();
        for (YamlMap.Entry entry : file.entries()) {
            YamlText text = file.textOf(entry.value());
            if (text != null) {
                texts.add(new MessageText(text.contentAt(), text.verbatim(), language, entry.key(), text.value()));
            }
        }
        return texts;
    }

    /** The shipped messages, read once. */
    private static final class Shipped {
        private static final List<MessageText> MESSAGES = ShippedMessages.in(SHIPPED_FOLDER);
    }
}
