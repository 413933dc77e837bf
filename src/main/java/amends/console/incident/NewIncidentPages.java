package amends.console.incident;

import amends.access.Role;
import amends.book.Calling;
import amends.casework.Casework;
import amends.casework.Foreseen;
import amends.console.Form;
import amends.console.Pages;
import amends.console.Section;
import amends.console.Visit;
import amends.http.Evaluator;
import amends.http.Route;
import amends.incident.Situation;
import amends.incident.SituationException;
import amends.policy.Kind;
import amends.policy.PolicySet;
import amends.policy.TooMuchEffortException;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Evaluated;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** The form of a new incident, which tells the answer while it is filled in. */
public final class NewIncidentPages {

    private static final String PATH = "/incidents/new";
    private static final Role[] AGENT = {Role.AGENT};

    private final Pages pages;
    private final Casework casework;
    private final Evaluator evaluator;
    private final Supplier<CompiledPolicySet> policies;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    /**
     * @param casework keeps the incidents
     * @param evaluator answers while the form is filled in; nothing of that is kept or written down
     * @param policies the policies in force, asked once a request
     * @param clock what is stated in minutes counts from it
     * @param ids a new id with each call
     */
    public NewIncidentPages(
            Pages pages,
            Casework casework,
            Evaluator evaluator,
            Supplier<CompiledPolicySet> policies,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.pages = pages;
        this.casework = casework;
        this.evaluator = evaluator;
        this.policies = policies;
        this.clock = clock;
        this.ids = ids;
    }

    /** The ways to it. */
    public List<Route> routes() {
        return List.of(
                pages.see(PATH, Section.NEW_INCIDENT, this::ask),
                pages.act(PATH + "/fields", Section.NEW_INCIDENT, AGENT, this::fields),
                pages.act(PATH + "/answer", Section.NEW_INCIDENT, AGENT, this::answer),
                pages.act(PATH, Section.NEW_INCIDENT, AGENT, this::open));
    }

    private Response ask(Visit visit) {
        Map<String, List<String>> filled = new HashMap<>();
        visit.http().getUriInfo().getQueryParameters().forEach((name, all) -> filled.put(name, List.copyOf(all)));
        return pages.page(
                visit,
                Pages.Page.of("New incident", Section.NEW_INCIDENT)
                        .script("new-incident.js")
                        .style("incident.css"),
                "console/incident/new.jte",
                values(new Form(filled), Map.of()));
    }

    private Response fields(Visit visit) {
        return pages.part("console/incident/newForm.jte", values(Form.read(visit.http()), Map.of()));
    }

    private Map<String, Object> values(Form form, Map<String, String> problems) {
        PolicySet inForce = policies.get().policies();
        Kind kind = kind(inForce, form);
        Map<String, Object> values = new HashMap<>();
        values.put("kinds", kinds(inForce));
        values.put("kind", kind.fullName());
        values.put("fields", NewFields.of(kind, form, problems));
        values.put("key", form.text("key").isEmpty() ? ids.get().toString() : form.text("key"));
        values.put("problem", problems.getOrDefault("", ""));
        return values;
    }

    /** The kinds by domain, each with its words. */
    private static Map<String, Map<String, String>> kinds(PolicySet policies) {
        Map<String, Map<String, String>> kinds = new LinkedHashMap<>();
        for (String name : policies.kindNames()) {
            Kind kind = policies.kind(name);
            if (!kind.domain().equals("common")) {
                kinds.computeIfAbsent(Calling.sentence(kind.domain()), domain -> new LinkedHashMap<>())
                        .put(name, Calling.sentence(Calling.words(kind.name())));
            }
        }
        return kinds;
    }

    private static Kind kind(PolicySet policies, Form form) {
        Kind asked = policies.kind(form.text("kind"));
        return asked != null
                ? asked
                : policies.kind(
                        policies.kindNames().contains("restaurant.LateMeal")
                                ? "restaurant.LateMeal"
                                : policies.kindNames().get(0));
    }

    private Response answer(Visit visit) {
        Form form = Form.read(visit.http());
        CompiledPolicySet inForce = policies.get();
        Kind kind = kind(inForce.policies(), form);
        Instant now = clock.instant();
        NewForm.Read read = new NewForm(inForce.policies(), kind, form).read(now);
        Map<String, Object> values = new HashMap<>();
        Map<String, String> problems = new HashMap<>(read.problems());
        LiveAnswer answer = null;
        if (read.request() != null) {
            try {
                answer = answer(
                        inForce, read.request().situation(), read.request().asOf());
            } catch (SituationException wrong) {
                problems.putAll(NewForm.problems(wrong));
            } catch (TooMuchEffortException e) {
                problems.put("", e.getMessage());
            }
        }
        NewFields fields = NewFields.of(kind, form, problems);
        values.put("answer", answer);
        values.put("fields", fields);
        values.put("problem", problems.getOrDefault("", ""));
        return pages.part("console/incident/answer.jte", values);
    }

    private LiveAnswer answer(CompiledPolicySet inForce, Situation situation, Instant asOf) {
        Situation opened = Foreseen.of(inForce, situation, asOf);
        Evaluated now = evaluator.evaluate(inForce, opened, asOf).evaluated();
        return LiveAnswer.of(inForce, now.situation(), now.plan());
    }

    private Response open(Visit visit) {
        Form form = Form.read(visit.http());
        PolicySet inForce = policies.get().policies();
        if (inForce.kind(form.text("kind")) == null) {
            String gone = "Nothing was opened: what was chosen is not among the kinds any more. Choose again.";
            return pages.part("console/incident/newForm.jte", values(form, Map.of("", gone)));
        }
        NewForm.Read read = new NewForm(inForce, kind(inForce, form), form).read(clock.instant());
        Map<String, String> problems = read.problems();
        if (read.request() != null) {
            try {
                String key = key(form);
                Casework.Answer answer =
                        casework.open(read.request().situation(), read.request().asOf(), key, key);
                return Pages.goTo(visit, Paths.incident(answer.view().head().id()));
            } catch (SituationException wrong) {
                problems = NewForm.problems(wrong);
            }
        }
        return pages.part("console/incident/newForm.jte", values(form, problems));
    }

    /**
     * The same form sent twice, whatever the clock says, is one incident. Whoever goes back to the page and tells of
     * something else, tells of another one.
     */
    private String key(Form form) {
        String sent =
                form.key().isEmpty() ? ids.get().toString() : form.values().toString();
        return "form:" + UUID.nameUUIDFromBytes(sent.getBytes(StandardCharsets.UTF_8));
    }
}
