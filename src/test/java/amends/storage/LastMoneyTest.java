package amends.storage;

import static org.assertj.core.api.Assertions.assertThat;

import amends.ledger.Account;
import amends.ledger.RefusedGiftException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two nodes on one database give the last of something at the same time. */
class LastMoneyTest {

    private static final int ROUNDS = 6;
    private static final int AT_ONCE = 4;

    @Test
    void ofTwoNodesOnPostgresThatGiveTheLastMoneyAtOnceOneGivesIt() throws Exception {
        try (TestDatabase database = TestDatabase.postgres()) {
            lastMoney(database);
        }
    }

    @Test
    void ofTwoNodesInH2ThatGiveTheLastMoneyAtOnceOneGivesIt() throws Exception {
        try (TestDatabase database = TestDatabase.h2InMemory()) {
            lastMoney(database);
        }
    }

    @Test
    void aCustomerGetsTheLastOfALimitOnceFromTwoNodesAtOnce() throws Exception {
        try (TestDatabase database = TestDatabase.postgres();
                Database second = Database.open(database.settings())) {
            List<LedgerDesk> nodes = List.of(new LedgerDesk(database.database()), new LedgerDesk(second));
            for (int round = 0; round < ROUNDS; round++) {
                String customer = "ann" + round;
                int week = round;
                nodes.forEach(node -> node.at(LedgerDesk.MONDAY.plusSeconds(week * 7L * 86_400)));
                LedgerDesk first = nodes.get(0);
                first.open("first" + round, "main", customer);
                first.give("first" + round, "e", "drink", null, null);
                List<Callable<Boolean>> gifts = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    String id = "i" + round + "-" + i;
                    first.open(id, "main", customer);
                    LedgerDesk node = nodes.get(i % 2);
                    gifts.add(() -> isGiven(node, id));
                }

                assertThat(atOnce(gifts)).as("round %s", round).isEqualTo(1);
            }
        }
    }

    /** Sixteen of twenty are spent; a drink costs four; half of the nodes reserve it and half give it. */
    private static void lastMoney(TestDatabase database) throws Exception {
        try (Database second = Database.open(database.settings())) {
            List<LedgerDesk> nodes = List.of(new LedgerDesk(database.database()), new LedgerDesk(second));
            for (int round = 0; round < ROUNDS; round++) {
                int week = round;
                nodes.forEach(node -> node.at(LedgerDesk.MONDAY.plusSeconds(week * 7L * 86_400)));
                LedgerDesk first = nodes.get(0);
                for (int i = 0; i < 4; i++) {
                    first.open("first" + round + "-" + i, "main", "f" + round + "-" + i);
                    first.give("first" + round + "-" + i, "e", "drink", null, null);
                }
                List<Callable<Boolean>> gifts = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    String id = "i" + round + "-" + i;
                    first.open(id, "main", "c" + round + "-" + i);
                    LedgerDesk node = nodes.get(i % 2);
                    gifts.add(i < 2 ? () -> isGiven(node, id) : () -> isReserved(node, id));
                }

                assertThat(atOnce(gifts)).as("round %s", round).isEqualTo(1);
                Account account = Account.of(LedgerDesk.POLICIES.policies().library(), "test", first.now());
                assertThat(first.transactions()
                                .<String>read(session -> session.ledger()
                                        .spent(account)
                                        .plus(session.ledger().reserved(account, first.now()))
                                        .toString()))
                        .isEqualTo("20.00 EUR");
            }
        }
    }

    private static boolean isGiven(LedgerDesk node, String id) {
        try {
            node.give(id, "e", "drink", null, null);
            return true;
        } catch (RefusedGiftException e) {
            return false;
        }
    }

    private static boolean isReserved(LedgerDesk node, String id) {
        try {
            node.reserve(id, "drink");
            return true;
        } catch (RefusedGiftException e) {
            return false;
        }
    }

    /** How many say yes. */
    private static long atOnce(List<Callable<Boolean>> gifts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(gifts.size());
        try {
            CyclicBarrier together = new CyclicBarrier(gifts.size());
            List<Future<Boolean>> answers = new ArrayList<>();
            for (Callable<Boolean> gift : gifts) {
                answers.add(threads.submit(() -> {
                    together.await();
                    return gift.call();
                }));
            }
            long given = 0;
            for (Future<Boolean> answer : answers) {
                given += answer.get() ? 1 : 0;
            }
            return given;
        } finally {
            threads.shutdown();
        }
    }
}
