package amends.storage;

import static org.assertj.core.api.Assertions.assertThat;

import amends.casework.EventRefusedException;
import amends.ledger.RefusedGiftException;
import amends.ledger.Reservation;
import amends.ledger.Shortage;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Whatever is given, reserved, approved, released and taken back in whatever order. */
class LedgerPropertiesTest {

    private static final BigDecimal BUDGET = new BigDecimal("20.00");
    private static final int STEPS = 40;

    @Property(tries = 25, seed = "20261123", shrinking = ShrinkingMode.OFF)
    void goodwillStaysWithinLimitAndBudgetAndTheAccountsAgreeWithTheEntries(@ForAll Random random) throws SQLException {
        try (TestDatabase database = TestDatabase.h2InMemory();
                Connection connection = database.database().pool().getConnection()) {
            Course course = new Course(new LedgerDesk(database.database()), random);
            for (int step = 0; step < STEPS; step++) {
                course.step();
                course.check(connection);
            }
        }
    }

    /** One interleaving over two customers and one budget. */
    private static final class Course {
        private final LedgerDesk desk;
        private final Random random;
        private final List<String[]> given = new ArrayList<>();
        private final List<Reservation> reserved = new ArrayList<>();
        private int incidents;
        private int owed;

        Course(LedgerDesk desk, Random random) {
            this.desk = desk;
            this.random = random;
        }

        void step() {
            try {
                switch (random.nextInt(9)) {
                    case 0, 1 -> give(null);
                    case 2, 3 -> reserved.add(desk.reserve(incident(), remedy()));
                    case 4 -> onReservation(this::give);
                    case 5 -> onReservation(random.nextBoolean() ? desk::approve : desk::release);
                    case 6 -> undo();
                    case 7 -> pay();
                    default -> wait(random.nextInt(12));
                }
            } catch (RefusedGiftException e) {
                refused(e.shortage());
            } catch (EventRefusedException e) {
                assertThat(e).hasMessageContaining("reservation \"");
            }
        }

        private static void refused(Shortage shortage) {
            if (shortage instanceof Shortage.OverBudget budget) {
                BigDecimal wanted = budget.spent()
                        .plus(budget.reserved())
                        .plus(budget.cost())
                        .amount();
                assertThat(wanted).isGreaterThan(BUDGET);
            } else if (shortage instanceof Shortage.OverLimit limit) {
                assertThat(limit.given() + limit.reserved()).isGreaterThanOrEqualTo(2);
            }
        }

        private void onReservation(java.util.function.Consumer<Reservation> what) {
            if (!reserved.isEmpty()) {
                what.accept(reserved.get(random.nextInt(reserved.size())));
            }
        }

        private void give(Reservation reservation) {
            String event = "e" + random.nextInt(1_000_000);
            String incident = reservation == null ? incident() : reservation.incidentId();
            desk.give(
                    incident,
                    event,
                    reservation == null ? remedy() : reservation.remedy(),
                    null,
                    reservation == null ? null : reservation.id());
            given.add(new String[] {incident, event});
        }

        private void undo() {
            if (!given.isEmpty()) {
                String[] last = given.remove(given.size() - 1);
                try {
                    desk.undo(last[0], last[1]);
                } catch (EventRefusedException e) {
                    assertThat(e).hasMessageContaining("could be undone for");
                }
            }
        }

        private void pay() {
            String incident = open("owed");
            desk.give(incident, "paid", "fee", "50.00", null);
            owed++;
        }

        private void wait(int minutes) {
            desk.at(desk.now().plusSeconds(minutes * 60L));
            if (random.nextBoolean()) {
                reserved.forEach(desk::expire);
            }
        }

        private String remedy() {
            return random.nextInt(4) == 0 ? "dinner" : "drink";
        }

        private String incident() {
            return open("main");
        }

        private String open(String course) {
            String id = "i" + incidents++;
            desk.open(id, course, random.nextBoolean() ? "ann" : "bob");
            return id;
        }

        void check(Connection connection) throws SQLException {
            String now = "timestamp with time zone '" + desk.now() + "'";
            BigDecimal entries =
                    number(connection, "select coalesce(sum(cost), 0) from ledger_entry where basis = 'GOODWILL'");
            BigDecimal kept = number(
                    connection,
                    "select coalesce(sum(cost), 0) from reservation where state in ('WAITING', 'HELD')"
                            + " and expires_at > " + now);
            assertThat(number(connection, "select coalesce(sum(spent), 0) from budget_account"))
                    .isEqualByComparingTo(entries);
            assertThat(entries.add(kept)).isLessThanOrEqualTo(BUDGET);
            for (String customer : List.of("ann", "bob")) {
                String of = "customer_id = '" + customer + "' and remedy = 'drink'";
                BigDecimal had = number(
                        connection,
                        "select count(*) from ledger_entry e where reverses is null and " + of
                                + " and not exists (select 1 from ledger_entry r where r.reverses = e.id)");
                BigDecimal keptBack = number(
                        connection,
                        "select count(*) from reservation where state in ('WAITING', 'HELD') and expires_at > " + now
                                + " and " + of);
                assertThat(number(connection, "select coalesce(sum(given), 0) from customer_account where " + of))
                        .isEqualByComparingTo(had);
                assertThat(had.add(keptBack)).isLessThanOrEqualTo(BigDecimal.valueOf(2));
            }
            assertThat(number(connection, "select count(*) from ledger_entry where basis = 'ENTITLEMENT'"))
                    .isEqualByComparingTo(BigDecimal.valueOf(owed));
        }

        private static BigDecimal number(Connection connection, String sql) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getBigDecimal(1);
            }
        }
    }
}
