package amends.http.openapi;

import static amends.http.openapi.Schemas.about;
import static amends.http.openapi.Schemas.count;
import static amends.http.openapi.Schemas.decimal;
import static amends.http.openapi.Schemas.instant;
import static amends.http.openapi.Schemas.list;
import static amends.http.openapi.Schemas.object;
import static amends.http.openapi.Schemas.ref;
import static amends.http.openapi.Schemas.text;
import static amends.http.openapi.Schemas.texts;
import static amends.http.openapi.Schemas.truth;
import static amends.http.openapi.Schemas.whole;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What many answers have in common, and the values of parameters. */
final class CommonSchemas {

    private CommonSchemas() {}

    static void put(Map<String, ObjectNode> all) {
        all.put("Text", text());
        all.put("Texts", texts());
        all.put("Truth", truth());
        all.put("Instant", about("With an offset or Z; a fraction of a second is cut off.", instant()));
        all.put("Day", Schemas.day());
        all.put("Limit", whole(1, 500));
        all.put("WeekCount", whole(1, 104));
        all.put("LongLimit", whole(1, 999));
        all.put("Place", count());
        all.put("DecisionId", text().put("format", "uuid"));
        all.put("Binary", text().put("contentMediaType", "application/octet-stream"));
        all.put("Lines", about("One JSON value a line.", text()));
        all.put("Events", about("Server-sent events.", text()));
        all.put("Description", Schemas.open("A document of OpenAPI 3.1."));
        all.put("Page", about("A page of HTML.", text()));
        all.put(
                "Money",
                object("An amount of money in one currency.")
                        .must(about("A decimal number as text.", decimal()), "amount")
                        .must(about("An ISO 4217 code.", text()), "currency")
                        .strict());
        all.put(
                "Problem",
                object("What went wrong, as RFC 9457 has it. Some types have members more.")
                        .must(
                                about(
                                        "What sort of problem: a URI reference, about:blank where the status says all.",
                                        text().put("format", "uri-reference")),
                                "type")
                        .must(text(), "title")
                        .must(whole(400, 599).put("format", "int32"), "status")
                        .must(about("What went wrong this time.", text()), "detail")
                        .may(about("Under it the log has the rest.", text()), "instance")
                        .may(list(ref("Fault")), "errors")
                        .told()
                        .put("additionalProperties", true));
        all.put(
                "Fault",
                object("One thing that is wrong in a request, and where.")
                        .must(text(), "detail")
                        .may(about("A JSON pointer.", text()), "pointer")
                        .may(text(), "expected", "found", "nearest", "file", "code")
                        .may(count(), "line", "column")
                        .told());
    }
}
