package amends.cli;

import static amends.cli.SweepText.sum;
import static amends.cli.SweepText.whole;

import amends.backtest.steps.Ladder;
import amends.backtest.steps.Step;
import java.io.PrintWriter;
import java.math.BigDecimal;

/** Tells people the steps to perfect service, one after the other, each with what it costs and whom it helps. */
final class LadderText {

    private final PrintWriter out;

    LadderText(PrintWriter out) {
        this.out = out;
    }

    void print(Ladder ladder) {
        out.println();
        out.println("== steps to perfect service, from " + whole(ladder.today().helped()) + " customers helped for "
                + money(ladder.today().cost().get(ladder.currency()), ladder));
        TextTable table = new TextTable("rrrrrrrl");
        table.row("step", "costs more", "customers", "each", "worth", "worth/cost", "all together", "");
        int number = 0;
        for (Step step : ladder.steps()) {
            number++;
            table.row(
                    String.valueOf(number),
                    signed(step.cost()),
                    (step.customers() > 0 ? "+" : "") + whole(step.customers()),
                    step.costPerCustomer() == null ? "" : sum(step.costPerCustomer()),
                    signed(step.worth()),
                    step.worthPerCost() == null ? "" : step.worthPerCost().toPlainString(),
                    whole(step.after().helped()) + " for "
                            + money(step.after().cost().get(ladder.currency()), ladder),
                    step.smallForUs() ? "small for us, big for them" : "");
        }
        if (number > 0) {
            table.lines().forEach(out::println);
            out.println();
        }
        number = 0;
        for (Step step : ladder.steps()) {
            number++;
            out.println(Snippet.visible(number + ". " + step.file() + ": " + step.what() + " of \"" + step.rule()
                    + "\" from " + step.from().toPlainString() + " to "
                    + step.to().toPlainString()
                    + (step.unit().isEmpty() ? "" : " " + step.unit())));
            step.notes().forEach(note -> out.println("   " + Snippet.visible(note)));
        }
        ladder.notes().forEach(note -> out.println(Snippet.visible(note)));
    }

    private static String money(BigDecimal sum, Ladder ladder) {
        return (sum(sum) + " " + ladder.currency()).strip();
    }

    private static String signed(BigDecimal sum) {
        return (sum.signum() > 0 ? "+" : "") + sum(sum);
    }
}
