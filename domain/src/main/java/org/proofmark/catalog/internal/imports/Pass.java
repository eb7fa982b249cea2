package org.proofmark.catalog.internal.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.ImportRow;
import org.proofmark.catalog.spi.ImportKind;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;

/** One reading of a file from its start: finds duplicates, asks the kind about the rest, counts, and keeps the first faults. */
final class Pass {
    /** Rows that are looked at together. */
    static final int CHUNK = 500;

    /** Faults that are kept with their texts. */
    static final int MAX_FAULTS = 1_000;

    private final ImportKind kind;
    private final Actor actor;
    private final SeenKeys seen = new SeenKeys();
    private final List<Problem.Fault> faults = new ArrayList<>();
    private int faultCount;
    private int accepted;
    private int rejected;

    Pass(ImportKind kind, Actor actor) {
        this.kind = kind;
        this.actor = actor;
    }

    /** Takes rows that an earlier pass has recorded, only to recognise their duplicates. */
    void skip(List<ImportRow> rows) {
        judge(rows);
        forgetFindings();
    }

    /** Judges at most {@link #CHUNK} rows and returns those without a fault, in their order. */
    List<ImportRow> judge(List<ImportRow> rows) {
        Set<ImportRow> wrong = newIdentitySet();
        List<ImportRow> candidates = new ArrayList<>(rows.size());
        for (ImportRow row : rows) {
            if (!row.faults().isEmpty()) {
                row.faults().forEach(this::keep);
                wrong.add(row);
                continue;
            }
            candidates.add(row);
        }
        if (!candidates.isEmpty()) {
            kind.check(actor, candidates, (row, column, value, problem) -> add(wrong, row, column, value, problem));
        }
        // After the check, so that a right row is no duplicate of a wrong one.
        for (ImportRow row : candidates) {
            int first = wrong.contains(row) ? 0 : seen.firstRow(kind.identity(row), row.number());
            if (first != 0) {
                String column = kind.columns().get(0).name();
                add(wrong, row, column, row.text(column), "is in row " + first + " already");
            }
        }
        candidates.removeIf(wrong::contains);
        accepted += candidates.size();
        rejected += rows.size() - candidates.size();
        return candidates;
    }

    /** A row that was judged right turned out wrong when it was written. */
    void reject(ImportRow row, @Nullable String column, @Nullable String value, String problem) {
        keep(new Problem.Fault(column, row.number(), value, problem));
        accepted--;
        rejected++;
    }

    private void add(
            Set<ImportRow> wrong, ImportRow row, @Nullable String column, @Nullable String value, String problem) {
        wrong.add(row);
        keep(new Problem.Fault(column, row.number(), value, problem));
    }

    private void keep(Problem.Fault fault) {
        faultCount++;
        if (faults.size() < MAX_FAULTS) {
            faults.add(fault);
        }
    }

    private static Set<ImportRow> newIdentitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** In the order of the file. */
    List<Problem.Fault> faults() {
        return faults.stream()
                .sorted(Comparator.comparing(fault -> fault.row() == null ? 0 : fault.row()))
                .toList();
    }

    int faultCount() {
        return faultCount;
    }

    int accepted() {
        return accepted;
    }

    int rejected() {
        return rejected;
    }

    /** Empties the findings, not the memory of keys; for those who store them chunk by chunk. */
    void forgetFindings() {
        faults.clear();
        faultCount = 0;
        accepted = 0;
        rejected = 0;
    }
}
