package amends.serving;

import com.codahale.metrics.Meter;
import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.Timer;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells and counts what becomes of the states of the rules folder: a line each. */
public final class ReloadLog {

    private static final Logger LOG = LoggerFactory.getLogger(ReloadLog.class);
    private static final int MOST = 10;

    private final Meter reloads;
    private final Meter refused;
    private final Timer time;
    private String failure;

    /**
     * @param metrics counts them
     * @param inForce tells whether something is refused
     */
    public ReloadLog(MetricRegistry metrics, InForce inForce) {
        this.reloads = metrics.meter("amends.releases.reloads");
        this.refused = metrics.meter("amends.releases.refused");
        this.time = metrics.timer("amends.releases.reload");
        metrics.gauge("amends.releases.isRefused", () -> () -> inForce.refusal() == null ? 0 : 1);
    }

    /** Makes something ready, and measures how long that takes. */
    Forged timed(Supplier<Forged> forging) {
        return time.timeSupplier(forging);
    }

    /** A state came to serve. */
    void served(Forged forged) {
        reloads.mark();
        failure = null;
        int failed = forged.failures().size();
        if (failed == 0) {
            LOG.info("release {} serves, {} cases passed", forged.serving().release(), forged.casesRun());
        } else {
            LOG.warn(
                    "release {} serves, though cases fail: {}", forged.serving().release(), first(forged.failures()));
        }
    }

    /** A state was refused. */
    void refused(Refusal refusal, String serving) {
        refused.mark();
        failure = null;
        List<String> problems =
                refusal.problems().stream().map(problem -> "; " + problem).toList();
        LOG.warn(
                "rules refused, release {} goes on serving: {}{}",
                serving,
                refusal.reason(),
                String.join("", problems.subList(0, Math.min(MOST, problems.size())))
                        + (problems.size() > MOST ? "; and " + (problems.size() - MOST) + " more" : ""));
    }

    /** The folder is again what serves. */
    void mended(String release) {
        LOG.info("the rules folder is again release {}, which serves", release);
    }

    /** Something could not be done, and is tried again; told once, however often it is tried. */
    void failed(Throwable why) {
        String told = String.valueOf(why);
        if (!told.equals(failure)) {
            failure = told;
            LOG.warn("the rules could not be reloaded, which is tried again: {}", told);
        }
    }

    private static String first(List<String> lines) {
        String told = String.join("; ", lines.subList(0, Math.min(MOST, lines.size())));
        return lines.size() > MOST ? told + "; and " + (lines.size() - MOST) + " more" : told;
    }
}
