package amends.folder;

import amends.policy.MessageText;
import amends.yaml.Problems;
import amends.yaml.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads messages that come with the product. */
public final class ShippedMessages {

    private static final List<String> LANGUAGES = List.of("de", "en", "es", "fr", "it", "nl", "pt");

    private ShippedMessages() {}

    /**
     * Those of a folder on the class path, which has a file for each language that the product speaks.
     *
     * @param folder such as {@code amends/messages/}
     */
    public static List<MessageText> in(String folder) {
        return LANGUAGES.stream()
                .flatMap(language -> load(folder, language).stream())
                .toList();
    }

    private static List<MessageText> load(String folder, String language) {
        String path = folder + language + ".yaml";
        try (InputStream in = ShippedMessages.class.getClassLoader().getResourceAsStream(path)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return MessagesReader.texts(language, YamlFile.read(path, text, new Problems()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
