package amends.console.incident;

import amends.access.Role;
import amends.casework.CaseEvent;
import amends.casework.CaseView;
import amends.casework.Casework;
import amends.casework.Happening;
import amends.console.Form;
import amends.console.Pages;
import amends.console.Section;
import amends.console.Visit;
import amends.http.Route;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Writes down what happened to an incident, for the board and for the incident's page. The answer is what to tell, with a
 * button that takes it back; the header HX-Trigger says {@code incident-changed} with the incident's id and version, and
 * each page looks anew at what it shows of it.
 */
public final class EventPages {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Pages pages;
    private final Casework casework;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    /**
     * @param casework keeps the incidents
     * @param clock minutes count from it
     * @param ids a new id with each call
     */
    public EventPages(Pages pages, Casework casework, InstantSource clock, Supplier<UUID> ids) {
        this.pages = pages;
        this.casework = casework;
        this.clock = clock;
        this.ids = ids;
    }

    /** The way to it. */
    public List<Route> routes() {
        return List.of(pages.act("/incidents/{id}/events", Section.BOARD, new Role[] {Role.AGENT}, this::record));
    }

    private Response record(Visit visit) {
        String id = visit.inPath("id");
        EventForm form = EventForm.read(Form.read(visit.http()), visit, clock.instant());
        CaseView view = casework.record(id, form.event(), form.version()).view();
        if (!visit.isPart()) {
            return Pages.goTo(visit, Paths.incident(id));
        }
        CaseEvent event = recorded(view, form.event().id());
        Recorded told = new Recorded(
                id,
                event.id(),
                ids.get().toString(),
                Recorded.words(event.what()),
                !(event.what() instanceof Happening.Undone));
        return changed(
                pages.part("console/incident/recorded.jte", Map.of("recorded", told)),
                id,
                view.head().version());
    }

    /** The event that was just written down, or was before. */
    private static CaseEvent recorded(CaseView view, String id) {
        return view.events().stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .orElseGet(() -> view.events().get(view.events().size() - 1));
    }

    /** Says with an answer that an incident is not what it was. */
    static Response changed(Response answer, String id, long version) {
        try {
            String trigger = JSON.writeValueAsString(Map.of("incident-changed", Map.of("id", id, "version", version)));
            return Response.fromResponse(answer).header("HX-Trigger", trigger).build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
