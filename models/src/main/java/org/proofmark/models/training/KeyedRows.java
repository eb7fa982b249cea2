package org.proofmark.models.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Photographs as they are kept on disk. */
final class KeyedRows {
    private KeyedRows() {}

    /** Whole or not at all. */
    static void write(Path file, List<KeyedRow> rows) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream to = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            to.writeInt(rows.size());
            for (KeyedRow row : rows) {
                row.write(to);
            }
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What {@link #write} wrote. */
    static List<KeyedRow> read(Path file) throws IOException {
        List<KeyedRow> rows = new ArrayList<>();
        try (DataInputStream from = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int i = from.readInt(); i > 0; i--) {
                rows.add(KeyedRow.read(from));
            }
        }
        return rows;
    }
}
