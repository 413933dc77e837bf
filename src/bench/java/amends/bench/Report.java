package amends.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts the figures into one page of Markdown. */
final class Report {

    private final List<String> lines = new ArrayList<>();
    private final List<String> aims = new ArrayList<>();

    /** A page that begins with the machine. */
    Report(String when, List<String> machine, Effort effort) {
        line("# Benchmarks");
        line("");
        line("Measured by `mvn -Pbench verify` on " + when + "; the service and its client share the machine.");
        if (effort.equals(Effort.QUICK)) {
            line("");
            line("**A quick run, which only shows that everything runs: the figures mean nothing.**");
        }
        line("");
        machine.forEach(fact -> line("- " + fact));
    }

    /** The average times, and what they are to the yardstick and to the smallest policy set. */
    void evaluations(
            Map<Integer, Jmh.Average> evaluate, Map<Integer, Jmh.Average> engine, Map<Integer, Jmh.Average> byHand) {
        section("One evaluation");
        line(
                "`evaluate` gives a plan with words, reasons, clocks and the next change. The engine is the part of it that");
        line("finds the rules that match. The if-chain is Java written by hand that only finds the names of the same");
        line("recommendations. Every kind has " + BenchRules.RULES_PER_KIND + " rules; " + whole(BenchIncident.COUNT)
                + " incidents of mixed kinds in turn, one thread; µs, ± half the");
        line("99.9 % confidence interval.");
        line("");
        line("| rules | kinds | evaluate µs | engine µs | if-chain µs | evaluate to if-chain | evaluate to "
                + first(evaluate) + " rules |");
        line("| --: | --: | --: | --: | --: | --: | --: |");
        double smallest = evaluate.get(first(evaluate)).micros();
        evaluate.forEach((rules, average) -> {
            Jmh.Average hand = byHand.get(rules);
            line(
                    "| %s | %s | %s | %s | %s | %.0f | %.2f |",
                    whole(rules),
                    whole(BenchRules.kinds(rules)),
                    micros(average),
                    micros(engine.get(rules)),
                    micros(hand),
                    average.micros() / hand.micros(),
                    average.micros() / smallest);
            if (rules > 1_000) {
                aim(
                        "evaluate, " + whole(rules) + " rules to " + first(evaluate),
                        "at most 1.5",
                        text("%.2f", average.micros() / smallest));
            }
        });
    }

    /** How long policy sets take to be ready. */
    void loads(Map<Integer, List<Double>> shots) {
        section("Loading a policy set");
        line(
                "From the folder on the disk until an incident of every kind has been answered, ms. Cold is the first time");
        line("in a process, warm the median of the times after it.");
        line("");
        line("| rules | kinds | cold ms | warm ms | warm ms a rule | warm loads |");
        line("| --: | --: | --: | --: | --: | --: |");
        shots.forEach((rules, millis) -> {
            List<Double> later = millis.subList(1, millis.size());
            double warm = Statistics.median(later);
            line(
                    "| %s | %s | %.0f | %.0f | %.2f | %d |",
                    whole(rules), whole(BenchRules.kinds(rules)), millis.get(0), warm, warm / rules, later.size());
        });
    }

    /** The times of checking, and what the guard costs of a build. */
    void checks(Map<Integer, List<Double>> shots, List<GuardShare> guard) {
        section("Checking a rules folder");
        line(
                "`check` from the folder on the disk to the report, ms. Cold is the first time in a process, warm the median");
        line("of the times after it.");
        line("");
        line("| rules | cold ms | warm ms | warm ms a rule |");
        line("| --: | --: | --: | --: |");
        shots.forEach((rules, millis) -> {
            double warm = Statistics.median(millis.subList(1, millis.size()));
            line("| %s | %.0f | %.0f | %.3f |", whole(rules), millis.get(0), warm, warm / rules);
            if (rules == 1_000) {
                aim("check of 1,000 rules, warm", "under 5 s", text("%.2f s", warm / 1_000));
            }
        });
        line("");
        line("The guard is the reader that refuses whatever is no policy; processor time of all threads, warm, ms.");
        line("");
        line("| rules | guard | build | share |");
        line("| --: | --: | --: | --: |");
        for (GuardShare one : guard) {
            line("| %s | %.0f | %.0f | %.2f |", whole(one.rules()), one.guardMillis(), one.buildMillis(), one.share());
            if (one.rules() == 1_000) {
                aim("guard to the whole build, 1,000 rules", "below 0.10", text("%.2f", one.share()));
            }
        }
    }

