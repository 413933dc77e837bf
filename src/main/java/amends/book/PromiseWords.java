package amends.book;

import amends.policy.Act;
import amends.policy.Operand;
import amends.promise.PromiseSort;
import amends.promise.Stretch;
import java.util.function.Function;

/** Promises in words. */
final class PromiseWords {

    private PromiseWords() {}

    /** What a promise is called. */
    static String noun(PromiseSort sort) {
        return switch (sort) {
            case FIRST_RESPONSE -> "the promise of a first response";
            case NEXT_UPDATE -> "the promise of further news";
            case RESOLVE -> "the promise to put it right";
            case ESTIMATE -> "the estimate that we gave";
            case PROMISED_UPDATE -> "the promise of the next message by a set time";
        };
    }

    /** What is promised, without the time. */
    static String what(PromiseSort sort) {
        return switch (sort) {
            case FIRST_RESPONSE -> "a first response";
            case NEXT_UPDATE -> "further news";
            case RESOLVE -> "to put it right";
            case ESTIMATE -> "to keep our estimate";
            case PROMISED_UPDATE -> "the next message by a set time";
        };
    }

    /** The statement {@code we promise …}. */
    static String sentence(Act.Promise promise, Function<Operand, String> noun) {
        String target = promise.target() == null
                ? ""
                : " (our own target: " + time(promise, promise.target(), noun).replaceFirst("^within ", "") + ")";
        return "we promise " + what(promise.sort()) + " " + time(promise, promise.within(), noun) + target
                + counted(promise);
    }

    /** {@code within 20 minutes}, {@code by the end of working day 2 after it began}. */
    static String time(Act.Promise promise, Operand length, Function<Operand, String> noun) {
        boolean days = promise.unit() == Stretch.Unit.WORKING_DAYS;
        boolean again = promise.sort() == PromiseSort.NEXT_UPDATE;
        if (length instanceof Operand.Constant constant && constant.value() instanceof Long number) {
            if (days) {
                return "by the end of working day " + number + (again ? " after the last" : " after it began");
            }
            return (again ? "every " : "within ") + Values.minutes(number);
        }
        String many = "as many " + (days ? "working days" : "minutes") + " as " + noun.apply(length);
        return (again ? "every " : "within ") + many;
    }

    /** Whose hours count, or nothing. */
    static String counted(Act.Promise promise) {
        if (promise.calendar() == null) {
            return "";
        }
        String calendar = "the calendar " + Names.quoted(promise.calendar());
        return promise.unit() == Stretch.Unit.WORKING_DAYS
                ? ", by the days of " + calendar
                : ", counting only the hours of " + calendar;
    }
}
