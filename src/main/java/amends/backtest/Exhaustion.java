package amends.backtest;

import amends.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A budget that came to where gestures give way to cheaper ones.
 *
 * @param domain whose budget
 * @param period the first day of the period
 * @param at when
 * @param spent what was spent in the period by then
 */
public record Exhaustion(String domain, LocalDate period, Instant at, Money spent) {}
