package amends.cli;

import amends.incident.Situation;
import amends.recommendation.Plan;
import amends.wire.PlanWriter;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;

/** A plan as one line of output: the answer as over HTTP, after the line and the id of its incident. */
final class PlanLine {

    private PlanLine() {}

    static String of(long line, Situation situation, Plan plan) {
        String id = (String) situation.incident().get("id");
        String answer = new String(PlanWriter.bytes(plan, null), StandardCharsets.UTF_8);
        return "{\"line\":" + line + ",\"incident\":" + (id == null ? "null" : TextNode.valueOf(id)) + ","
                + answer.substring(1) + "\n";
    }
}
