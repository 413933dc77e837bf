package amends.console.board;

import amends.book.Calling;
import amends.casework.CaseView;
import amends.console.board.Step.Button;
import amends.ledger.Reservation;
import amends.ledger.Reservation.State;
import amends.money.Money;
import amends.policy.Library;
import amends.recommendation.Recommendation;
import amends.recommendation.Recommendation.Basis;
import amends.recommendation.Recommendation.Compensate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Puts recommendations into the words of a card. */
final class Steps {

    private final Library library;
    private final Calling calling;

    /** @param library where remedies and roles have their labels */
    Steps(Library library) {
        this.library = library;
        this.calling = new Calling(library);
    }

    /** What a plan recommends and can be done now: what waits for an approval is not, and its words are not to be said yet. */
    List<Step> of(CaseView view) {
        if (view.plan() == null) {
            return List.of();
        }
        String language = language(view);
        return view.plan().recommendations().stream()
                .filter(one -> reserved(view, one)
                        .map(kept -> isReady(kept, (Compensate) one))
                        .orElse(true))
                .map(one -> step(view, one, language))
                .toList();
    }

    private Step step(CaseView view, Recommendation one, String language) {
        Compensate gift = one instanceof Compensate given ? given : null;
        String reservation = reserved(view, one).map(Reservation::id).orElse("");
        return new Step(
                one.action().wireName(),
                one.name(),
                title(one),
                one.origin().message(),
                language,
                reason(one),
                gift == null ? "" : money(gift),
                gift == null || gift.amount() == null ? "" : gift.amount().toString(),
                reservation,
                button(gift, !reservation.isEmpty()),
                gift != null && gift.choice() != null,
                gift == null || gift.basis() == Basis.GOODWILL);
    }

    /** What to do, in words. */
    private String title(Recommendation one) {
        return switch (one.action()) {
            case ACKNOWLEDGE -> "Say that we know";
            case STATUS -> "Say how things stand";
            case ASK -> "Ask what would help";
            case FOLLOW_UP -> "Come back to the customer";
            case ESCALATE -> "Call " + calling.role(one.name());
            case COMPENSATE ->
                ((Compensate) one).basis() == Basis.ENTITLEMENT
                        ? "Owed: " + calling.gift(one.name())
                        : "Give " + calling.gift(one.name());
        };
    }

    /** The rule's name, which says why in a line; what made it fire is told on the incident's own page. */
    private static String reason(Recommendation one) {
        return one.origin().rule() == null ? "" : one.origin().rule();
    }

    private static String money(Compensate gift) {
        StringBuilder money = new StringBuilder(gift.amount() == null ? "" : gift.amount() + " for the customer");
        part(money, gift.cost() == null || gift.cost().equals(gift.amount()) ? null : gift.cost(), "costs us ");
        part(money, gift.value() == null || gift.value().equals(gift.amount()) ? null : gift.value(), "worth ");
        return money.toString();
    }

    private static void part(StringBuilder to, Money money, String before) {
        if (money != null) {
            to.append(to.isEmpty() ? "" : ", ").append(before).append(money);
        }
    }

    private static Button button(Compensate gift, boolean isKept) {
        if (gift == null) {
            return Button.DONE;
        }
        return isKept || gift.approval() == null ? Button.GIVE : Button.RESERVE;
    }

    /** What is kept back of what is recommended. */
    private static Optional<Reservation> reserved(CaseView view, Recommendation one) {
        return one instanceof Compensate gift && view.ledger() != null
                ? view.ledger().reserved().stream()
                        .filter(kept -> kept.remedy().equals(gift.name()))
                        .findFirst()
                : Optional.empty();
    }

    /** Whether it may be given just as it is recommended; where the amount has changed since, what was approved is given. */
    private static boolean isReady(Reservation kept, Compensate gift) {
        return kept.state() == State.HELD && Objects.equals(kept.amount(), gift.amount());
    }

    /** The language in which the plan speaks: the customer's, unless it says that there is nothing in that. */
    private String language(CaseView view) {
        Object asked =
                view.situation() == null ? null : view.situation().customer().get("language");
        boolean other = view.plan().notes().stream().anyMatch(note -> note.startsWith("There are no messages in "));
        return asked == null || other ? library.settings(view.head().domain()).language() : asked.toString();
    }
}
