package org.proofmark.ear.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowTest {
    @Test
    void aRateMustReachItsTargetAndItsRatio() {
        assertThat(Row.rate("p", "codes/s", 10, 10).met()).isTrue();
        assertThat(Row.rate("p", "codes/s", 9.9, 10).met()).isFalse();
        assertThat(Row.rate("p", "codes/s", 10, 10).against(2, 5).met()).isTrue();
        assertThat(Row.rate("p", "codes/s", 10, 10).against(2.1, 5).met()).isFalse();
    }

    @Test
    void aCostMustStayWithinItsTarget() {
        assertThat(Row.cost("p", "s", 90, 90).met()).isTrue();
        assertThat(Row.cost("p", "MB", 2501, 2500).met()).isFalse();
    }

    @Test
    void theTableSaysWhatWasMissedAndByHowMuch() {
        String table = new Table(List.of(
                        Row.rate("sign", "codes/s", 1_500_000, 1_000_000).against(100_000, 5),
                        Row.cost("start", "s", 180, 90)))
                .toString();
        assertThat(table.lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "| path | unit | anchor | ours | ratio | target | |",
                        "| ----- | ------- | ------- | --------- | ----- | ----------------------- | ---------------------------- |",
                        "| sign | codes/s | 100,000 | 1,500,000 | 15.0 | ≥ 1,000,000 and ≥ 5.0 x | met |",
                        "| start | s | - | 180 | - | ≤ 90.0 | MISSED (200 % of the target) |");
    }
}
