package amends.console.incident;

import amends.casework.CaseEvent;
import amends.casework.Happening;
import amends.casework.Timeline;
import amends.decision.Decision;
import amends.incident.Action;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that the customer was told, or said.
 *
 * @param at when
 * @param by who told it, or null
 * @param isCustomer whether the customer said it
 * @param what what it was for
 * @param text the words; null where they are not known
 */
public record Said(Instant at, String by, boolean isCustomer, String what, String text) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * What was said in an incident, but for what was taken back.
     *
     * @param words the words of messages, by the ids of the events that tell them; of gifts they are those recommended last
     * @param events tells what each was for
     */
    static List<Said> of(Timeline timeline, Map<String, String> words, EventWords events) {
        Set<String> undone = new HashSet<>();
        timeline.view().events().forEach(event -> {
            if (event.what() instanceof Happening.Undone taken) {
                undone.add(taken.event());
            }
        });
        List<Said> said = new ArrayList<>();
        for (CaseEvent event : timeline.view().events()) {
            if (!undone.contains(event.id())) {
                add(said, event, events.of(event.what()), timeline.decisions(), words.get(event.id()));
            }
        }
        return said;
    }

    private static void add(List<Said> said, CaseEvent event, String aim, List<Decision> decisions, String words) {
        Happening what = event.what();
        if (what instanceof Happening.Acknowledged told) {
            said.add(ours(event, aim, Action.ACKNOWLEDGE, told.message(), decisions, words));
        } else if (what instanceof Happening.StatusSent told) {
            said.add(ours(event, aim, Action.STATUS, told.message(), decisions, words));
        } else if (what instanceof Happening.Asked told) {
            said.add(ours(event, aim, Action.ASK, told.message(), decisions, words));
        } else if (what instanceof Happening.FollowedUp told) {
            said.add(ours(event, aim, Action.FOLLOW_UP, told.message(), decisions, words));
        } else if (what instanceof Happening.RemedyGiven given) {
            said.add(ours(event, aim, Action.COMPENSATE, given.remedy(), decisions, words));
        } else if (what instanceof Happening.CustomerReplied replied) {
            said.add(new Said(event.at(), event.by(), true, "The customer", replied.text()));
        }
    }

    private static Said ours(
            CaseEvent event, String aim, Action action, String name, List<Decision> decisions, String known) {
        String text = known;
        for (Decision decision : decisions) {
            if (known == null && decision.version() < event.seq() && decision.plan() != null) {
                String recommended = words(decision.plan(), action.wireName(), name);
                text = recommended == null ? text : recommended;
            }
        }
        boolean isNamed = action == Action.COMPENSATE || text != null;
        return new Said(event.at(), event.by(), false, isNamed ? aim : aim + " (" + name + ")", text);
    }

    private static String words(String plan, String action, String name) {
        try {
            for (JsonNode one : JSON.readTree(plan).path("recommendations")) {
                if (one.path("action").asText().equals(action)
                        && one.path("name").asText().equals(name)) {
                    return one.path("message").textValue();
                }
            }
            return null;
        } catch (JsonProcessingException e) {
            // A plan of an older release of the product: its words are not known.
            return null;
        }
    }
}
