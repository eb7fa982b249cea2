package org.proofmark.catalog.internal.imports;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.proofmark.catalog.ImportRow;
import org.proofmark.catalog.spi.ImportKind;
import org.proofmark.kernel.Problem;

/** Files named by their flaw, and what is read of them. */
final class Fixtures {
    private Fixtures() {}

    static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(Fixtures.class.getResource("/imports/" + name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<ImportRow> lots(String name) throws IOException {
        return rows(file(name), new LotImport());
    }

    static List<ImportRow> rows(Path file, ImportKind kind) throws IOException {
        try (FileRows rows = new FileRows(file, kind, 1_000_000)) {
            List<ImportRow> read = new ArrayList<>();
            for (ImportRow row = rows.next(); row != null; row = rows.next()) {
                read.add(row);
            }
            return read;
        }
    }

    static List<Problem.Fault> faults(List<ImportRow> rows) {
        return rows.stream().flatMap(row -> row.faults().stream()).toList();
    }
}
