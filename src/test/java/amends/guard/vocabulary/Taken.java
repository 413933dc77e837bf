package amends.guard.vocabulary;

import java.math.BigDecimal;

/** What was done as a Java bean, for Drools alone. */
public class Taken {
    private String action;
    private String name;
    private Long minutesAgo;
    private BigDecimal amount;

    /** All unknown. */
    public Taken() {}

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Long getMinutesAgo() {
        return minutesAgo;
    }

    public void setMinutesAgo(Long minutesAgo) {
        this.minutesAgo = minutesAgo;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }
}
