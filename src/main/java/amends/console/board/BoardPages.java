package amends.console.board;

import amends.access.Role;
import amends.casework.Casework;
import amends.casework.Looking;
import amends.casework.OverrideReason;
import amends.console.Form;
import amends.console.Key;
import amends.console.Pages;
import amends.console.Section;
import amends.console.Visit;
import amends.http.Route;
import amends.policy.DomainPolicy;
import amends.policy.PolicySet;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** The board: open incidents, by what is due next. */
public final class BoardPages {

    /** So many cards come with the page; the rest comes after, compressed. */
    private static final int AT_ONCE = 60;

    private static final Role[] WHO_ACTS = {Role.AGENT};

    private static final List<Key> KEYS = List.of(
            new Key("j ↓", "Next card"),
            new Key("k ↑", "Card before"),
            new Key("Enter", "Open it"),
            new Key("d", "Done, what stands first"),
            new Key("o", "Override"),
            new Key("s", "Snooze"),
            new Key("u", "Undo"));

    private final Pages pages;
    private final Sources from;
    private final Board board;
    private final Acts acts;

    /**
     * Where the board has what it shows.
     *
     * @param policies the policies in force, asked once a request
     * @param clock the clock of the service
     * @param ids a new id with each call
     */
    public record Sources(
            Casework casework,
            Looking looking,
            Supplier<PolicySet> policies,
            InstantSource clock,
            Supplier<UUID> ids) {}

    /**
     * @param pages makes pages
     * @param acts does what is asked for
     */
    public BoardPages(Pages pages, Sources from, Acts acts) {
        this.pages = pages;
        this.from = from;
        this.board = new Board(from.casework(), from.looking(), from.policies(), from.clock());
        this.acts = acts;
    }

    /** The ways to it. */
    public List<Route> routes() {
        return List.of(
                pages.see("/", Section.BOARD, this::board),
                pages.see("/board/cards", Section.BOARD, this::cards),
                pages.act("/board/act", Section.BOARD, WHO_ACTS, visit -> {
                    Form form = Form.read(visit.http());
                    return answer(visit, acts.act(visit, form));
                }),
                pages.act("/board/undo", Section.BOARD, WHO_ACTS, visit -> {
                    Form form = Form.read(visit.http());
                    return answer(visit, acts.undo(visit, form));
                }));
    }

    private Response board(Visit visit) {
        Filter filter = Filter.of(visit);
        PolicySet policies = from.policies().get();
        Map<String, Object> values = parts(visit, filter);
        values.put("shown", board.first(filter, AT_ONCE));
        values.put("filter", filter);
        values.put(
                "domains", policies.domains().stream().map(DomainPolicy::name).toList());
        values.put("kinds", policies.kindNames());
        values.put("reasons", List.of(OverrideReason.values()));
        values.put("undoSeconds", from.casework().undoWithin().toSeconds());
        Pages.Page page = Pages.Page.of("Board", Section.BOARD)
                .script("board.js")
                .style("board.css")
                .keys(filter.isWall() || !visit.may(WHO_ACTS) ? List.of() : KEYS);
        return pages.page(
                visit,
                filter.isWall() ? page.script("wall.js").style("wall.css") : page,
                "console/board/page.jte",
                values);
    }

    /** The cards after a place, or those of some incidents; those that the board does not show are left out. */
    private Response cards(Visit visit) {
        Filter filter = Filter.of(visit);
        List<String> ids = visit.http().getUriInfo().getQueryParameters().get("id");
        Map<String, Object> values = parts(visit, filter);
        if (ids == null) {
            Board.Part part = board.part(filter, Places.of(visit.query("after")));
            values.put("cards", part.cards());
            values.put("next", Places.text(part.next()));
        } else {
            values.put("cards", board.cards(ids.stream().distinct().toList(), filter));
        }
        if (visit.query("count").equals("1")) {
            values.put("open", board.open());
        }
        values.put("note", null);
        return Compressed.where(visit.http(), pages.text("console/board/cards.jte", values));
    }

    private Response answer(Visit visit, Acts.Done done) {
        Map<String, Object> values = parts(visit, Filter.of(visit));
        values.put("cards", board.card(done.view(), Filter.of(visit)));
        values.put("note", done.note());
        return pages.part("console/board/cards.jte", values);
    }

    /** What cards are made with: whether there are buttons, and what makes a click recognisable that comes twice. */
    private Map<String, Object> parts(Visit visit, Filter filter) {
        Map<String, Object> values = new HashMap<>();
        values.put("mayAct", visit.may(WHO_ACTS) && !filter.isWall());
        values.put("key", from.ids().get().toString());
        values.put("now", board.now().toString());
        return values;
    }
}
