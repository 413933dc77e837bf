/** Reports: kept promises beside spend, overrides by rule, budgets as they are spent, and how remedies were rated. */
package amends.console.reports;
