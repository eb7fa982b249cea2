package org.proofmark.vigilance.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which months the scan table should have a partition for. One partition a month, named {@code m202611}, and behind them
 * {@code later}, which takes what nobody prepared for, so that an insert never fails for want of a partition.
 */
final class ScanMonths {
    static final String LATER = "later";

    private ScanMonths() {}

    /** The months to add, in order, so that there is one for today and for each of the next {@code ahead} months. */
    static List<YearMonth> missing(Set<String> partitions, LocalDate today, int ahead) {
        YearMonth last = partitions.stream()
                .filter(name -> name.matches("m[0-9]{6}"))
                .map(name -> YearMonth.of(Integer.parseInt(name.substring(1, 5)), Integer.parseInt(name.substring(5))))
                .max(YearMonth::compareTo)
                .orElse(YearMonth.from(today).minusMonths(1));
        List<YearMonth> missing = new ArrayList<>();
        for (YearMonth next = last.plusMonths(1);
                !next.isAfter(YearMonth.from(today).plusMonths(ahead));
                next = next.plusMonths(1)) {
            missing.add(next);
        }
        return missing;
    }

    static String name(YearMonth month) {
        return "m" + month.toString().replace("-", "");
    }

    /** Splits {@code later} into the month and the rest; the month ends before the first of the next, UTC. */
    static String split(YearMonth month) {
        return "ALTER TABLE scan REORGANIZE PARTITION " + LATER + " INTO (PARTITION " + name(month)
                + " VALUES LESS THAN ('" + month.plusMonths(1).atDay(1) + "'), PARTITION " + LATER
                + " VALUES LESS THAN (MAXVALUE))";
    }
}
