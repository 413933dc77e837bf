package amends.console.guest;

import amends.casework.CaseEvent;
import amends.casework.CaseHead;
import amends.casework.CaseHead.Status;
import amends.casework.CaseView;
import amends.casework.Happening;
import amends.casework.SaidWords;
import amends.console.guest.Guest.Line;
import amends.console.guest.Guest.Moment;
import amends.console.guest.Guest.Spoken;
import amends.incident.SituationException;
import amends.ledger.LedgerEntry;
import amends.policy.Kind;
import amends.policy.Library;
import amends.policy.TooMuchEffortException;
import amends.promise.Clock;
import amends.promise.ClockState;
import amends.promise.PromiseSort;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Observation;
import amends.recommendation.Phrases;
import amends.recommendation.Recommender;
import amends.recommendation.Recommender.Depth;
import amends.recommendation.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Picks out of an incident what its customer may see: what was said, given and promised to them, and nothing else. */
final class GuestViews {

    /** So much of what was said is shown. */
    private static final int MOST_SAID = 20;

    private final CompiledPolicySet policies;
    private final SaidWords said;

    /** @param policies the policies in force */
    GuestViews(CompiledPolicySet policies, SaidWords said) {
        this.policies = policies;
        this.said = said;
    }

    /** The words in which a customer is addressed. */
    PageWords words(CaseView view, Wording wording) {
        Library.DomainSettings domain = library().settings(view.head().domain());
        return new PageWords(wording, language(view), domain.language(), domain.zone());
    }

    /** What they are shown. */
    Guest of(CaseView view, PageWords words, Instant now) {
        CaseHead head = view.head();
        boolean resolved = head.status() == Status.RESOLVED;
        return new Guest(
                words.of(resolved ? "resolved" : head.acknowledged() ? "known" : "open"),
                resolved && head.resolvedAt() != null ? words.when(head.resolvedAt(), now) : null,
                happened(view, words, now),
                resolved ? List.of() : moments(view, words, now),
                said.of(view, MOST_SAID).stream()
                        .map(one -> new Line(
                                words.when(one.at(), now),
                                one.text() == null
                                        ? new Spoken(words.of("untold"), null)
                                        : new Spoken(one.text(), one.language())))
                        .toList(),
                view.ledger().given().stream()
                        .map(gift -> new Line(words.when(gift.at(), now), gift(gift, view, words)))
                        .toList());
    }

    private Library library() {
        return policies.policies().library();
    }

    private static String language(CaseView view) {
        return view.situation() == null
                ? null
                : (String) view.situation().customer().get("language");
    }

    /** A message of the release about the kind, or about one that it extends; else the page's own words. */
    private Spoken happened(CaseView view, PageWords words, Instant now) {
        Spoken own = new Spoken(words.of("happened"), null);
        if (view.situation() == null) {
            return own;
        }
        try {
            Observation seen = Recommender.observe(policies, view.situation(), now, Depth.BARE);
            Wording.Words told = Phrases.say(names(seen.kind()), seen, policies);
            return told.text() == null ? own : new Spoken(told.text(), told.language());
        } catch (SituationException | TooMuchEffortException e) {
            return own;
        }
    }

    private static List<String> names(Kind kind) {
        return kind.lineage().stream()
                .flatMap(name -> Stream.of("kind." + kind.domain() + '.' + name, "kind." + name))
                .toList();
    }

    private static List<Moment> moments(CaseView view, PageWords words, Instant now) {
        List<Moment> moments = new ArrayList<>();
        Instant next = nextUpdate(view);
        if (next != null) {
            moments.add(moment("next", next, "soon", words, now));
        }
        Instant estimate = estimate(view);
        if (estimate != null) {
            moments.add(moment("estimate", estimate, "missed", words, now));
        }
        Instant due = dueAt(view, PromiseSort.RESOLVE);
        // While time does not count, nobody knows when it is due.
        if (due != null && !due.equals(estimate) && view.head().status() != Status.PAUSED) {
            moments.add(moment("promised", due, "missed", words, now));
        }
        return moments;
    }

    private static Moment moment(String what, Instant by, String late, PageWords words, Instant now) {
        return new Moment(words.of(what), words.when(by, now), words.of(late), now.isAfter(by));
    }

    /** What the last message said of the next; else what is promised of it. */
    private static Instant nextUpdate(CaseView view) {
        List<CaseEvent> told = messages(view);
        Instant stated =
                told.isEmpty() ? null : nextUpdateAt(told.get(told.size() - 1).what());
        if (stated != null) {
            return stated;
        }
        return dueAt(view, told.isEmpty() ? PromiseSort.FIRST_RESPONSE : PromiseSort.NEXT_UPDATE);
    }

    /** What they were told last of when it is put right; what only we know is no promise. */
    private static Instant estimate(CaseView view) {
        return messages(view).stream()
                .map(event -> expectedAt(event.what()))
                .filter(Objects::nonNull)
                .reduce((before, after) -> after)
                .orElse(null);
    }

    /** The messages since it was opened, or opened again. */
    private static List<CaseEvent> messages(CaseView view) {
        List<CaseEvent> told = new ArrayList<>();
        for (CaseEvent event : SaidWords.standing(view.events())) {
            if (event.what() instanceof Happening.Reopened) {
                told.clear();
            } else if (event.what() instanceof Happening.Acknowledged || event.what() instanceof Happening.StatusSent) {
                told.add(event);
            }
        }
        return told;
    }

    private static Instant nextUpdateAt(Happening what) {
        return what instanceof Happening.Acknowledged told
                ? told.nextUpdateAt()
                : ((Happening.StatusSent) what).nextUpdateAt();
    }

    private static Instant expectedAt(Happening what) {
        return what instanceof Happening.Acknowledged told
                ? told.expectedAt()
                : ((Happening.StatusSent) what).expectedAt();
    }

    /** Until when a promise runs that is not kept yet; never what we aim for ourselves. */
    private static Instant dueAt(CaseView view, PromiseSort sort) {
        return view.plan() == null
                ? null
                : view.plan().clocks().stream()
                        .filter(clock -> clock.sort() == sort && clock.state() != ClockState.MET)
                        .map(Clock::dueAt)
                        .findFirst()
                        .orElse(null);
    }

    private Spoken gift(LedgerEntry gift, CaseView view, PageWords words) {
        String label = Phrases.gift(gift.remedy(), language(view), view.head().domain(), library());
        String name = label == null ? words.of("gift") : label;
        return new Spoken(gift.amount() == null ? name : name + ": " + gift.amount(), null);
    }
}
