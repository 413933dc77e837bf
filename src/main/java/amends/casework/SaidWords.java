package amends.casework;

import amends.decision.Decision;
import amends.incident.Situation;
import amends.incident.SituationException;
import amends.policy.TooMuchEffortException;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Observation;
import amends.recommendation.Phrases;
import amends.recommendation.Recommender;
import amends.recommendation.Recommender.Depth;
import amends.recommendation.Wording;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a customer was told, in the very words: an event keeps the name of its message only, so the words are made again by the
 * release, and of the facts, of the decision that stood when it was said.
 */
public final class SaidWords {

    private final Transactions transactions;
    private final Recalling recalling;
    private final KeptWords kept;

    /**
     * @param recalling brings back what decisions were made of
     * @param clock says for how long words are kept at hand
     */
    public SaidWords(Transactions transactions, Recalling recalling, InstantSource clock) {
        this.transactions = transactions;
        this.recalling = recalling;
        this.kept = new KeptWords(clock);
    }

    /**
     * Something that was said.
     *
     * @param event the id of the event that tells it
     * @param at when
     * @param text the words, or null where they cannot be made again
     * @param language the language that they are in, or null without words
     */
    public record Said(String event, Instant at, String text, String language) {}

    /** A message of an event. */
    private record Message(String name, Instant expectedAt) {

        static Message of(Happening what) {
            if (what instanceof Happening.Acknowledged told) {
                return new Message(told.message(), told.expectedAt());
            }
            if (what instanceof Happening.StatusSent told) {
                return new Message(told.message(), told.expectedAt());
            }
            if (what instanceof Happening.Asked asked) {
                return new Message(asked.message(), null);
            }
            return what instanceof Happening.FollowedUp followed ? new Message(followed.message(), null) : null;
        }
    }

    /**
     * What was said, the newest first; what was taken back is left out.
     *
     * @param most how much of it at most
     */
    public List<Said> of(CaseView view, int most) {
        List<CaseEvent> told = new ArrayList<>(standing(view.events()).stream()
                .filter(event -> Message.of(event.what()) != null)
                .toList());
        Collections.reverse(told);
        List<CaseEvent> shown = told.subList(0, Math.min(most, told.size()));
        Map<String, Wording.Words> words = words(view.head(), shown);
        return shown.stream().map(event -> said(event, words.get(event.id()))).toList();
    }

    /** Forgets the words of an incident, whose customer was erased. */
    public void forget(String incident) {
        kept.forget(incident);
    }

    /** The words of events, by event; those that are not at hand are made. */
    private Map<String, Wording.Words> words(CaseHead head, List<CaseEvent> shown) {
        if (head.erasedAt() != null) {
            forget(head.id());
            return Map.of();
        }
        Map<String, Wording.Words> known = kept.of(head.id());
        List<CaseEvent> unknown =
                shown.stream().filter(event -> !known.containsKey(event.id())).toList();
        if (unknown.isEmpty()) {
            return known;
        }
        List<Decision> decisions =
                transactions.read(session -> session.decisions().of(head.id()));
        Map<String, Wording.Words> made = new HashMap<>();
        for (CaseEvent event : unknown) {
            Wording.Words words = words(event, decisions);
            if (words != null && words.text() != null) {
                made.put(event.id(), words);
            }
        }
        kept.keep(head.id(), made);
        made.putAll(known);
        return made;
    }

    /** Events that were not taken back, and take nothing back. */
    public static List<CaseEvent> standing(List<CaseEvent> events) {
        Set<String> undone = new HashSet<>();
        events.forEach(event -> {
            if (event.what() instanceof Happening.Undone taken) {
                undone.add(taken.event());
                undone.add(event.id());
            }
        });
        return events.stream().filter(event -> !undone.contains(event.id())).toList();
    }

    private static Said said(CaseEvent event, Wording.Words words) {
        return words == null
                ? new Said(event.id(), event.at(), null, null)
                : new Said(event.id(), event.at(), words.text(), words.language());
    }

    /** The words of an event, or null where they cannot be made again. */
    private Wording.Words words(CaseEvent event, List<Decision> decisions) {
        Decision before = null;
        for (Decision decision : decisions) {
            if (decision.about().version() < event.seq()) {
                before = decision;
            }
        }
        return before == null ? null : words(before, Message.of(event.what()), event.at());
    }

    private Wording.Words words(Decision before, Message message, Instant at) {
        try {
            Recalled recalled = recalling.of(before);
            CompiledPolicySet policies = recalled.policies();
            Observation seen = Recommender.observe(policies, at(recalled.situation(), message), at, Depth.BARE);
            return Phrases.say(List.of(message.name()), seen, policies);
        } catch (ReplayException | SituationException | TooMuchEffortException gone) {
            // It was erased or masked, or its release cannot be read any more: nobody is told other words than were
            // said.
            return null;
        }
    }

    /** The situation in which an estimate is told: it is the present one by then. */
    private static Situation at(Situation situation, Message message) {
        if (message.expectedAt() == null) {
            return situation;
        }
        Map<String, Object> incident = new HashMap<>(situation.incident());
        incident.put("expectedAt", message.expectedAt());
        return new Situation(
                situation.kind(),
                incident,
                situation.customer(),
                situation.taken(),
                situation.pauses(),
                situation.reopenings(),
                situation.promises(),
                situation.setAside(),
                situation.pinned(),
                situation.ledger());
    }
}
