package amends.site.backtest;

import amends.backtest.BacktestReport.Side;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What sets of policies are called on the page: by the last part of their names, where that tells them apart.
 *
 * @param names in tables and charts
 * @param said in sentences
 * @param compared whether two packs stand side by side, rather than one instead of the other
 */
public record SideNames(List<String> names, List<String> said, boolean compared) {

    static SideNames of(List<Side> sides, boolean compared) {
        List<String> last = sides.stream().map(side -> last(side.name())).toList();
        List<String> names = last.stream().distinct().count() == sides.size()
                ? last
                : sides.stream().map(Side::name).toList();
        if (!compared) {
            return new SideNames(
                    names, names.stream().map(name -> "“" + name + "”").toList(), false);
        }
        List<String> lettered = IntStream.range(0, names.size())
                .mapToObj(i -> (char) ('A' + i) + " (" + names.get(i) + ")")
                .toList();
        return new SideNames(lettered, lettered, true);
    }

    private static String last(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.isEmpty() ? name : last;
    }

    /** What the page is about. */
    public String title() {
        if (said.size() < 2) {
            return "What " + said.get(0) + " would have cost";
        }
        return compared
                ? said.get(0) + " and " + said.get(1) + " compared"
                : "What " + said.get(0) + " instead of " + said.get(1) + " would have cost";
    }

    /** What a set of policies is called where it is told what was run. */
    public String role(int side) {
        if (compared) {
            return String.valueOf((char) ('A' + side));
        }
        return side == 0 ? "Tried" : "Compared with";
    }
}