    /**
     * How fast mutants are tried.
     *
     * @param mutants how many there are
     * @param one how long they take on one thread, ms
     * @param all how long they take on all processors, ms
     * @param compiled how long it takes to compile one and run one case, ms
     */
    void mutations(int mutants, double one, double all, double compiled) {
        section("Mutation testing");
        line("The " + whole(mutants)
                + " mutants of the shipped rules on the cases beside them, interpreted, warm; and what it takes");
        line("to compile one of them and run one case.");
        line("");
        line("| | ms a mutant | mutants a second | to compiled |");
        line("| :-- | --: | --: | --: |");
        mutation("interpreted, one thread", one / mutants, compiled);
        mutation("interpreted, all processors", all / mutants, compiled);
        mutation("compiled, one thread", compiled, compiled);
    }

    private void mutation(String how, double millis, double compiled) {
        line("| %s | %.2f | %,.0f | %.0f |", how, millis, 1_000 / millis, compiled / millis);
    }

    /** What requests feel of reloads, and how long those take. */
    void reloads(ReloadSpeed speed) {
        section("Reloads while requests are answered");
        line("One rule of " + whole(speed.rules()) + " is saved with another number as soon as the one before serves; "
                + ReloadSpeed.CONNECTIONS + " callers who each wait");
        line(
                "for their answer, rounds in turn with and without. An answer other than 200 ends the run: there was none.");
        line("");
        line("| | requests/s | p50 ms | p99 ms | p99.9 ms | longest ms |");
        line("| :-- | --: | --: | --: | --: | --: |");
        reload("without reloads", speed.quiet());
        reload(text("during %d reloads", speed.reloads()), speed.busy());
        line("");
        line(
                "Made ready from what was read, warm: %.0f ms; after what served before, %.0f ms, with %d of %d networks used again.",
                speed.wholeMillis(), speed.changedMillis(), speed.shared(), BenchRules.kinds(speed.rules()));
        aim(
                "p99 during reloads of 1,000 rules to without",
                "no failures",
                text(
                        "%.1f, no failures",
                        speed.busy().millis(0.99) / speed.quiet().millis(0.99)));
    }

    private void reload(String when, Latencies latencies) {
        line(
                "| %s | %,.0f | %.2f | %.2f | %.2f | %.1f |",
                when,
                latencies.rate(),
                latencies.millis(0.5),
                latencies.millis(0.99),
                latencies.millis(0.999),
                latencies.millis(1));
    }

    /** How fast past incidents are followed. */
    void backtest(BacktestSpeed speed) {
        section("Backtest");
        line("`backtest` of " + whole(speed.incidents()) + " incidents of mixed kinds in no order against "
                + whole(speed.rules()) + " rules, from the start command to the");
        line("report: read, sorted on disk, each followed from its opening to its end, settled in order. At most "
                + whole(speed.heap()) + " MiB of heap.");
        line("The chain of ifs looks at each incident once, at its end, and has them in memory.");
        line("");
        line("| | seconds | incidents a second | to the chain |");
        line("| :-- | --: | --: | --: |");
        backtest("all processors", speed, speed.seconds());
        backtest("one thread", speed, speed.oneThread());
        backtest("chain of ifs, one thread", speed, speed.chain());
        line("");
        line("The most memory of the process, code and all: " + whole((int) speed.peak()) + " MiB.");
    }

    private void backtest(String how, BacktestSpeed speed, double seconds) {
        line("| %s | %.2f | %,.0f | %,.0f |", how, seconds, speed.incidents() / seconds, seconds / speed.chain());
    }

    /** How much sooner a sweep is done than each of its values by itself. */
    void sweep(List<SweepSpeed> speeds) {
        section("Sweep");
        line(
                "A threshold of delay swept over incidents of the shipped rules, in memory, and a backtest of each value by itself;");
        line("five in eight incidents are in time, and most of the others reach every value.");
        line("");
        line("| incidents | of the kind | values | sweep, s | each, s | ratio | followed, times |");
        line("| --: | --: | --: | --: | --: | --: | --: |");
        for (SweepSpeed speed : speeds) {
            line(
                    "| %s | 1 in %d | %d | %.2f | %.2f | %.2f | %.1f |",
                    whole(speed.incidents()),
                    speed.oneIn(),
                    speed.values(),
                    speed.sweep(),
                    speed.each(),
                    speed.sweep() / speed.each(),
                    (double) speed.followed() / speed.incidents());
        }
    }

