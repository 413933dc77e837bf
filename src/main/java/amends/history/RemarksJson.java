package amends.history;

import amends.backtest.Remark;
import amends.backtest.Remarks;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tells programs what was assumed of incidents, and what was odd about them. */
final class RemarksJson {

    private RemarksJson() {}

    static void put(Remarks remarks, ObjectNode json) {
        list(remarks, true, json.putArray("assumed"));
        list(remarks, false, json.putArray("noticed"));
    }

    private static void list(Remarks remarks, boolean assumptions, ArrayNode json) {
        for (Remark remark : remarks.remarks(assumptions)) {
            json.addObject()
                    .put("what", remark.wireName())
                    .put("incidents", remarks.counts().get(remark))
                    .put("first", remarks.example(remark));
        }
    }
}
