package amends.console.board;

import amends.book.Calling;
import amends.casework.CaseHead;
import amends.casework.CaseHead.Status;
import amends.casework.CaseView;
import amends.console.board.Card.Kept;
import amends.console.board.Card.Running;
import amends.console.board.Card.Stands;
import amends.console.incident.Paths;
import amends.incident.Action;
import amends.incident.Taken;
import amends.ledger.Reservation;
import amends.ledger.Reservation.State;
import amends.policy.Library;
import amends.promise.Clock;
import amends.promise.ClockState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Makes cards of incidents, as of one moment. */
final class Cards {

    private final Calling calling;
    private final Steps steps;
    private final Instant now;

    /** @param library where remedies and roles have their labels */
    Cards(Library library, Instant now) {
        this.calling = new Calling(library);
        this.steps = new Steps(library);
        this.now = now;
    }

    /** The card of an incident that is not resolved. */
    Card of(CaseView view) {
        CaseHead head = view.head();
        List<Clock> running = view.running();
        Clock next = running.isEmpty() ? null : running.get(0);
        Instant snoozed = head.snoozedUntil();
        boolean isSnoozed = snoozed != null && snoozed.isAfter(now);
        List<Step> doing = steps.of(view);
        List<Kept> kept = view.ledger() == null ? List.of() : kept(view.ledger().reserved(), doing);
        return new Card(
                head.id(),
                path(head.id()),
                head.version(),
                place(view, isSnoozed, doing, kept),
                view.plan() == null || view.plan().nextChangeAt() == null
                        ? null
                        : view.plan().nextChangeAt().toString(),
                Calling.words(head.domain()),
                Calling.kind(head.kind()),
                text(head.customerId()),
                view.situation() == null ? "" : text(view.situation().customer().get("tier")),
                stands(head, running),
                next == null ? null : running(next),
                Silences.of(view, running),
                isSnoozed ? snoozed.toString() : null,
                doing,
                kept,
                head.problem());
    }

    private String place(CaseView view, boolean isSnoozed, List<Step> doing, List<Kept> kept) {
        boolean canBeDone =
                !doing.isEmpty() || view.plan() == null || kept.stream().anyMatch(one -> !one.isWaiting());
        Instant due = Objects.requireNonNullElse(view.head().boardAt(), now);
        return (canBeDone && !isSnoozed ? "0 " : "1 ") + due;
    }

    /** Where an incident is shown whole. */
    static String path(String id) {
        return Paths.incident(id);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static Stands stands(CaseHead head, List<Clock> running) {
        if (head.status() == Status.PAUSED) {
            return Stands.PAUSED;
        }
        return running.stream()
                .map(Clock::state)
                .max(Comparator.naturalOrder())
                .map(worst -> switch (worst) {
                    case BREACHED -> Stands.BREACHED;
                    case TARGET_MISSED -> Stands.TARGET_MISSED;
                    default -> Stands.ON_TRACK;
                })
                .orElse(Stands.NO_PROMISE);
    }

    private static Running running(Clock clock) {
        boolean targetCounts =
                clock.state() == ClockState.ON_TRACK && clock.targetAt().isBefore(clock.dueAt());
        return new Running(
                promise(clock),
                targetCounts ? clock.targetAt().toString() : null,
                clock.dueAt().toString());
    }

    private static String promise(Clock clock) {
        return switch (clock.sort()) {
            case FIRST_RESPONSE -> "First word";
            case NEXT_UPDATE -> "Next word";
            case RESOLVE -> "Put right";
            case ESTIMATE -> "Our estimate";
            case PROMISED_UPDATE -> "The word we promised";
        };
    }

    /** What is kept back, but for what is to be given now. */
    private List<Kept> kept(List<Reservation> reserved, List<Step> doing) {
        return reserved.stream()
                .filter(one -> doing.stream().map(Step::reservation).noneMatch(one.id()::equals))
                .map(one -> new Kept(
                        one.id(),
                        one.remedy(),
                        calling.gift(one.remedy()),
                        one.amount() == null ? "" : one.amount().toString(),
                        one.by(),
                        one.state() == State.WAITING))
                .toList();
    }

    /** Whether it ends a silence. */
    static boolean isWord(Taken taken) {
        return taken.action() == Action.ACKNOWLEDGE || taken.action() == Action.STATUS;
    }
}
