package org.proofmark.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes numbers, times and states as people read them. Digits are European ones in every language, so that figures line up. */
@Named
@RequestScoped
public class Format {
    @Inject
    private Look look;

    /** Day, minute and the zone, for example {@code 21 Nov 2026, 04:38 AST}. */
    public String time(@Nullable Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm z", locale()).format(instant.atZone(look.getZone()));
    }

    public String date(@Nullable LocalDate date) {
        return date == null
                ? ""
                : DateTimeFormatter.ofPattern("d MMM yyyy", locale()).format(date);
    }

    public String number(@Nullable Number value) {
        return value == null ? "" : NumberFormat.getIntegerInstance(locale()).format(value.longValue());
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

    /** For example {@code 2 min 5 s}; {@code < 1 s} for less than a second. */
    public String duration(@Nullable Duration duration) {
        if (duration == null) {
            return "";
        }
        long seconds = duration.toSeconds();
        if (seconds < 1) {
            return "< 1 s";
        }
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s");
        }
        return seconds / 3600 + " h" + (seconds % 3600 / 60 == 0 ? "" : " " + seconds % 3600 / 60 + " min");
    }

    /** {@code VERIFY_ONLY} becomes {@code Verify only}. */
    public String words(@Nullable Object constant) {
        if (constant == null) {
            return "";
        }
        String text = constant.toString().replace('_', ' ').toLowerCase(Locale.ROOT);
        return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
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
        return Locale.forLanguageTag(look.getLanguage() + "-u-nu-latn");
    }
}
