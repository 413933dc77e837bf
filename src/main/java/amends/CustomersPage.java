package amends;

import amends.casework.SaidWords;
import amends.console.Assets;
import amends.console.Pages;
import amends.console.guest.Door;
import amends.console.guest.GuestPages;
import amends.console.guest.GuestStream;
import amends.console.guest.LinkPost;
import amends.console.guest.Links;
import amends.folder.ShippedMessages;
import amends.http.HttpEdge;
import amends.http.stream.Hints;
import amends.recommendation.Wording;
import amends.serving.InForce;
import amends.wording.IcuWording;

/** The wiring of the page that customers see by a link. */
final class CustomersPage {

    private static final Wording WORDS =
            IcuWording.read(ShippedMessages.in("amends/console/customer/")).wording();

    private CustomersPage() {}

    /** Serves it. */
    static void serve(
            HttpEdge edge,
            Pages pages,
            Assets assets,
            AmendsConfiguration settings,
            KeptIncidents incidents,
            InForce inForce,
            double pace) {
        ConsoleSettings console = settings.console();
        Links links =
                new Links(console.linkKey(settings.data()), console.linkFor(), console.publicUrl(), incidents.clock());
        Door door = new Door(links, incidents.cases().casework());
        SaidWords said = incidents.recollection().said();
        new GuestPages(pages, assets, door, said, () -> inForce.serving().policies(), WORDS, incidents.clock(), pace)
                .routes()
                .forEach(edge::route);
        edge.servlet(
                "customer-stream",
                new GuestStream(door, new Hints(incidents.streaming().streams())),
                GuestStream.route());
        edge.route(new LinkPost(links, incidents.cases().casework()).route());
    }
}
