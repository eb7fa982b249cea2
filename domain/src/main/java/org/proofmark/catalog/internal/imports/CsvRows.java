package org.proofmark.catalog.internal.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;

/**
 * CSV after RFC 4180, and as spreadsheets really write it: with or without a byte order mark, comma, semicolon or tab, any line end, a
 * {@code sep=} line. It holds one row at a time and no more than {@link #MAX_CELL} characters of a cell, so a quote that is never closed
 * costs time, not memory; and it reports what is wrong with a row instead of giving up at it, which is why it is not a library.
 */
final class CsvRows implements RowSource {
    private static final int LOOK_AHEAD = 1 << 16;
    private static final int END = -1;

    private final BufferedReader in;
    private final char separator;
    private int number;

    CsvRows(InputStream bytes) throws IOException {
        PushbackInputStream start = new PushbackInputStream(bytes, 3);
        in = new BufferedReader(new InputStreamReader(start, charset(start)), LOOK_AHEAD);
        String firstLine = peekLine();
        if (firstLine.regionMatches(true, 0, "sep=", 0, 4) && firstLine.length() == 5) {
            separator = firstLine.charAt(4);
            next();
        } else {
            separator = mostFrequentSeparator(firstLine);
        }
    }

    /** Reads the byte order mark away; without one it is UTF-8. */
    private static Charset charset(PushbackInputStream in) throws IOException {
        byte[] mark = new byte[3];
        int read = in.readNBytes(mark, 0, 3);
        Charset charset = StandardCharsets.UTF_8;
        int used = 0;
        if (read == 3 && mark[0] == (byte) 0xef && mark[1] == (byte) 0xbb && mark[2] == (byte) 0xbf) {
            used = 3;
        } else if (read >= 2 && mark[0] == (byte) 0xff && mark[1] == (byte) 0xfe) {
            charset = StandardCharsets.UTF_16LE;
            used = 2;
        } else if (read >= 2 && mark[0] == (byte) 0xfe && mark[1] == (byte) 0xff) {
            charset = StandardCharsets.UTF_16BE;
            used = 2;
        }
        in.unread(mark, used, read - used);
        return charset;
    }

    private String peekLine() throws IOException {
        in.mark(LOOK_AHEAD);
        StringBuilder line = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < LOOK_AHEAD - 1; i++) {
            int c = in.read();
            quoted ^= c == '"';
            if (c == END || !quoted && (c == '\n' || c == '\r')) {
                break;
            }
            line.append((char) c);
        }
        in.reset();
        return line.toString();
    }

    private static char mostFrequentSeparator(String header) {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            boolean quoted = false;
            long count = 0;
            for (int i = 0; i < header.length(); i++) {
                quoted ^= header.charAt(i) == '"';
                count += !quoted && header.charAt(i) == candidate ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        int c = in.read();
        if (c == END) {
            return null;
        }
        number++;
        List<String> cells = new ArrayList<>();
        Map<Integer, String> faults = new HashMap<>();
        StringBuilder cell = new StringBuilder();
        while (true) {
            cell.setLength(0);
            String fault = null;
            if (c == '"') {
                quoted(cell);
                c = in.read();
                if (!endsCell(c)) {
                    fault = "has text after its closing quote; write a quote inside a cell twice";
                }
            }
            boolean cut = false;
            while (!endsCell(c)) {
                cut |= !append(cell, c);
                c = in.read();
            }
            if (cut || cell.length() > MAX_CELL) {
                fault = TOO_LONG;
                cell.setLength(MAX_CELL);
            }
            if (cells.size() < RawRow.MAX_COLUMNS) {
                if (fault != null) {
                    faults.put(cells.size(), fault);
                }
                cells.add(cell.toString());
            }
            if (c != separator) {
                endLine(c);
                return new RawRow(number, cells, faults);
            }
            c = in.read();
        }
    }

    private boolean endsCell(int c) {
        return c == separator || c == '\n' || c == '\r' || c == END;
    }

    /** Reads up to and including the closing quote. */
    private void quoted(StringBuilder cell) throws IOException {
        while (true) {
            int c = in.read();
            if (c == END) {
                throw Problem.of(Problem.Kind.INVALID, "csv-quote-open", "A quote in the file is never closed")
                        .detail("Row " + number + " opens a quote that nothing closes. Nothing was changed.")
                        .exception();
            }
            if (c == '"') {
                in.mark(1);
                if (in.read() != '"') {
                    in.reset();
                    return;
                }
            }
            append(cell, c);
        }
    }

    /** One character more than allowed is kept, to know that it was too long. */
    private static boolean append(StringBuilder cell, int c) {
        if (cell.length() <= MAX_CELL) {
            cell.append((char) c);
            return true;
        }
        return false;
    }

    private void endLine(int c) throws IOException {
        if (c == '\r') {
            in.mark(1);
            if (in.read() != '\n') {
                in.reset();
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
