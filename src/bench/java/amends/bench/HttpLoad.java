package amends.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The rate of evaluations beside that of the ceiling: one server, one client, rounds in turn, warmed up until neither
 * rate moves any more.
 */
final class HttpLoad {

    static final int CONNECTIONS = 16;

    private static final int FLAT_ROUNDS = 3;
    private static final double FLAT = 0.03;

    private final ServerProcess server;
    private final Duration round;

    /**
     * What was measured of one endpoint.
     *
     * @param rates of the rounds, in requests a second
     * @param all the requests of all rounds
     * @param serverCpu what the server's process used meanwhile
     * @param clientCpu what this process used meanwhile
     */
    record Side(List<Double> rates, Latencies all, Duration serverCpu, Duration clientCpu) {

        /** The median of the rounds. */
        double rate() {
            return Statistics.median(rates);
        }

        /** The server's processor time for a request, in microseconds. */
        double serverMicros() {
            return serverCpu.toNanos() / 1e3 / all.count();
        }

        /** The client's part of the processor time of both. */
        double clientShare() {
            return (double) clientCpu.toNanos() / clientCpu.plus(serverCpu).toNanos();
        }
    }

    /**
     * What came of a run.
     *
     * @param flat whether the rates stood still when it was measured
     * @param warmedUp for how long it was warmed up
     */
    record Result(Side evaluations, Side ceiling, boolean flat, Duration warmedUp) {

        /** The rate of evaluations to that of the ceiling. */
        double share() {
            return evaluations.rate() / ceiling.rate();
        }
    }

    private HttpLoad(ServerProcess server, Duration round) {
        this.server = server;
        this.round = round;
    }

    /**
     * Runs it.
     *
     * @param round how long one endpoint is asked at a time
     * @param rounds how many rounds are measured for each
     * @param longest how long it may be warmed up
     * @param log where decisions are logged
     */
    static Result run(Duration round, int rounds, Duration longest, LogIn log) throws IOException {
        if (log == LogIn.POSTGRESQL) {
            return DurableStore.postgresql(1, store -> {
                try {
                    return run(round, rounds, longest, log, store.url());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return run(round, rounds, longest, log, "");
    }

    private static Result run(Duration round, int rounds, Duration longest, LogIn log, String database)
            throws IOException {
        try (ServerProcess server = ServerProcess.start(log, database);
                LoadClient evaluations = client(server.address(), DesignRequest.EVALUATIONS);
                LoadClient ceiling = client(server.address(), CeilingResource.PATH)) {
            requireSameAnswers(evaluations.once(), ceiling.once());
            return new HttpLoad(server, round).measure(evaluations, ceiling, rounds, longest);
        }
    }

    private static LoadClient client(InetSocketAddress server, String path) throws IOException {
        return new LoadClient(server, path, CONNECTIONS);
    }

    private static void requireSameAnswers(String evaluated, String fixed) {
        String id = "\"decisionId\":\"[^\"]+\"";
        if (!evaluated.replaceFirst(id, "").equals(fixed.replaceFirst(id, "")) || !evaluated.contains("appetizer")) {
            throw new IllegalStateException(evaluated + "\nis not what the ceiling answers:\n" + fixed);
        }
    }

    private Result measure(LoadClient evaluations, LoadClient ceiling, int rounds, Duration longest)
            throws IOException {
        long start = System.nanoTime();
        List<Double> ofEvaluations = new ArrayList<>();
        List<Double> ofCeiling = new ArrayList<>();
        boolean flat = false;
        while (!flat && System.nanoTime() - start < longest.toNanos()) {
            ofEvaluations.add(evaluations.run(round).rate());
            ofCeiling.add(ceiling.run(round).rate());
            flat = isFlat(ofEvaluations) && isFlat(ofCeiling);
        }
        Duration warmedUp = Duration.ofNanos(System.nanoTime() - start);
        List<Side> sides = alternate(List.of(evaluations, ceiling), rounds);
        return new Result(sides.get(0), sides.get(1), flat, warmedUp);
    }

    private static boolean isFlat(List<Double> rates) {
        if (rates.size() < FLAT_ROUNDS) {
            return false;
        }
        List<Double> last = rates.subList(rates.size() - FLAT_ROUNDS, rates.size());
        return Statistics.max(last) <= (1 + FLAT) * Statistics.min(last);
    }

    private List<Side> alternate(List<LoadClient> clients, int rounds) throws IOException {
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < clients.size(); i++) {
            sides.add(new Side(new ArrayList<>(), new Latencies(), Duration.ZERO, Duration.ZERO));
        }
        for (int i = 0; i < rounds; i++) {
            for (int client = 0; client < clients.size(); client++) {
                sides.set(client, round(clients.get(client), sides.get(client)));
            }
        }
        return sides;
    }

    private Side round(LoadClient client, Side before) throws IOException {
        Duration serverBefore = server.cpu();
        Duration clientBefore = ownCpu();
        Latencies latencies = client.run(round);
        before.rates().add(latencies.rate());
        before.all().addAll(latencies);
        return new Side(
                before.rates(),
                before.all(),
                before.serverCpu().plus(server.cpu()).minus(serverBefore),
                before.clientCpu().plus(ownCpu()).minus(clientBefore));
    }

    private static Duration ownCpu() {
        return Duration.ofNanos(ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime());
    }
}
