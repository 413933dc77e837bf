package amends.console.reports;

import amends.casework.Bookkeeping;
import amends.casework.Reporting;
import amends.listening.Chance;

/**
 * Where the figures of reports come from.
 *
 * @param reporting counts incidents
 * @param bookkeeping looks up what was spent
 * @param rules counts rules
 * @param chance what chance alone does, for intervals
 */
public record Figures(Reporting reporting, Bookkeeping bookkeeping, RuleFigures rules, Chance chance) {}
