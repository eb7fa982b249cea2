package org.proofmark.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dates as AIs 11 to 17 write them: YYMMDD, where DD = 00 means the whole month. Source: GS1 General Specifications §3.4.2 and, for the
 * century, §7.12.
 */
public final class Gs1Date {
    private Gs1Date() {}

    /** YYMMDD; the century is lost. */
    public static String format(LocalDate date) {
        return Digits.pad(date.getYear() % 100L * 10_000 + date.getMonthValue() * 100L + date.getDayOfMonth(), 6);
    }

    /**
     * The day that is meant; the last of the month for DD = 00.
     *
     * @param thisYear the year in which the label is read: the century is chosen so that the date lies within 49 years behind it and 50
     *     years ahead of it
     * @return nothing when the text is no date
     */
    public static Optional<LocalDate> resolve(@Nullable String yymmdd, int thisYear) {
        if (yymmdd == null || !isDate(yymmdd, true)) {
            return Optional.empty();
        }
        int year = thisYear - thisYear % 100 + two(yymmdd, 0);
        int ahead = year - thisYear;
        year += ahead >= 51 ? -100 : ahead <= -50 ? 100 : 0;
        YearMonth month = YearMonth.of(year, two(yymmdd, 2));
        int day = two(yymmdd, 4);
        return day > month.lengthOfMonth()
                ? Optional.empty()
                : Optional.of(day == 0 ? month.atEndOfMonth() : month.atDay(day));
    }

    /** Whether what a label says agrees with the date on record: the same day, or its month when the label names no day. */
    public static boolean agrees(@Nullable String yymmdd, LocalDate recorded) {
        if (yymmdd == null || !isDate(yymmdd, true)) {
            return false;
        }
        String expected = format(recorded);
        return yymmdd.endsWith("00") ? expected.startsWith(yymmdd.substring(0, 4)) : expected.equals(yymmdd);
    }

    /** Whether six digits are a date in some century; with {@code wholeMonth}, day 00 is allowed. */
    static boolean isDate(String text, boolean wholeMonth) {
        if (text.length() != 6 || !Digits.only(text)) {
            return false;
        }
        int month = two(text, 2);
        int day = two(text, 4);
        // The year 2000 stands for 00: a leap year, so 29 February 00 passes.
        return month >= 1
                && month <= 12
                && (day == 0
                        ? wholeMonth
                        : day <= YearMonth.of(2000 + two(text, 0), month).lengthOfMonth());
    }

    static boolean isLongDate(String text) {
        return text.length() == 8
                && Digits.only(text)
                && Digits.value(text.substring(0, 4)) > 0
                && two(text, 4) >= 1
                && two(text, 4) <= 12
                && two(text, 6) >= 1
                && two(text, 6)
                        <= YearMonth.of(Integer.parseInt(text.substring(0, 4)), two(text, 4))
                                .lengthOfMonth();
    }

    private static int two(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
