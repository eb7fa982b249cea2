package org.proofmark.catalog.internal.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.ImportRow;
import org.proofmark.catalog.spi.ImportKind;
import org.proofmark.kernel.Problem;

/** The rows of data of a staged file: format recognised by its first bytes, header read, empty rows left out. */
final class FileRows implements Closeable {
    private final RowSource source;
    private final Cells cells;
    private final int maxRows;
    private int rows;

    FileRows(Path file, ImportKind kind, int maxRows) throws IOException {
        this.maxRows = maxRows;
        boolean workbook = isZip(file);
        source = workbook ? new XlsxRows(file.toFile()) : new CsvRows(Files.newInputStream(file));
        try {
            RowSource.RawRow header = source.next();
            while (header != null && header.isEmpty()) {
                header = source.next();
            }
            if (header == null) {
                throw Problem.of(Problem.Kind.INVALID, "file-empty", "The file holds no rows")
                        .detail("Its first row must name the columns; see the template of " + kind.kind() + ".")
                        .exception();
            }
            cells = new Cells(kind, Header.of(kind, header), workbook);
        } catch (IOException | RuntimeException e) {
            // Whatever it was, nobody else has the source to close it.
            source.close();
            throw e;
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }

    /** The next row of data; null after the last. */
    @Nullable
    ImportRow next() {
        try {
            RowSource.RawRow raw = source.next();
            while (raw != null && raw.isEmpty()) {
                raw = source.next();
            }
            if (raw == null) {
                return null;
            }
            if (++rows > maxRows) {
                throw Problem.of(Problem.Kind.TOO_LARGE, "too-many-rows", "The file has too many rows")
                        .detail("At most " + maxRows + " rows can be imported at once. Nothing was changed.")
                        .exception();
            }
            return cells.read(raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
