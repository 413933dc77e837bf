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
    void anIdOfAClockThatIsBehindGivesWayToTheOneAfterTheLast() {
        assertThat(DecisionIds.after(LATE, UUID.fromString(EARLY))).isEqualTo("019aa000-0001-7000-8000-000000000002");
        assertThat(DecisionIds.after(EARLY, UUID.fromString(EARLY))).isEqualTo("019aa000-0000-7000-8000-000000000010");
    }
}
