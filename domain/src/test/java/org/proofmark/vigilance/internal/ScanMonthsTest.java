package org.proofmark.vigilance.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScanMonthsTest {
    @Test
    void theNextMonthsFollowTheLastOneOverTheTurnOfTheYear() {
        assertThat(ScanMonths.missing(Set.of("m202611", "later"), LocalDate.of(2026, 11, 30), 3))
                .containsExactly(YearMonth.of(2026, 12), YearMonth.of(2027, 1), YearMonth.of(2027, 2));
    }

    @Test
    void monthsThatPassedWhileNothingRanAreMadeUpFor() {
        assertThat(ScanMonths.missing(Set.of("m202611", "later"), LocalDate.of(2027, 2, 1), 0))
                .containsExactly(YearMonth.of(2026, 12), YearMonth.of(2027, 1), YearMonth.of(2027, 2));
    }

    @Test
    void nothingIsMissingWhenAllIsPrepared() {
        assertThat(ScanMonths.missing(Set.of("m202611", "m202612", "later"), LocalDate.of(2026, 11, 30), 1))
                .isEmpty();
    }

    @Test
    void aMonthEndsBeforeTheFirstOfTheNext() {
        assertThat(ScanMonths.split(YearMonth.of(2026, 12)))
                .isEqualTo("ALTER TABLE scan REORGANIZE PARTITION later INTO (PARTITION m202612 VALUES LESS THAN"
                        + " ('2027-01-01'), PARTITION later VALUES LESS THAN (MAXVALUE))");
    }
}
