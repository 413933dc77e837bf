package amends.console.board;

import amends.casework.CaseHead;
import amends.casework.CaseQuery.Place;
import amends.casework.CaseView;
import amends.casework.Casework;
import amends.casework.Looking;
import amends.policy.PolicySet;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Open incidents by what is due next. */
public final class Board {

    /** More than that nobody looks through; what is most urgent is among them. */
    static final int MOST = 500;

    /** So many of the board are looked through for a text. */
    private static final int PARTS = 20;

    private final Casework casework;
    private final Looking looking;
    private final Supplier<PolicySet> policies;
    private final InstantSource clock;

    Board(Casework casework, Looking looking, Supplier<PolicySet> policies, InstantSource clock) {
        this.casework = casework;
        this.looking = looking;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * What a page shows.
     *
     * @param cards the first of them, or all
     * @param shown how many there are to show, {@link #MOST} at most
     * @param open how many incidents are not resolved, whether they are shown or not
     * @param late how many of those on the cards are past their promise
     */
    public record Shown(List<Card> cards, int shown, long open, long late) {
        public Shown {
            cards = List.copyOf(cards);
        }
    }

    /** The first cards, and how many there are. */
    Shown first(Filter filter, int most) {
        List<String> ids = ids(filter);
        List<Card> cards = cards(ids.subList(0, Math.min(most, ids.size())), filter);
        return new Shown(cards, ids.size(), looking.open(), late(cards));
    }

    /** All cards. */
    List<Card> all(Filter filter) {
        return cards(ids(filter), filter);
    }

    /** The cards of some incidents, but for those that the board does not show. */
    List<Card> cards(Collection<String> ids, Filter filter) {
        Instant now = now();
        Cards cards = new Cards(policies.get().library(), now);
        return casework.views(ids).stream()
                .filter(view -> filter.shows(view.head(), now))
                .map(cards::of)
                .sorted(Comparator.comparing(Card::place).thenComparing(Card::id))
                .toList();
    }

    /** The card of an incident as it was just seen, or none where the board does not show it. */
    List<Card> card(CaseView view, Filter filter) {
        Instant now = now();
        return filter.shows(view.head(), now) ? List.of(new Cards(policies.get().library(), now).of(view)) : List.of();
    }

    private static long late(List<Card> cards) {
        return cards.stream()
                .filter(card -> card.stands() == Card.Stands.BREACHED)
                .count();
    }

    private List<String> ids(Filter filter) {
        Instant now = now();
        List<String> ids = new ArrayList<>();
        Place place = null;
        for (int part = 0; part < PARTS; part++) {
            Looking.Page page = looking.page(filter.query(now), place, MOST);
            page.incidents().stream()
                    .filter(head -> filter.shows(head, now))
                    .map(CaseHead::id)
                    .limit(MOST - ids.size())
                    .forEach(ids::add);
            place = page.next();
            if (place == null || ids.size() >= MOST) {
                break;
            }
        }
        return ids;
    }

    /** The present, in whole seconds. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
