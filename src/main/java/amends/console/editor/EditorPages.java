package amends.console.editor;

import amends.console.Pages;
import amends.console.Section;
import amends.console.Visit;
import amends.folder.FolderContent;
import amends.http.Problem;
import amends.http.ProblemException;
import amends.http.Route;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The list of the files that can be edited, and the editor of one. */
public final class EditorPages {

    private static final Map<String, String> MODULES = modules();

    private final Pages pages;
    private final Sources sources;
    private final EditorAnswers answers;

    /** @param answers what the page asks while somebody writes */
    public EditorPages(Pages pages, Sources sources, EditorAnswers answers) {
        this.pages = pages;
        this.sources = sources;
        this.answers = answers;
    }

    /**
     * A file in the list.
     *
     * @param name below its folder
     * @param address of its editor; null where it is edited elsewhere
     * @param sort what it is
     */
    public record Entry(String name, String address, String sort) {}

    private static Map<String, String> modules() {
        Map<String, String> modules = new TreeMap<>();
        for (String part : List.of("state", "view", "language", "commands", "search", "autocomplete", "lint")) {
            modules.put("@codemirror/" + part, "codemirror-" + part + ".js");
        }
        modules.put("@lezer/common", "lezer-common.js");
        modules.put("@lezer/highlight", "lezer-highlight.js");
        modules.put("@marijn/find-cluster-break", "find-cluster-break.js");
        modules.put("codemirror", "codemirror.js");
        modules.put("crelt", "crelt.js");
        modules.put("style-mod", "style-mod.js");
        modules.put("w3c-keyname", "w3c-keyname.js");
        modules.put("editor/parts", "editor-parts.js");
        modules.put("editor/words", "editor-words.js");
        modules.put("editor/what-if", "editor-what-if.js");
        return modules;
    }

    /** The ways to them. */
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(answers.routes());
        routes.add(pages.see("/editor", Section.EDITOR, this::list));
        routes.add(pages.see("/editor/{folder}/{file}", Section.EDITOR, this::one));
        return routes;
    }

    private Response list(Visit visit) {
        Source source = sources.find(visit.query("release"));
        Map<String, List<Entry>> folders = new TreeMap<>();
        FolderContent content = source.content();
        content.texts().keySet().forEach(path -> add(path, source, folders));
        content.binaries().keySet().forEach(path -> add(path, source, folders));
        return pages.page(
                visit,
                Pages.Page.of("Editor", Section.EDITOR).style("editor.css"),
                "console/editor/list.jte",
                Map.of(
                        "source",
                        Source.shortly(source.release()),
                        "isDraft",
                        source.isDraft(),
                        "folders",
                        folders,
                        "drafts",
                        sources.drafts()));
    }

    private static void add(String path, Source source, Map<String, List<Entry>> folders) {
        int slash = path.indexOf('/');
        String folder = slash < 0 ? Source.NO_FOLDER : path.substring(0, slash);
        String name = path.substring(slash + 1);
        boolean here = isEditedHere(path);
        folders.computeIfAbsent(slash < 0 ? "Beside the policies" : folder, key -> new ArrayList<>())
                .add(new Entry(
                        name, here ? "/editor/" + folder + "/" + name + source.query() : null, sort(folder, name)));
    }

    /** Tables are edited where tables are; and an address has one folder. */
    static boolean isEditedHere(String path) {
        return path.indexOf('/') == path.lastIndexOf('/') && !path.endsWith(".csv") && !path.endsWith(".xlsx");
    }

    private static String sort(String folder, String name) {
        if (folder.equals("messages")) {
            return "words in one language";
        }
        if (name.equals("kinds.drl")) {
            return "kinds of incidents";
        }
        if (name.endsWith(".cases.yaml")) {
            return "cases";
        }
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "drl" -> "policy";
            case "dslr" -> "policy in sentences";
            case "csv", "xlsx" -> "decision table; edit it in a spreadsheet program";
            case "dsl" -> "the sentences that may be written";
            default -> "";
        };
    }

    private Response one(Visit visit) {
        String path = Source.path(visit.inPath("folder"), visit.inPath("file"));
        Source source = sources.find(visit.query("release"));
        String text = source.content().texts().get(path);
        if (text == null || !isEditedHere(path)) {
            throw new ProblemException(Problem.of(
                    404,
                    source.content().binaries().containsKey(path) || text != null
                            ? path + " is edited elsewhere: it is a table"
                            : "there is no file " + path + " in " + source.release()));
        }
        return pages.page(
                visit,
                Pages.Page.of(path, Section.EDITOR)
                        .script("editor.js")
                        .style("editor.css")
                        .modules(MODULES),
                "console/editor/page.jte",
                Map.of(
                        "path",
                        path,
                        "text",
                        text,
                        "mark",
                        Source.mark(text),
                        "reader",
                        visit.caller().keyId() == null ? "" : visit.caller().keyId(),
                        "release",
                        source.isDraft() ? source.release() : "",
                        "proposedBy",
                        source.proposedBy() == null ? "" : source.proposedBy(),
                        "shortly",
                        Source.shortly(source.release())));
    }
}
