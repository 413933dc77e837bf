package amends.policy.resolve;

import amends.policy.PolicyProblem;
import amends.policy.Rule;
import amends.policy.syntax.RuleSyntax;
import amends.policy.syntax.RuleSyntax.Note;
import java.time.DateTimeException;
import java.time.LocalDate;

/** What stands between a rule's name and its when. */
record Attributes(Rule.About about, int salience, boolean enabled, LocalDate effective, LocalDate expires) {

    static Attributes read(RuleSyntax written, Problems problems) {
        String owner = null;
        String source = null;
        String note = null;
        for (Note annotation : written.annotations()) {
            switch (annotation.name()) {
                case "owner" -> owner = annotation.value();
                case "source" -> source = annotation.value();
                default -> note = annotation.value();
            }
        }
        int salience = 0;
        boolean enabled = true;
        LocalDate effective = null;
        LocalDate expires = null;
        for (Note attribute : written.attributes()) {
            switch (attribute.name()) {
                case "salience" -> salience = salience(attribute, problems);
                case "enabled" -> enabled = Boolean.parseBoolean(attribute.value());
                case "date-effective" -> effective = date(attribute, problems);
                case "date-expires" -> expires = date(attribute, problems);
                default -> throw new IllegalStateException("the guard let " + attribute.name() + " pass");
            }
        }
        if (effective != null && expires != null && !effective.isBefore(expires)) {
            problems.add(PolicyProblem.of("never-in-force", written.at(), "the rule is never in force")
                    .expecting("date-expires after " + effective, expires.toString()));
        }
        return new Attributes(new Rule.About(owner, source, note), salience, enabled, effective, expires);
    }

    private static int salience(Note attribute, Problems problems) {
        try {
            return Integer.parseInt(attribute.value().strip());
        } catch (NumberFormatException e) {
            problems.add(PolicyProblem.of("wrong-type", attribute.at(), "salience is a whole number")
                    .expecting("a whole number", attribute.value()));
            return 0;
        }
    }

    private static LocalDate date(Note attribute, Problems problems) {
        try {
            return LocalDate.parse(attribute.value());
        } catch (DateTimeException e) {
            problems.add(PolicyProblem.of("wrong-type", attribute.at(), attribute.name() + " is a date")
                    .expecting("a date such as \"2026-11-22\"", "\"" + attribute.value() + "\""));
            return null;
        }
    }
}
