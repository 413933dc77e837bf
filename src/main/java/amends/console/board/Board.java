package amends.console.board;

import amends.casework.CaseHead;
import amends.casework.CaseQuery;
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

    /** So many are shown at once; what is most urgent is among the first. */
    static final int MOST = 500;

    /** So many parts of that size are looked through at once for a text. */
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
     * @param isPart whether there are more to show
     * @param open how many incidents are not resolved, whether they are shown or not
     */
    public record Shown(List<Card> cards, boolean isPart, long open) {
        public Shown {
            cards = List.copyOf(cards);
        }
    }

    /**
     * Some of the cards, in the order of what is due.
     *
     * @param next after which place there are more, or null where these are the last
     */
    record Part(List<Card> cards, Place next) {
        Part {
            cards = List.copyOf(cards);
        }
    }

    private record Found(List<String> ids, Place next) {}

    /** The first cards, and whether there are more. */
    Shown first(Filter filter, int most) {
        Found found = find(filter, null);
        List<String> ids = found.ids();
        List<Card> cards = cards(ids.subList(0, Math.min(most, ids.size())), filter);
        return new Shown(cards, ids.size() > most || found.next() != null, open());
    }

    /** The cards after a place, {@link #MOST} at most; null for the first. */
    Part part(Filter filter, Place after) {
        Found found = find(filter, after);
        return new Part(cards(found.ids(), filter), found.next());
    }

    /** How many incidents are not resolved. */
    long open() {
        return looking.open();
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

    private Found find(Filter filter, Place after) {
        Instant now = now();
        CaseQuery query = filter.query(now);
        List<String> ids = new ArrayList<>();
        Place place = after;
        for (int part = 0; part < PARTS; part++) {
            Looking.Page page = looking.page(query, place, MOST);
            for (CaseHead head : page.incidents()) {
                if (ids.size() == MOST) {
                    return new Found(ids, place);
                }
                place = query.place(head);
                if (filter.shows(head, now)) {
                    ids.add(head.id());
                }
            }
            if (page.next() == null || ids.size() == MOST) {
                return new Found(ids, page.next());
            }
        }
        return new Found(ids, place);
    }

    /** The present, in whole seconds. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
