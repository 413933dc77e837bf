package amends.console.editor;

import amends.console.Form;
import amends.folder.FolderContent;
import amends.folder.RulesFolder;
import amends.folder.RulesTexts;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Map;

/**
 * A file as somebody has it in the editor.
 *
 * @param path below the rules folder
 * @param text as it stands there now
 * @param source what it belongs to
 * @param form whatever else was sent
 */
record Edited(String path, String text, Source source, Form form) {

    /** A file of the largest size, each of whose characters is written as three or more. */
    private static final int LARGEST = 4 * RulesFolder.MAX_FILE_BYTES;

    /**
     * Reads one.
     *
     * @throws amends.http.BodyTooLargeException where it is larger than any file
     */
    static Edited read(ContainerRequestContext http, Sources sources) {
        Form form = Form.read(http, LARGEST);
        // A form that a script sends may end its lines as Windows does.
        String text = form.text("text").replace("\r\n", "\n");
        return new Edited(form.text("path"), text, sources.find(form.text("release")), form);
    }

    /** The files of the release with this text in the place of the file's own, and whether it is one at all. */
    RulesFolder.Reading reading() {
        RulesFolder.Reading own = RulesTexts.read(Map.of(path, text));
        FolderContent content = source.content();
        for (Map.Entry<String, String> file : own.content().texts().entrySet()) {
            content = content.with(file.getKey(), file.getValue());
        }
        return new RulesFolder.Reading(content, own.problems(), own.caseProblems());
    }

    /** The folder that it stands in: its domain, or another; empty where it stands in none. */
    String folder() {
        int slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** What tells it from others. */
    String mark() {
        return Source.mark(source.release() + '\n' + path + '\n' + text);
    }
}
