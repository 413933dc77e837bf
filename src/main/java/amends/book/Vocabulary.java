package amends.book;

import amends.policy.Kind;
import amends.policy.PolicySet;
import amends.policy.StandardFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The words of the policy language: what a rule may look at, compare, promise and recommend.
 *
 * @param facts the facts that every domain has
 * @param kinds what each domain declares, by its full name
 * @param operators the comparisons
 * @param calls what a rule may say after {@code then}
 * @param actions what a plan may recommend
 */
public record Vocabulary(
        List<FactEntry> facts,
        List<KindEntry> kinds,
        List<Detail> operators,
        List<Detail> calls,
        List<Detail> actions) {

    public Vocabulary {
        facts = List.copyOf(facts);
        kinds = List.copyOf(kinds);
        operators = List.copyOf(operators);
        calls = List.copyOf(calls);
        actions = List.copyOf(actions);
    }

    /** A fact that every domain has. */
    public record FactEntry(String name, String about, List<FieldLine> fields) {
        public FactEntry {
            fields = List.copyOf(fields);
        }
    }

    /** A kind, with the fields that it adds to what it extends. */
    public record KindEntry(String name, String parent, List<FieldLine> fields) {
        public KindEntry {
            fields = List.copyOf(fields);
        }
    }

    /** The vocabulary with the kinds of some policies. */
    public static Vocabulary of(PolicySet policies) {
        List<KindEntry> kinds = new ArrayList<>();
        policies.domains()
                .forEach(domain -> domain.kinds().values().stream()
                        .sorted(Comparator.comparing(Kind::name))
                        .forEach(kind -> kinds.add(
                                new KindEntry(kind.fullName(), kind.lineage().get(1), own(kind, policies)))));
        return new Vocabulary(
                StandardWords.facts(),
                kinds,
                LanguageWords.operators(),
                LanguageWords.calls(),
                LanguageWords.actions());
    }

    private static List<FieldLine> own(Kind kind, PolicySet policies) {
        Kind parent = policies.kind(kind.domain() + "." + kind.lineage().get(1));
        int inherited = (parent == null ? StandardFacts.INCIDENT : parent.shape())
                .fields()
                .size();
        return kind.shape().fields().stream()
                .skip(inherited)
                .map(Fields::declared)
                .toList();
    }
}
