package amends.drools;

import static org.assertj.core.api.Assertions.assertThat;

import amends.policy.FieldType.Basic;
import amends.policy.Kind;
import amends.policy.Operator;
import java.util.List;
import org.junit.jupiter.api.Test;

class KindGroupTest {

    private final TestPolicy policy = new TestPolicy();

    @Test
    void kindsWithFewRulesStayTogether() {
        policy.kind("Late", "Incident").kind("Broken", "Incident");
        policy.rule(policy.one("Late")).rule(policy.one("Broken")).rule(policy.one("Incident"));
        assertThat(names()).containsExactly(List.of("Broken", "Late"));
    }

    @Test
    void kindsWithManyRulesAreDividedAlongTheirFamilies() {
        policy.kind("Late", "Incident")
                .kind("LateMeal", "Late")
                .kind("LateDrink", "Late")
                .kind("Broken", "Incident")
                .kind("Lost", "Incident");
        for (int i = 0; i < KindGroup.FEW_RULES; i++) {
            policy.rule(policy.one("Late")).rule(policy.one("Broken"));
        }
        policy.rule(policy.one("LateMeal")).rule(policy.one("Incident"));
        assertThat(names())
                .containsExactly(
                        List.of("Broken"), List.of("Late"), List.of("LateDrink"), List.of("LateMeal"), List.of("Lost"));
        assertThat(KindGroup.of(policy.policy()).stream().map(g -> g.rules().size()))
                .containsExactly(
                        KindGroup.FEW_RULES + 1,
                        KindGroup.FEW_RULES + 1,
                        KindGroup.FEW_RULES + 1,
                        KindGroup.FEW_RULES + 2,
                        1);
    }

    @Test
    void aDomainWithoutKindsHasNoGroups() {
        assertThat(names()).isEmpty();
    }

    @Test
    void nothingOfTheAuthorsTextIsWritten() {
        policy.kind("Verspaetung", "Incident", "gericht", Basic.TEXT, "tisch", Basic.INT);
        policy.rule(
                policy.one("Verspaetung", policy.is("Verspaetung", "gericht", Operator.EQUAL, "süß")),
                policy.one("Taken", policy.bound("Taken", "minutesAgo", Operator.MORE, 0, "Verspaetung", "tisch")));
        String text = DrlWriter.write(KindGroup.of(policy.policy()).get(0)).text();
        assertThat(text)
                .doesNotContain("Verspaetung", "gericht", "tisch", "süß", "rule 0")
                .contains("rule r0");
    }

    private List<List<String>> names() {
        return KindGroup.of(policy.policy()).stream()
                .map(group -> group.kinds().stream().map(Kind::name).toList())
                .toList();
    }
}
