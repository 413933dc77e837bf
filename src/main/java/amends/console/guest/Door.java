package amends.console.guest;

import amends.casework.CaseView;
import amends.casework.Casework;
import amends.casework.NoSuchIncidentException;
import java.util.Optional;

/** Lets in whoever comes by a good link to an incident that there is, and of whose customer anything is known still. */
public final class Door {

    private final Links links;
    private final Casework casework;

    /** @param casework knows which incidents there are */
    public Door(Links links, Casework casework) {
        this.links = links;
        this.casework = casework;
    }

    /**
     * Somebody who was let in.
     *
     * @param link what their link says
     * @param view the incident
     */
    record Visitor(Links.Good link, CaseView view) {}

    /**
     * Looks at a link.
     *
     * @param token what stands in it, or null
     */
    Optional<Visitor> open(String token) {
        return links.read(token == null ? "" : token).flatMap(this::find);
    }

    /** Whether somebody who was let in has to leave. */
    boolean isOver(Visitor visitor) {
        return links.isOver(visitor.link());
    }

    private Optional<Visitor> find(Links.Good link) {
        try {
            CaseView view = casework.view(link.incidentId());
            return view.head().erasedAt() == null ? Optional.of(new Visitor(link, view)) : Optional.empty();
        } catch (NoSuchIncidentException e) {
            return Optional.empty();
        }
    }
}
