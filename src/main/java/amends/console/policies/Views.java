package amends.console.policies;

import amends.book.PolicyListing;
import amends.book.PolicyListing.Line;
import amends.book.Sentences;
import amends.console.RuleLinks;
import amends.policy.Act;
import amends.policy.Library;
import amends.policy.Rule;
import amends.reports.RuleName;
import amends.reports.RuleReport;
import amends.serving.Serving;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts together what the pages show of policies. */
final class Views {

    private final Serving serving;
    private final RuleReport report;
    private final Instant now;

    /** @param report how often rules fired, or null for readers who are not told */
    Views(Serving serving, RuleReport report, Instant now) {
        this.serving = serving;
        this.report = report;
        this.now = now;
    }

    /** The policies in which a text stands. */
    List<PolicyCard> cards(PolicyListing listing, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<PolicyCard> cards = new ArrayList<>();
        for (PolicyListing.Policy policy : listing.policies()) {
            List<Line> found = wanted.isEmpty()
                    ? List.of()
                    : policy.rules().stream().filter(line -> says(line, wanted)).toList();
            if (!found.isEmpty() || policy.path().toLowerCase(Locale.ROOT).contains(wanted)) {
                cards.add(card(policy, found));
            }
        }
        return cards;
    }

    private static boolean says(Line line, String wanted) {
        Rule.About about = line.rule().about();
        return Stream.of(line.rule().name(), line.sentence(), line.kind(), about.owner(), about.source(), about.note())
                .filter(Objects::nonNull)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private PolicyCard card(PolicyListing.Policy policy, List<Line> found) {
        List<Rule> rules = policy.rules().stream().map(Line::rule).toList();
        return new PolicyCard(
                policy.path(),
                rules.size(),
                said(rules, Rule.About::owner),
                said(rules, Rule.About::source).stream().map(Linked::parts).toList(),
                InForceText.of(rules, today(policy.domain())),
                report == null
                        ? null
                        : Spark.of(
                                report,
                                report.rows().stream()
                                        .filter(row -> row.rule().policy().equals(policy.path()))
                                        .toList()),
                found);
    }

    private static List<String> said(List<Rule> rules, Function<Rule.About, String> what) {
        return rules.stream()
                .map(rule -> what.apply(rule.about()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The rules of a policy. */
    List<RuleView> rules(PolicyListing.Policy policy) {
        Library library = serving.policies().policies().library();
        Sentences sentences = new Sentences(library);
        String text = serving.content().texts().get(policy.path());
        Set<String> anchors = new HashSet<>();
        List<RuleView> views = new ArrayList<>();
        for (int i = 0; i < policy.rules().size(); i++) {
            Line line = policy.rules().get(i);
            Rule rule = line.rule();
            int next = i + 1 < policy.rules().size()
                    ? policy.rules().get(i + 1).rule().at().line()
                    : Integer.MAX_VALUE;
            views.add(new RuleView(
                    rule.name(),
                    free(anchors, RuleLinks.anchor(rule.name())),
                    line.kind(),
                    sentences.of(rule),
                    InForceText.of(rule, today(policy.domain())),
                    rule.about().owner(),
                    rule.about().source() == null
                            ? List.of()
                            : Linked.parts(rule.about().source()),
                    rule.about().note(),
                    uses(rule),
                    text == null
                            ? List.of()
                            : SourceLine.ofRule(policy.path(), text, rule.at().line(), next),
                    counts(new RuleName(policy.path(), rule.name()))));
        }
        return views;
    }

    private Spark counts(RuleName rule) {
        return report == null
                ? null
                : Spark.of(
                        report,
                        report.rows().stream()
                                .filter(row -> row.rule().equals(rule))
                                .toList());
    }

    private static String free(Set<String> taken, String wanted) {
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + "-" + i;
        }
        return name;
    }

    private static List<RuleView.Use> uses(Rule rule) {
        List<RuleView.Use> uses = new ArrayList<>();
        for (Act act : rule.acts()) {
            if (act instanceof Act.Recommend one) {
                uses.add(new RuleView.Use(sort(one), one.name()));
            }
        }
        return uses.stream().distinct().toList();
    }

    private static String sort(Act.Recommend one) {
        return switch (one.action()) {
            case COMPENSATE -> one instanceof Act.Entitle ? "what is owed" : "remedy";
            case ESCALATE -> "role";
            default -> "message";
        };
    }

    /** Today, where a domain is. */
    private LocalDate today(String domain) {
        return LocalDate.ofInstant(
                now, serving.policies().policies().library().settings(domain).zone());
    }
}
