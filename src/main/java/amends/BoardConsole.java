package amends;

import amends.console.Pages;
import amends.console.board.Acts;
import amends.console.board.BoardPages;
import amends.http.HttpEdge;

/** The wiring of the board. */
final class BoardConsole {

    private BoardConsole() {}

    /** Serves it. */
    static void serve(HttpEdge edge, Pages pages, KeptIncidents incidents) {
        Acts acts = new Acts(
                incidents.cases().casework(),
                incidents.cases().reserving(),
                () -> incidents.policies().policies());
        new BoardPages(
                        pages,
                        new BoardPages.Sources(
                                incidents.cases().casework(),
                                incidents.cases().looking(),
                                () -> incidents.policies().policies(),
                                incidents.clock(),
                                HttpEdge.ids(incidents.clock())),
                        acts)
                .routes()
                .forEach(edge::route);
    }
}
