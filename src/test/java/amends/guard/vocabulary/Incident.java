package amends.guard.vocabulary;

import java.math.BigDecimal;
import java.time.Instant;

/** An incident as a Java bean, for Drools alone. */
public class Incident {
    private String id;
    private Instant openedAt;
    private Instant dueAt;
    private Instant expectedAt;
    private Instant resolvedAt;
    private Long delayMinutes;
    private Long openMinutes;
    private Long silentMinutes;
    private Long expectedMinutes;
    private Boolean acknowledged;
    private Long messagesSent;
    private Long reopenedCount;
    private String severity;
    private String cause;
    private Boolean controllable;
    private String channel;
    private BigDecimal orderValue;
    private String currency;

    /** All unknown. */
    public Incident() {}

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    public void setOpenedAt(Instant openedAt) {
        this.openedAt = openedAt;
    }

    public Instant getDueAt() {
        return dueAt;
    }

    public void setDueAt(Instant dueAt) {
        this.dueAt = dueAt;
    }

    public Instant getExpectedAt() {
        return expectedAt;
    }

    public void setExpectedAt(Instant expectedAt) {
        this.expectedAt = expectedAt;
    }

    public Instant getResolvedAt() {
        return resolvedAt;
    }

    public void setResolvedAt(Instant resolvedAt) {
        this.resolvedAt = resolvedAt;
    }

    public Long getDelayMinutes() {
        return delayMinutes;
    }

    public void setDelayMinutes(Long delayMinutes) {
        this.delayMinutes = delayMinutes;
    }

    public Long getOpenMinutes() {
        return openMinutes;
    }

    public void setOpenMinutes(Long openMinutes) {
        this.openMinutes = openMinutes;
    }

    public Long getSilentMinutes() {
        return silentMinutes;
    }

    public void setSilentMinutes(Long silentMinutes) {
        this.silentMinutes = silentMinutes;
    }

    public Long getExpectedMinutes() {
        return expectedMinutes;
    }

    public void setExpectedMinutes(Long expectedMinutes) {
        this.expectedMinutes = expectedMinutes;
    }

    public Boolean getAcknowledged() {
        return acknowledged;
    }

    public void setAcknowledged(Boolean acknowledged) {
        this.acknowledged = acknowledged;
    }

    public Long getMessagesSent() {
        return messagesSent;
    }

    public void setMessagesSent(Long messagesSent) {
        this.messagesSent = messagesSent;
    }

    public Long getReopenedCount() {
        return reopenedCount;
    }

    public void setReopenedCount(Long reopenedCount) {
        this.reopenedCount = reopenedCount;
    }

    public String getSeverity() {
        return severity;
    }

    public void setSeverity(String severity) {
        this.severity = severity;
    }

    public String getCause() {
        return cause;
    }

    public void setCause(String cause) {
        this.cause = cause;
    }

    public Boolean getControllable() {
        return controllable;
    }

    public void setControllable(Boolean controllable) {
        this.controllable = controllable;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public BigDecimal getOrderValue() {
        return orderValue;
    }

    public void setOrderValue(BigDecimal orderValue) {
        this.orderValue = orderValue;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }
}