    /** How many decisions are made again in a second. */
    void replay(List<ReplaySpeed> speeds) {
        section("Replay");
        line(
                "Exported decisions about late meals made again under the shipped rules, read and compared letter by letter, as");
        line("`amends replay` does it; all come out the same.");
        line("");
        line("| decisions | threads | a second |");
        line("| --: | --: | --: |");
        for (ReplaySpeed speed : speeds) {
            line("| %s | %d | %,.0f |", whole(speed.decisions()), speed.threads(), speed.perSecond());
        }
    }

    /** How long it takes to say why. */
    void why(List<WhySpeed> speeds) {
        section("Why");
        line("Every rule of the kind explained, with the nearest change of each that did not fire; one thread, warm.");
        line("");
        line("| rules | concern the kind | median, ms | p99, ms |");
        line("| --- | --: | --: | --: |");
        for (WhySpeed speed : speeds) {
            line("| %s | %d | %.2f | %.2f |", speed.what(), speed.rules(), speed.median(), speed.p99());
        }
    }

    /** How many incidents are opened in a second. */
    void incidents(List<IncidentSpeed> speeds) {
        section("Incidents that are kept");
        line(
                "Opened by callers who each wait for their answer, with a key of their own, under the shipped rules; each is on the");
        line(
                "disk (fsync) before it is answered. The processor time is that of the service; PostgreSQL's is not in it.");
        line("");
        line("| database | callers | opened a second | processor, ms each |");
        line("| :-- | --: | --: | --: |");
        for (IncidentSpeed speed : speeds) {
            line(
                    "| %s | %d | %s | %.2f |",
                    speed.database(),
                    speed.callers(),
                    whole((int) Math.round(speed.perSecond())),
                    1e3 * speed.cpu() / speed.opened());
            if (speed.database().equals("PostgreSQL")) {
                aim(
                        "incidents opened on PostgreSQL",
                        "1,000/s",
                        text("%s/s", whole((int) Math.round(speed.perSecond()))));
            }
        }
    }

    /** How late deadlines are seen to. */
    void deadlines(List<DeadlineSpeed> speeds) {
        section("Deadlines");
        line(
                "So many come due each second, among open incidents that wait for theirs; and how many are seen to in a second when all");
        line("come due at once.");
        line("");
        line(
                "| database | open | due a second | late, ms: median | p99 | most | at once, a second | memory of the open, MiB |");
        line("| :-- | --: | --: | --: | --: | --: | --: | --: |");
        for (DeadlineSpeed speed : speeds) {
            line(
                    "| %s | %s | %d | %.0f | %.0f | %.0f | %s | %.1f |",
                    speed.database(),
                    whole(speed.open()),
                    speed.perSecond(),
                    speed.late().millis(0.5),
                    speed.late().millis(0.99),
                    speed.late().millis(1),
                    whole((int) Math.round(speed.most())),
                    speed.heap());
            aim(
                    text("lateness on %s, p99", speed.database()),
                    "under 2 s at 500/s",
                    text("%.2f s", speed.late().millis(0.99) / 1e3));
        }
    }

    /** How soon the service answers. */
    void firstAnswer(List<Double> seconds) {
        section("First answer");
        line(
                "From the command `java -jar target/amends.jar server config.yml` to the first plan: median %.2f s, longest",
                Statistics.median(seconds));
        line("%.2f s, of %d starts.", Statistics.max(seconds), seconds.size());
        aim("first answer after the start command", "within 4 s", text("%.2f s", Statistics.median(seconds)));
    }

    /** The page, with the aims at its end. */
    String page() {
        List<String> page = new ArrayList<>(lines);
        page.add("");
        page.add("## Aims");
        page.add("");
        page.add("| what | aim | measured |");
        page.add("| :-- | :-- | --: |");
        page.addAll(aims);
        return String.join("\n", page) + "\n";
    }

    void aim(String what, String aim, String measured) {
        aims.add("| " + what + " | " + aim + " | " + measured + " |");
    }

    void section(String title) {
        line("");
        line("## " + title);
        line("");
    }

    void line(String line) {
        lines.add(line);
    }

    void line(String format, Object... values) {
        lines.add(text(format, values));
    }

    private static String micros(Jmh.Average average) {
        return Double.isNaN(average.error())
                ? text("%.2f", average.micros())
                : text("%.2f ± %.2f", average.micros(), average.error());
    }

    private static int first(Map<Integer, ?> byRules) {
        return byRules.keySet().iterator().next();
    }

    private static String whole(int number) {
        return text("%,d", number);
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
