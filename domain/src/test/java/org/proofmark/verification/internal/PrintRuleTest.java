package org.proofmark.verification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofmark.verification.Watermark.Kind.COPY;
import static org.proofmark.verification.Watermark.Kind.GENUINE;
import static org.proofmark.verification.Watermark.Kind.OTHER_MARKET;
import static org.proofmark.verification.Watermark.Kind.UNMARKED;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proofmark.verification.Undecided;
import org.proofmark.verification.Watermark;
import org.proofmark.verification.Watermark.Kind;
import org.proofmark.verification.spi.ClassifyWatermark.Opinion;

/** The 0.99 rule, row by row. The label was printed for SA; where another market's mark is found, it is AE's. */
class PrintRuleTest {
    /** @param found the market whose mark is on the label; null where none is */
    record Row(
            double genuine,
            Kind otherwise,
            @Nullable String found,
            Kind kind,
            double confidence,
            @Nullable String market,
            boolean decided) {}

    static Stream<Row> table() {
        return Stream.of(
                new Row(1, COPY, null, GENUINE, 1, "SA", true),
                new Row(0.99, COPY, null, GENUINE, 0.99, "SA", true),
                new Row(0.9899, COPY, null, GENUINE, 0.9899, null, false),
                new Row(0.5, UNMARKED, null, GENUINE, 0.5, null, false),
                new Row(0.49, UNMARKED, null, UNMARKED, 0.51, null, false),
                new Row(0.0101, COPY, null, COPY, 0.9899, null, false),
                new Row(0.01, COPY, null, COPY, 0.99, null, true),
                new Row(0, UNMARKED, "AE", UNMARKED, 1, null, true),
                new Row(0.001, OTHER_MARKET, "AE", OTHER_MARKET, 0.999, "AE", true),
                new Row(0.001, OTHER_MARKET, null, COPY, 0.999, null, true),
                new Row(0.2, OTHER_MARKET, "AE", OTHER_MARKET, 0.8, null, false));
    }

    @ParameterizedTest
    @MethodSource("table")
    void aSideDecidesFromNinetyNineOn(Row row) {
        Watermark seen = PrintRule.weigh(
                new Opinion(row.genuine, row.otherwise), 0.7, "SA", () -> Optional.ofNullable(row.found));

        assertThat(seen.kind()).isEqualTo(row.kind);
        assertThat(seen.confidence()).isEqualTo(row.confidence);
        assertThat(seen.market()).isEqualTo(row.market);
        assertThat(seen.isDecided()).isEqualTo(row.decided);
        assertThat(seen.undecided()).isEqualTo(row.decided ? null : Undecided.UNCLEAR);
        assertThat(seen.isRetake()).isEqualTo(!row.decided);
        assertThat(seen.sharpness()).isEqualTo(0.7);
    }

    @Test
    void otherMarketsAreTriedOnlyWhereTheyDecide() {
        for (Opinion opinion :
                new Opinion[] {new Opinion(0.999, OTHER_MARKET), new Opinion(0.5, OTHER_MARKET), new Opinion(0, COPY)
                }) {
            PrintRule.weigh(opinion, 0.7, "SA", () -> {
                throw new AssertionError("asked for " + opinion);
            });
        }
    }
}
