package amends.guard.vocabulary;

/** The hours of a calendar as a Java bean, for Drools alone. */
public class Hours {
    private String calendar;
    private Boolean open;

    /** All unknown. */
    public Hours() {}

    public String getCalendar() {
        return calendar;
    }

    public void setCalendar(String calendar) {
        this.calendar = calendar;
    }

    public Boolean getOpen() {
        return open;
    }

    public void setOpen(Boolean open) {
        this.open = open;
    }
}
