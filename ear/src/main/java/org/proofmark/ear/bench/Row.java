package org.proofmark.ear.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One line of the table.
 *
 * @param path what was measured, with its conditions, for example {@code token check, one core}
 * @param unit of both figures, for example {@code codes/s}; seconds, milliseconds and megabytes are better when less
 * @param anchor the figure to compare with, measured in the same run; NaN where there is none
 * @param ours the product's figure
 * @param limit what {@code ours} must reach (or stay within); NaN where only the ratio counts
 * @param ratio what {@code ours / anchor} must reach; NaN where only the figure counts
 */
public record Row(String path, String unit, double anchor, double ours, double limit, double ratio) {
    /** More is better; {@code ours} must be at least {@code limit}. */
    public static Row rate(String path, String unit, double ours, double limit) {
        return new Row(path, unit, Double.NaN, ours, limit, Double.NaN);
    }

    /** A time or an amount of memory; {@code ours} must be at most {@code limit}. */
    public static Row cost(String path, String unit, double ours, double limit) {
        return new Row(path, unit, Double.NaN, ours, limit, Double.NaN);
    }

    /** The same row with an anchor and the ratio to it that is wanted; NaN for no wish. */
    public Row against(double measuredAnchor, double wantedRatio) {
        return new Row(path, unit, measuredAnchor, ours, limit, wantedRatio);
    }

    private boolean lessIsBetter() {
        return List.of("s", "ms", "µs", "MB", "GB").contains(unit);
    }

    public boolean met() {
        boolean limitMet = Double.isNaN(limit) || (lessIsBetter() ? ours <= limit : ours >= limit);
        boolean ratioMet = Double.isNaN(ratio) || (lessIsBetter() ? ours / anchor <= ratio : ours / anchor >= ratio);
        return limitMet && ratioMet;
    }

    List<String> cells() {
        String sign = lessIsBetter() ? "≤ " : "≥ ";
        List<String> wanted = new ArrayList<>();
        if (!Double.isNaN(limit)) {
            wanted.add(sign + number(limit));
        }
        if (!Double.isNaN(ratio)) {
            wanted.add(sign + number(ratio) + " x");
        }
        String missed = "MISSED";
        if (!Double.isNaN(limit) && !met()) {
            missed += " (" + number(100 * ours / limit) + " % of the target)";
        }
        return List.of(
                path,
                unit,
                Double.isNaN(anchor) ? "-" : number(anchor),
                number(ours),
                Double.isNaN(anchor) ? "-" : number(ours / anchor),
                wanted.isEmpty() ? "-" : String.join(" and ", wanted),
                wanted.isEmpty() ? "-" : met() ? "met" : missed);
    }

    private static String number(double value) {
        double size = Math.abs(value);
        String format = size >= 1000 ? "%,.0f" : size >= 100 ? "%.0f" : size >= 1 ? "%.1f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }
}
