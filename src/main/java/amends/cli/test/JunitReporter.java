package amends.cli.test;

import amends.check.CheckReport;
import amends.check.Finding;
import amends.cli.test.TestRun.CaseRun;
import amends.cli.test.TestRun.FileRun;
import amends.policy.PolicyProblem;
import amends.testing.Asked;
import amends.testing.Failure;
import amends.testing.StepResult;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/**
 * Tells build servers, in the XML that JUnit's runners write: a test suite for each file, a test case for each case.
 * What cannot be loaded or evaluated is an error, what is not as expected a failure.
 */
final class JunitReporter implements Reporter {

    private final String folder;
    private final PrintWriter out;

    /** @param folder what stands before each path, with a slash at its end */
    JunitReporter(String folder, PrintWriter out) {
        this.folder = folder;
        this.out = out;
    }

    @Override
    public void problems(CheckReport report) {
        int errors = report.findings().size();
        document(xml -> {
            suites(errors, 0, errors, Duration.ZERO, xml);
            suite("rules", errors, 0, errors, Duration.ZERO, xml);
            for (Finding finding : report.findings()) {
                PolicyProblem problem = finding.problem();
                xml.open("testcase")
                        .attribute("name", "loads: " + problem.message())
                        .attribute("classname", problem.at().file())
                        .attribute("file", folder + problem.at().file())
                        .attribute("line", String.valueOf(problem.at().line()))
                        .attribute("time", seconds(Duration.ZERO));
                xml.open("error")
                        .attribute("type", problem.code())
                        .attribute("message", problem.told())
                        .text(folder + problem)
                        .end();
                xml.end();
            }
            xml.end().end();
        });
    }

    @Override
    public void run(TestRun run) {
        int errors = run.files().stream().mapToInt(JunitReporter::errors).sum();
        document(xml -> {
            suites(run.cases(), run.failed() - errors, errors, run.took(), xml);
            for (FileRun file : run.files()) {
                int wrong = errors(file);
                suite(folder + file.file(), file.cases().size(), file.failed().size() - wrong, wrong, file.took(), xml);
                for (CaseRun one : file.cases()) {
                    write(one, run, xml);
                }
                xml.end();
            }
            xml.end();
        });
    }

    private static int errors(FileRun file) {
        return (int) file.failed().stream().filter(JunitReporter::isError).count();
    }

    private static boolean isError(CaseRun one) {
        return last(one).refusal() != null;
    }

    private static StepResult last(CaseRun one) {
        return one.result().steps().get(one.result().steps().size() - 1);
    }

    private void write(CaseRun one, TestRun run, Xml xml) throws XMLStreamException {
        xml.open("testcase")
                .attribute("name", one.name())
                .attribute("classname", one.result().one().policy().replace('/', '.'))
                .attribute("file", folder + one.result().one().file())
                .attribute("line", String.valueOf(one.result().one().at().line()))
                .attribute("time", seconds(one.took()));
        if (!one.holds()) {
            StringWriter text = new StringWriter();
            PrintWriter lines = new PrintWriter(text);
            new FailureText(run.suite(), folder, Colours.NONE, lines).print(one);
            lines.flush();
            xml.open(isError(one) ? "error" : "failure")
                    .attribute("type", isError(one) ? "refused" : "not as expected")
                    .attribute("message", message(last(one)))
                    .text(text.toString().strip())
                    .end();
        }
        xml.end();
    }

    private static String message(StepResult result) {
        if (result.refusal() != null) {
            return result.refusal();
        }
        Failure first = result.failures().get(0);
        return Asked.of(first.expectation()) + ": expected " + first.expected() + ", but it is " + first.actual();
    }

    private interface Body {
        void write(Xml xml) throws XMLStreamException;
    }

    private void document(Body body) {
        try (Xml xml = new Xml(out)) {
            body.write(xml);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        out.println();
    }

    private static void suites(int tests, int failures, int errors, Duration took, Xml xml) throws XMLStreamException {
        numbers(xml.open("testsuites").attribute("name", "amends"), tests, failures, errors, took);
    }

    private static void suite(String name, int tests, int failures, int errors, Duration took, Xml xml)
            throws XMLStreamException {
        numbers(xml.open("testsuite").attribute("name", name), tests, failures, errors, took)
                .attribute("skipped", "0");
    }

    private static Xml numbers(Xml xml, int tests, int failures, int errors, Duration took) throws XMLStreamException {
        return xml.attribute("tests", String.valueOf(tests))
                .attribute("failures", String.valueOf(failures))
                .attribute("errors", String.valueOf(errors))
                .attribute("time", seconds(took));
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.6f", took.toNanos() / 1e9);
    }
}
