package amends.demo;

import amends.casework.CaseHead.Status;
import amends.casework.CaseView;
import amends.casework.EventRefusedException;
import amends.casework.Happening;
import amends.casework.NewEvent;
import amends.casework.NoSuchIncidentException;
import amends.casework.VersionException;
import amends.incident.SituationException;
import amends.ledger.RefusedGiftException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** One incident, from when it is noticed until the guest has told how it was. Everything acts by what stands then. */
final class Scene {

    /** As long it takes to look again where somebody else was faster, or it cannot be done as things stand. */
    private static final Duration A_MOMENT = Duration.ofSeconds(40);

    private final Stage stage;
    private final Prompter prompter;
    private final Trouble trouble;
    private final Manner manner;
    private final Chance chance;
    private final Waiter waiter;
    private final long fewest;
    private CaseView seen;

    /** @param fewest how many incidents there have to be more than, for this to be put right */
    Scene(Stage stage, Prompter prompter, Trouble trouble, Manner manner, Chance chance, long fewest) {
        this.fewest = fewest;
        this.stage = stage;
        this.prompter = prompter;
        this.trouble = trouble;
        this.manner = manner;
        this.chance = chance;
        this.waiter = new Waiter(stage.reserving(), chance);
    }

    /** It is noticed. */
    void begin() {
        seen = stage.casework().open(trouble.situation(), null, trouble.id()).view();
        if (manner.firstLook() != null) {
            prompter.after(manner.firstLook(), this::look);
        }
        Instant end = stage.clock().instant().plus(manner.lasts());
        prompter.at(end, this::resolve);
        if (trouble.sort() != Trouble.Sort.ELSEWHERE && chance.happens(0.4)) {
            prompter.after(chance.minutes(1, 5), () -> estimate(end.plus(chance.minutes(-3, 2))));
        }
        if (trouble.sort() == Trouble.Sort.USUAL && chance.happens(0.12)) {
            prompter.after(chance.minutes(4, 12), this::complain);
        }
    }

    /** Somebody looks at it and does what is to be done. */
    private void look() {
        seen = now();
        if (seen.plan() == null || isTakenOver(seen)) {
            return;
        }
        Instant now = stage.clock().instant();
        Instant snoozed = seen.head().snoozedUntil();
        if (snoozed != null && snoozed.isAfter(now)) {
            prompter.at(snoozed, this::look);
            return;
        }
        boolean isDone = attempt(() -> {
            act(now);
            again(now);
        });
        if (!isDone) {
            prompter.after(A_MOMENT, this::look);
        }
    }

    /** One or two things are done at once. */
    private void act(Instant now) {
        for (int deeds = seen.head().status() == Status.RESOLVED ? 1 : 2; deeds > 0; deeds--) {
            Waiter.Deed deed = waiter.next(seen, now);
            if (deed.decides() != null) {
                prompter.after(chance.minutes(6, 13), () -> decide(deed.decides()));
            }
            if (deed.what() == null) {
                return;
            }
            record(deed.by(), deed.what());
        }
    }

    /** When somebody looks again: soon after there is something new to do. */
    private void again(Instant now) {
        Instant next = seen.plan() == null ? null : seen.plan().nextChangeAt();
        if (next == null && seen.head().status() == Status.RESOLVED) {
            return;
        }
        boolean waits = seen.plan() != null && !seen.plan().recommendations().isEmpty();
        Instant due = waits ? now.plus(chance.minutes(2, 4)) : next == null ? now.plus(chance.minutes(10, 15)) : next;
        prompter.at(due.plus(chance.minutes(manner.leastPause(), manner.mostPause())), this::look);
    }

    /** The floor manager decides whether a remedy may be given. */
    private void decide(String reservation) {
        boolean unused = attempt(() -> {
            if (isTakenOver(now())) {
                return;
            }
            if (chance.happens(0.85)) {
                stage.reserving().approve(trouble.id(), reservation, House.FLOOR_MANAGER, null);
            } else {
                stage.reserving().release(trouble.id(), reservation);
                waiter.refused();
            }
        });
    }

    /** The kitchen, the door or the rider says when. */
    private void estimate(Instant expectedAt) {
        happen(Status.OPEN, House.KITCHEN, () -> new Happening.Estimated(expectedAt));
    }

    /** The guest asks what is going on. */
    private void complain() {
        happen(Status.OPEN, House.GUEST, () -> new Happening.CustomerReplied(Words.asking(language(), chance)));
    }

    /** It is put right, unless somebody did that already. */
    private void resolve() {
        if (fewest > 0 && stage.open().getAsLong() < fewest) {
            prompter.after(A_MOMENT, this::resolve);
            return;
        }
        happen(Status.OPEN, chance.of(House.WAITERS), Happening.Resolved::new);
        Instant next = seen.plan() == null ? null : seen.plan().nextChangeAt();
        if (seen.head().status() == Status.RESOLVED && next != null) {
            prompter.at(next.plus(chance.minutes(5, 200)), this::look);
        }
        if (chance.happens(0.55)) {
            prompter.after(chance.minutes(3, 40), this::rate);
        }
    }

    /** The guest says how it was. */
    private void rate() {
        happen(Status.RESOLVED, House.GUEST, () -> Verdict.of(seen, language(), chance));
    }

    /** Something happens to it where it stands so, as it was seen last or, where that is not so any more, as it stands. */
    private void happen(Status status, String by, Supplier<Happening> what) {
        boolean isDone = attempt(() -> happenAsSeen(status, by, what));
        if (!isDone) {
            boolean unused = attempt(() -> {
                seen = now();
                happenAsSeen(status, by, what);
            });
        }
    }

    private void happenAsSeen(Status status, String by, Supplier<Happening> what) {
        if (seen.head().status() == status) {
            record(by, what.get());
        }
    }

    private CaseView now() {
        return stage.casework().view(trouble.id());
    }

    private String language() {
        return (String) trouble.situation().customer().getOrDefault("language", "en");
    }

    private void record(String by, Happening what) {
        NewEvent event = new NewEvent(null, by, null, what);
        seen = stage.casework()
                .record(trouble.id(), event, seen.head().version())
                .view();
    }

    /** Whether a spectator has done something about it: then it is theirs. */
    private static boolean isTakenOver(CaseView view) {
        return view.events().stream().anyMatch(event -> !House.plays(event.by()));
    }

    /** Whether it could be done as things stand. */
    private static boolean attempt(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (VersionException
                | EventRefusedException
                | RefusedGiftException
                | SituationException
                | NoSuchIncidentException e) {
            // Somebody who sees the play did something else meanwhile.
            return false;
        }
    }
}
