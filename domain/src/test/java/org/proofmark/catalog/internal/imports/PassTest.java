package org.proofmark.catalog.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofmark.catalog.ImportRow;
import org.proofmark.catalog.Imports;
import org.proofmark.catalog.spi.ImportColumn;
import org.proofmark.catalog.spi.ImportKind;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.TenantId;

class PassTest {
    private static final Actor ACTOR = Actor.system(new TenantId(new UUID(1, 1)));

    /** Numbers; odd ones are wrong. */
    private static final ImportKind EVEN = new ImportKind() {
        @Override
        public String kind() {
            return "numbers";
        }

        @Override
        public void authorise(Actor actor) {}

        @Override
        public List<ImportColumn> columns() {
            return List.of(ImportColumn.required("n", ImportColumn.Format.WHOLE, 9, "2"));
        }

        @Override
        public String identity(ImportRow row) {
            return row.required("n");
        }

        @Override
        public void check(Actor actor, List<ImportRow> rows, Faults faults) {
            for (ImportRow row : rows) {
                if (Long.parseLong(row.required("n")) % 2 == 1) {
                    faults.add(row, "n", row.text("n"), "is odd");
                }
            }
        }

        @Override
        public void apply(Actor actor, UUID importId, List<ImportRow> rows, Faults faults) {}

        @Override
        public Imports.Undone undo(Actor actor, UUID importId) {
            return new Imports.Undone(0, 0);
        }
    };

    private static ImportRow row(int number, int value) {
        return new ImportRow(number, Map.of("n", String.valueOf(value)), List.of());
    }

    @Test
    void right_rows_pass_and_each_wrong_one_is_counted_once_however_many_faults_it_has() {
        Pass pass = new Pass(EVEN, ACTOR);
        ImportRow broken = new ImportRow(
                4,
                Map.of(),
                List.of(new Problem.Fault("n", 4, "x", "first"), new Problem.Fault("n", 4, "x", "second")));

        List<ImportRow> right = pass.judge(List.of(row(2, 10), row(3, 11), broken, row(5, 10), row(6, 12)));

        assertThat(right).extracting(ImportRow::number).containsExactly(2, 6);
        assertThat(pass.accepted()).isEqualTo(2);
        assertThat(pass.rejected()).isEqualTo(3);
        assertThat(pass.faults())
                .extracting(Problem.Fault::row, Problem.Fault::problem)
                .containsExactly(
                        tuple(3, "is odd"), tuple(4, "first"), tuple(4, "second"), tuple(5, "is in row 2 already"));
    }

    @Test
    void duplicates_are_found_across_chunks_and_across_a_restart() {
        Pass first = new Pass(EVEN, ACTOR);
        first.judge(List.of(row(2, 10)));
        assertThat(first.judge(List.of(row(502, 10)))).isEmpty();

        Pass restarted = new Pass(EVEN, ACTOR);
        restarted.skip(List.of(row(2, 10)));
        assertThat(restarted.accepted()).isZero();
        assertThat(restarted.judge(List.of(row(502, 10)))).isEmpty();
        assertThat(restarted.faults()).extracting(Problem.Fault::problem).containsExactly("is in row 2 already");
    }

    @Test
    void a_right_row_is_no_duplicate_of_a_wrong_one() {
        ImportRow wrong = new ImportRow(2, Map.of("n", "10"), List.of(new Problem.Fault("m", 2, "x", "is bad")));
        Pass pass = new Pass(EVEN, ACTOR);

        assertThat(pass.judge(List.of(wrong, row(3, 10), row(4, 11), row(5, 11))))
                .extracting(ImportRow::number)
                .containsExactly(3);
        assertThat(pass.faults()).extracting(Problem.Fault::problem).containsExactly("is bad", "is odd", "is odd");
    }

    @Test
    void only_the_first_thousand_faults_are_kept_and_all_are_counted() {
        Pass pass = new Pass(EVEN, ACTOR);
        for (int chunk = 0; chunk < 5; chunk++) {
            List<ImportRow> rows = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                rows.add(row(chunk * 500 + i + 2, (chunk * 500 + i) * 2 + 1));
            }
            pass.judge(rows);
        }
        assertThat(pass.faultCount()).isEqualTo(2_500);
        assertThat(pass.faults()).hasSize(1_000);
        assertThat(pass.rejected()).isEqualTo(2_500);
    }

    @Test
    void a_hundred_thousand_keys_are_told_apart() {
        SeenKeys seen = new SeenKeys();
        for (int i = 1; i <= 100_000; i++) {
            assertThat(seen.firstRow("0950600" + i, i)).isZero();
        }
        assertThat(seen.firstRow("09506007777", 200_000)).isEqualTo(7_777);
    }
}
