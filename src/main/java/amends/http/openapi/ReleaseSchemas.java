package amends.http.openapi;

import static amends.http.openapi.Schemas.about;
import static amends.http.openapi.Schemas.count;
import static amends.http.openapi.Schemas.instant;
import static amends.http.openapi.Schemas.list;
import static amends.http.openapi.Schemas.name;
import static amends.http.openapi.Schemas.node;
import static amends.http.openapi.Schemas.object;
import static amends.http.openapi.Schemas.oneOf;
import static amends.http.openapi.Schemas.orNull;
import static amends.http.openapi.Schemas.ref;
import static amends.http.openapi.Schemas.text;
import static amends.http.openapi.Schemas.texts;
import static amends.http.openapi.Schemas.truth;

import amends.release.Proposal;
import amends.release.Release;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Releases of the rules. */
final class ReleaseSchemas {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_WHY = 2_000;

    private ReleaseSchemas() {}

    static void put(Map<String, ObjectNode> all) {
        all.put("Release", release().told());
        all.put(
                "ReleaseWithFiles",
                release()
                        .must(texts(), "files")
                        .must(
                                about(
                                        "What was done with its proposals, in order.",
                                        list(object().must(CaseSchemas.lower(Proposal.Step.values()), "step")
                                                .must(orNull(text()), "by", "why")
                                                .must(instant(), "at")
                                                .told())),
                                "proposals")
                        .told());
        all.put(
                "StoredDraft",
                release()
                        .must(about("The cases that failed.", texts()), "failures")
                        .told());
        all.put(
                "ReleasePage",
                object().must(list(ref("Release")), "releases")
                        .must(orNull(text()), "next")
                        .told());
        all.put(
                "ReleaseStep",
                object("A decision about which release serves.")
                        .must(count(), "number")
                        .must(oneOf("folder", "activated", "rolledBack", "unpinned"), "step")
                        .must(orNull(text()), "release", "by", "why", "node")
                        .must(instant(), "at")
                        .told());
        all.put(
                "ReleaseStepList",
                object().must(list(ref("ReleaseStep")), "steps").told());
        all.put("CurrentRelease", current());
        all.put("RefusedRules", refused());
        all.put(
                "ReleaseWord",
                object("Who decides it, and why.")
                        .must(name(LONGEST_NAME), "by")
                        .may(name(LONGEST_WHY), "why")
                        .may(
                                about(
                                        "The release that is thought to serve; where another does, nothing is done.",
                                        name(LONGEST_NAME)),
                                "expected")
                        .strict());
        all.put(
                "Draft",
                object("A draft of the rules.")
                        .must(
                                about(
                                        "The texts of the files by their paths below the rules folder.",
                                        node().put("type", "object").set("additionalProperties", text())),
                                "files")
                        .must(name(LONGEST_NAME), "by")
                        .may(name(LONGEST_WHY), "why")
                        .strict());
        all.put("ReleaseDiff", diff());
        all.put(
                "ChangedPart",
                object().must(text(), "part")
                        .must(orNull(text()), "before", "after")
                        .told());
    }

    private static Schemas.Members release() {
        return object("An immutable state of the rules.")
                .must(about("Its hash.", text()), "release")
                .must(oneOf("serving", "tooNew", "waiting", "served", "ready"), "status")
                .must(about("What it still lacks, or null.", orNull(text())), "waitsFor")
                .must(instant(), "storedAt")
                .must(CaseSchemas.lower(Release.Origin.values()), "origin")
                .must(orNull(text()), "by", "why")
                .must(count(), "language")
                .must(orNull(count()), "rules", "kinds")
                .must(object().must(count(), "run", "failed").told(), "cases")
                .must(about("Who put it before those who approve, or null.", orNull(word())), "proposed")
                .must(list(word()), "approvals");
    }

    private static ObjectNode word() {
        return object().must(text(), "by")
                .must(orNull(text()), "why")
                .must(instant(), "at")
                .told();
    }

    private static ObjectNode current() {
        ObjectNode node = object("A process on the database.")
                .must(text(), "node")
                .must(orNull(text()), "release", "problem")
                .must(truth(), "ready")
                .must(instant(), "seenAt")
                .told();
        return object("What serves, and what is refused and why.")
                .must(text(), "release")
                .must(instant(), "servesSince")
                .must(about("folder or database: where releases come from.", text()), "source")
                .must(
                        object().must(count(), "run", "failed")
                                .must(texts(), "failures")
                                .told(),
                        "cases")
                .must(orNull(ref("RefusedRules")), "refused", "cannotServe")
                .must(orNull(ref("ReleaseStep")), "pinned")
                .must(object().must(truth(), "requireCases", "requireApproval").told(), "gates")
                .must(about("Null where the database cannot be reached.", orNull(list(node))), "nodes")
                .told();
    }

    private static ObjectNode refused() {
        ObjectNode problem = object("What is wrong in the rules, and where.")
                .must(text(), "code", "message")
                .must(orNull(text()), "file", "expected", "found", "nearest")
                .must(count(), "line", "column")
                .told();
        return object("A state of the rules that does not serve.")
                .must(orNull(text()), "release")
                .must(instant(), "at")
                .must(text(), "reason")
                .must(count(), "count")
                .must(list(problem), "problems")
                .told();
    }

    private static ObjectNode diff() {
        ObjectNode parts = list(ref("ChangedPart"));
        return object("What is different between two releases.")
                .must(text(), "from", "to")
                .must(
                        list(object().must(text(), "change", "policy", "rule")
                                .must(orNull(text()), "before", "after")
                                .must(parts, "parts")
                                .told()),
                        "rules")
                .must(
                        list(object().must(text(), "change", "kind")
                                .must(parts, "fields")
                                .told()),
                        "kinds")
                .must(
                        list(object().must(text(), "change", "file", "key")
                                .must(orNull(text()), "before", "after")
                                .told()),
                        "values")
                .told();
    }
}
