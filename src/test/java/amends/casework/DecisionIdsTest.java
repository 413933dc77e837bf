package amends.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionIdsTest {

    private static final String EARLY = "019aa000-0000-7000-8000-00000000000f";
    private static final String LATE = "019aa000-0001-7000-8000-000000000001";

    @Test
    void anIdThatIsLaterThanTheLastIsTaken() {
        assertThat(DecisionIds.after(null, UUID.fromString(EARLY))).isEqualTo(EARLY);
        assertThat(DecisionIds.after(EARLY, UUID.fromString(LATE))).isEqualTo(LATE);
    }

    @Test
    void anIdOfAClockThatIsBehindGivesWayToOneAfterTheLast() {
        assertThat(DecisionIds.after(LATE, UUID.fromString(EARLY))).isEqualTo("019aa000-0001-7001-8000-00000000000f");
        assertThat(DecisionIds.after(EARLY, UUID.fromString(EARLY))).isEqualTo("019aa000-0000-7001-8000-00000000000f");
    }

    @Test
    void theIdAfterTheLastOfAMillisecondIsOfTheNext() {
        assertThat(DecisionIds.after("019aa000-0001-7fff-8000-000000000001", UUID.fromString(EARLY)))
                .isEqualTo("019aa000-0002-7000-8000-00000000000f");
    }
}
