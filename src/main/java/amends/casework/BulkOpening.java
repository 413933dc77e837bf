package amends.casework;

import amends.casework.Casework.Answer;
import amends.casework.Openings.Request;
import amends.incident.Situation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Opens many incidents, several in each transaction. */
public final class BulkOpening {

    private final Casework casework;

    /** @param casework keeps the incidents */
    public BulkOpening(Casework casework) {
        this.casework = casework;
    }

    /**
     * One that is to be opened, as {@link Casework#open} takes it.
     *
     * @param stated what is known; where it has no id, there must be a key
     */
    public record Wanted(Situation stated, Instant asOf, String key, String print) {}

    /**
     * Opens incidents; those that can be are open when this returns, and an answer throws where one cannot.
     *
     * @throws StoreUnavailableException where nothing can be stored now; some of them may be open
     */
    public List<Supplier<Answer>> open(List<Wanted> wanted) {
        List<Supplier<Answer>> answers = new ArrayList<>();
        List<Request> requests = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (Wanted one : wanted) {
            try {
                requests.add(casework.openings().request(one.stated(), one.asOf(), one.key(), one.print()));
                places.add(answers.size());
                answers.add(null);
            } catch (RuntimeException refused) {
                answers.add(thrower(refused));
            }
        }
        List<Supplier<Answer>> opened = together(requests);
        for (int i = 0; i < opened.size(); i++) {
            answers.set(places.get(i), opened.get(i));
        }
        return answers;
    }

    private List<Supplier<Answer>> together(List<Request> requests) {
        try {
            return requests.isEmpty() ? List.of() : casework.openings().openAll(requests);
        } catch (StoreUnavailableException unavailable) {
            throw unavailable;
        } catch (RuntimeException oneOfThem) {
            return requests.stream().map(this::alone).toList();
        }
    }

    private Supplier<Answer> alone(Request request) {
        try {
            return casework.openings().openAll(List.of(request)).get(0);
        } catch (StoreUnavailableException unavailable) {
            throw unavailable;
        } catch (RuntimeException refused) {
            return thrower(refused);
        }
    }

    private static Supplier<Answer> thrower(RuntimeException refused) {
        return () -> {
            throw refused;
        };
    }
}
