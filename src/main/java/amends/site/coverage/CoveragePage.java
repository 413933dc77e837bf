package amends.site.coverage;

import amends.site.Templates;
import amends.testing.coverage.Coverage;
import amends.testing.coverage.FileCoverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Coverage as a page of HTML that needs nothing else: no script, no other file, no network. */
public final class CoveragePage {

    private static final Templates TEMPLATES = Templates.html();
    private static final String STYLE = Templates.text("book.css") + "\n" + Templates.text("coverage.css");

    private CoveragePage() {}

    /**
     * Renders coverage; the same coverage makes the same page.
     *
     * @param texts the texts of the policy files, by their paths; one that is no text may lack
     */
    public static String of(Coverage coverage, Map<String, String> texts) {
        List<FilePage> files = new ArrayList<>();
        for (FileCoverage file : coverage.files()) {
            files.add(new FilePage(file, "file-" + (files.size() + 1), Lines.of(file, texts.get(file.file()))));
        }
        return TEMPLATES.render(
                "coverage/page.jte",
                Map.of(
                        "coverage",
                        coverage,
                        "files",
                        files,
                        "style",
                        STYLE,
                        "policy",
                        Templates.securityPolicy(STYLE)));
    }
}
