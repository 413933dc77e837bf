package amends.guard.vocabulary;

import java.math.BigDecimal;

/** A customer as a Java bean, for Drools alone. */
public class Customer {
    private String id;
    private String tier;
    private String language;
    private Long customerMonths;
    private Long incidentsLast90Days;
    private Long sameKindLast90Days;
    private BigDecimal goodwillLast90Days;
    private Boolean detractor;

    /** All unknown. */
    public Customer() {}

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getTier() {
        return tier;
    }

    public void setTier(String tier) {
        this.tier = tier;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public Long getCustomerMonths() {
        return customerMonths;
    }

    public void setCustomerMonths(Long customerMonths) {
        this.customerMonths = customerMonths;
    }

    public Long getIncidentsLast90Days() {
        return incidentsLast90Days;
    }

    public void setIncidentsLast90Days(Long incidentsLast90Days) {
        this.incidentsLast90Days = incidentsLast90Days;
    }

    public Long getSameKindLast90Days() {
        return sameKindLast90Days;
    }

    public void setSameKindLast90Days(Long sameKindLast90Days) {
        this.sameKindLast90Days = sameKindLast90Days;
    }

    public BigDecimal getGoodwillLast90Days() {
        return goodwillLast90Days;
    }

    public void setGoodwillLast90Days(BigDecimal goodwillLast90Days) {
        this.goodwillLast90Days = goodwillLast90Days;
    }

    public Boolean getDetractor() {
        return detractor;
    }

    public void setDetractor(Boolean detractor) {
        this.detractor = detractor;
    }
}
