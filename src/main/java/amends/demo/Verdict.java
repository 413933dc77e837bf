package amends.demo;

import amends.casework.CaseEvent;
import amends.casework.CaseView;
import amends.casework.Happening;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a guest says afterwards: who was told soon, and got something, forgives more. */
final class Verdict {

    private static final List<String> PREFERRED = List.of("dessert", "coffee", "appetizer", "refund", "cocktail");

    private Verdict() {}

    static Happening of(CaseView view, String language, Chance chance) {
        Instant opened = view.head().createdAt();
        long silent = minutes(opened, first(view, Happening.Acknowledged.class), 25);
        long whole = minutes(opened, view.head().resolvedAt(), 30);
        boolean got = first(view, Happening.RemedyGiven.class) != null;
        double score = 3.7
                + (silent <= 3 ? 0.9 : silent <= 9 ? 0.1 : -1.1)
                + (got ? 0.5 : 0)
                - whole / 32.0
                + chance.between(-0.9, 0.9);
        int rating = (int) Math.max(1, Math.min(5, Math.round(score)));
        return new Happening.OutcomeTold(
                rating,
                chance.happens(0.4) ? Words.verdict(language, rating, chance) : null,
                chance.happens(0.12) ? chance.of(PREFERRED) : null);
    }

    private static Instant first(CaseView view, Class<? extends Happening> sort) {
        return view.events().stream()
                .filter(event -> sort.isInstance(event.what()))
                .map(CaseEvent::at)
                .findFirst()
                .orElse(null);
    }

    private static long minutes(Instant from, Instant to, long otherwise) {
        return to == null ? otherwise : Duration.between(from, to).toMinutes();
    }
}
