package org.proofmark.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes numbers, times and states as people read them. Digits are European ones in every language, so that figures line up. */
@Named
@RequestScoped
public class Format {
    @Inject
    private Look look;

    @Inject
    private Words words;

    /** Day, minute and the reader's own zone, for example {@code 21 Nov 2026, 04:38 AST}. */
    public String time(@Nullable Instant instant) {
        return timeIn(instant, null);
    }

    /** @param zone IANA name of the zone of the site where it happened; null or empty for the reader's own */
    public String timeIn(@Nullable Instant instant, @Nullable String zone) {
        return instant == null
                ? ""
                : moment(instant, zone == null || zone.isEmpty() ? look.getZone() : ZoneId.of(zone), locale());
    }

    public String date(@Nullable LocalDate date) {
        return date == null
                ? ""
                : DateTimeFormatter.ofPattern(datePattern(locale()), locale()).format(date);
    }

    static String moment(Instant instant, ZoneId zone, Locale language) {
        return DateTimeFormatter.ofPattern(datePattern(language) + ", HH:mm z", language)
                .format(instant.atZone(zone));
    }

    /** English days stand before months here, so that nobody takes one for the other; other languages keep their own order. */
    private static String datePattern(Locale language) {
        return language.getLanguage().equals("en")
                ? "d MMM yyyy"
                : DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.MEDIUM, null, IsoChronology.INSTANCE, language);
    }

    public String number(@Nullable Number value) {
        return value == null ? "" : NumberFormat.getIntegerInstance(locale()).format(value.longValue());
    }

    /** @param places behind the point, always shown */
    public String decimal(double value, int places) {
        return decimal(value, places, locale());
    }

    static String decimal(double value, int places, Locale language) {
        NumberFormat form = NumberFormat.getNumberInstance(language);
        form.setMinimumFractionDigits(places);
        form.setMaximumFractionDigits(places);
        return form.format(value);
    }

    /** @param bytes 0 or more; answers for example {@code 5.2 GB}, in powers of 1000 */
    public String bytes(long bytes) {
        String[] units = {"B", "kB", "MB", "GB", "TB", "PB"};
        double value = bytes;
        int unit = 0;
        while (value >= 999.5 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(locale(), unit == 0 || value >= 99.95 ? "%.0f %s" : "%.1f %s", value, units[unit]);
    }

    /** For example {@code 2 min 5 s}; less than a second is not told apart. */
    public String duration(@Nullable Duration duration) {
        if (duration == null) {
            return "";
        }
        long seconds = duration.toSeconds();
        if (seconds < 1) {
            return words.say("duration.short");
        }
        if (seconds < 60) {
            return words.say("duration.seconds", seconds);
        }
        if (seconds < 3600) {
            return seconds % 60 == 0
                    ? words.say("duration.minutes", seconds / 60)
                    : words.say("duration.minutesSeconds", seconds / 60, seconds % 60);
        }
        long minutes = seconds % 3600 / 60;
        return minutes == 0
                ? words.say("duration.hours", seconds / 3600)
                : words.say("duration.hoursMinutes", seconds / 3600, minutes);
    }

    public String lower(@Nullable Object constant) {
        return constant == null ? "" : constant.toString().toLowerCase(Locale.ROOT);
    }

    public String verdictIcon(@Nullable Object verdict) {
        return switch (String.valueOf(verdict)) {
            case "REAL" -> "pi-check-circle";
            case "SUSPECT" -> "pi-exclamation-triangle";
            case "FAKE" -> "pi-times-circle";
            default -> "pi-camera";
        };
    }

    private Locale locale() {
        return locale(look.getLanguage());
    }

    static Locale locale(String language) {
        return Locale.forLanguageTag(language + "-u-nu-latn");
    }
}
