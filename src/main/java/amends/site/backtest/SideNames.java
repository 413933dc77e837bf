package amends.site.backtest;

import amends.backtest.BacktestReport.Side;
import java.util.List;

/** What sets of policies are called on the page: by the last part of their names, where that tells them apart. */
final class SideNames {

    private SideNames() {}

    static List<String> of(List<Side> sides) {
        List<String> last = sides.stream().map(side -> last(side.name())).toList();
        return last.stream().distinct().count() == sides.size()
                ? last
                : sides.stream().map(Side::name).toList();
    }

    private static String last(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.isEmpty() ? name : last;
    }
}
