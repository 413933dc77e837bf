package amends.console.editor;

import amends.book.Detail;
import amends.book.FieldLine;
import amends.book.Vocabulary;
import amends.folder.FolderContent;
import amends.policy.Library;
import amends.policy.PolicySet;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that may stand in a policy, which the editor colours and completes. */
final class WordsAnswer {

    private static final Pattern SENTENCE =
            Pattern.compile("(?m)^\\[(?:condition|consequence|when|then)\\]\\[[^\\]]*\\]([^=\\n]+)=");

    private WordsAnswer() {}

    static void write(PolicySet policies, FolderContent content, JsonGenerator json) throws IOException {
        Vocabulary words = Vocabulary.of(policies);
        Library library = policies.library();
        json.writeStartObject();
        json.writeArrayFieldStart("facts");
        for (Vocabulary.FactEntry fact : words.facts()) {
            fact(fact.name(), null, null, fact.fields(), json);
        }
        for (Vocabulary.KindEntry kind : words.kinds()) {
            int dot = kind.name().indexOf('.');
            fact(kind.name().substring(dot + 1), kind.name().substring(0, dot), kind.parent(), kind.fields(), json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("calls");
        for (Detail call : words.calls()) {
            json.writeStartObject();
            json.writeStringField("name", call.label());
            json.writeStringField("about", call.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        names("messages", library.messages(), json);
        names("remedies", library.catalogue().remedies().keySet(), json);
        names("entitlements", library.catalogue().entitlements().keySet(), json);
        names("roles", library.roles().keySet(), json);
        names("calendars", library.calendars().keySet(), json);
        TreeSet<String> sentences = new TreeSet<>();
        Matcher matcher = SENTENCE.matcher(content.files().getOrDefault(FolderContent.SENTENCES, ""));
        while (matcher.find()) {
            sentences.add(matcher.group(1));
        }
        names("sentences", sentences, json);
        json.writeEndObject();
    }

    private static void fact(String name, String domain, String parent, List<FieldLine> fields, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("domain", domain);
        json.writeStringField("parent", parent);
        json.writeArrayFieldStart("fields");
        for (FieldLine field : fields) {
            json.writeStartObject();
            json.writeStringField("name", field.name());
            json.writeStringField("type", field.type());
            json.writeStringField("about", field.about());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void names(String field, Collection<String> names, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (String name : new TreeSet<>(names)) {
            json.writeString(name);
        }
        json.writeEndArray();
    }
}
