package amends.check.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import amends.PolicyLoader;
import amends.check.StillWanted;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShippedRulesTest {

    @Test
    void theShippedRulesMeanWhatTheySay() {
        assertThat(MeaningCheck.check(PolicyLoader.load(Path.of("rules")), StillWanted.ALWAYS))
                .isEmpty();
    }
}
