package amends.console.releases;

import static amends.access.Role.APPROVER;
import static amends.access.Role.AUTHOR;

import amends.access.Role;
import amends.console.Form;
import amends.console.Pages;
import amends.console.Section;
import amends.console.Visit;
import amends.http.Faulty;
import amends.http.Route;
import amends.http.releases.ReleaseSteps;
import amends.releasing.Word;
import amends.wire.ReleaseReader;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What people at a browser decide about releases, as the API does it. */
record ReleaseActs(Pages pages, ReleaseSteps steps) {

    private static final String ALL = "/releases";

    List<Route> routes() {
        return List.of(
                one("/propose", AUTHOR, steps::propose),
                one("/withdraw", AUTHOR, steps::withdraw),
                one("/approve", APPROVER, steps::approve),
                one("/activate", AUTHOR, steps::activate),
                all("/rollback", steps::rollBack),
                all("/unpin", steps::unpin));
    }

    private Route one(String path, Role role, BiFunction<String, Word, ?> decide) {
        return pages.act(ALL + "/{hash}" + path, Section.RELEASES, new Role[] {role}, visit -> {
            String hash = visit.inPath("hash");
            Object unused = decide.apply(hash, word(visit));
            return Pages.goTo(visit, ALL + "/" + Shown.hash(hash));
        });
    }

    private Route all(String path, Function<Word, ?> decide) {
        return pages.act(ALL + path, Section.RELEASES, new Role[] {AUTHOR}, visit -> {
            Object unused = decide.apply(word(visit));
            return Pages.goTo(visit, ALL);
        });
    }

    /** Whoever decides says which release they believe to serve, so that they do not decide about another. */
    private static Word word(Visit visit) {
        Form form = Form.read(visit.http());
        String why = Faulty.request(() -> ReleaseReader.why(form.text("why")));
        String expected = form.text("expected");
        return Proposals.word(visit, why, expected.isEmpty() ? null : expected);
    }
}
