package amends.wire;

import amends.ledger.BudgetState;
import amends.ledger.Periods;
import java.util.List;

/** Writes how budgets stand as JSON. */
public final class BudgetWriter {

    private BudgetWriter() {}

    /** All of them. */
    public static byte[] bytes(List<BudgetState> budgets) {
        return LedgerWriter.Bytes.of(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("budgets");
            for (BudgetState budget : budgets) {
                json.writeStartObject();
                json.writeStringField("domain", budget.account().domain());
                json.writeStringField("per", Periods.name(budget.account().per()));
                json.writeStringField("from", budget.account().from().toString());
                json.writeStringField("to", budget.account().to().toString());
                LedgerWriter.money(json, "budget", budget.account().budget().goodwill());
                LedgerWriter.money(json, "spent", budget.spent());
                LedgerWriter.money(json, "reserved", budget.reserved());
                LedgerWriter.money(json, "left", budget.left());
                json.writeObjectFieldStart("degradeAt");
                json.writeStringField(
                        "share",
                        budget.account()
                                        .budget()
                                        .degradeAt()
                                        .movePointRight(2)
                                        .stripTrailingZeros()
                                        .toPlainString()
                                + "%");
                LedgerWriter.money(json, "past", budget.degradesPast());
                json.writeEndObject();
                json.writeBooleanField("degraded", budget.isDegraded());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
