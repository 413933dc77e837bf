package amends;

import amends.casework.Judging;
import amends.http.HttpEdge;
import amends.mcp.Assistants;
import amends.mcp.Chapters;
import amends.mcp.Desk;
import amends.mcp.McpServlet;
import amends.serving.InForce;
import amends.serving.Serving;
import amends.site.Site;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The wiring of assistants, which speak the Model Context Protocol. */
final class Assisting {

    private Assisting() {}

    /**
     * Serves them.
     *
     * @param isUsable whether the key of an id may still be used
     */
    static Assistants serve(
            HttpEdge edge,
            KeptIncidents incidents,
            InForce inForce,
            Judging.Core core,
            Predicate<String> isUsable,
            int maxRequestBytes) {
        Desk desk = new Desk(
                inForce::serving,
                incidents.accounts().judging(core),
                incidents.logging().recording(),
                incidents.cases().casework(),
                incidents.cases().looking(),
                incidents.recollection().replaying(),
                incidents.recollection().recalling(),
                Assisting::chapters,
                incidents.clock());
        Assistants assistants = new Assistants(desk, isUsable, maxRequestBytes);
        edge.servlet("mcp", new McpServlet(assistants, maxRequestBytes), McpServlet.routes());
        inForce.after(assistants::released);
        return assistants;
    }

    /** The policy book, made of the files of a release. */
    private static Chapters chapters(Serving serving) {
        RulesReading reading = RulesReading.of(serving.content(), List.of());
        SortedMap<String, String> files = new Site().markdown(PolicyBook.book(reading, List.of()));
        Map<String, String> domains = new TreeMap<>();
        reading.policies()
                .domains()
                .forEach(domain -> domains.put(domain.name(), files.get("domains/" + domain.name() + ".md")));
        return new Chapters(
                files.get("index.md"),
                files.get("VOCABULARY.md"),
                domains,
                reading.written().messages());
    }
}
