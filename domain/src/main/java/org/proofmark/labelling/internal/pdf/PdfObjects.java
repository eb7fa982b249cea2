package org.proofmark.labelling.internal.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import org.proofmark.labelling.internal.ByteSink;

/**
 * The body of a PDF 1.4 file, written object by object (ISO 32000-1 §7.5). An object's number may be reserved and referred to before it
 * is written. Of what was written only the offsets stay in memory, five bytes each.
 */
public final class PdfObjects implements Closeable {
    private static final int CHUNK = 1 << 14;
    private static final int OFFSET_BYTES = 5;

    private final OutputStream out;
    private final List<byte[]> offsets = new ArrayList<>();
    private final Deflater deflater = new Deflater(1);
    private final ByteSink head = new ByteSink();
    private byte[] packed = new byte[1 << 14];
    private int last;
    private long position;

    public PdfObjects(OutputStream out) throws IOException {
        this.out = out;
        // The comment of high bytes tells transfer programs that the file is binary (§7.5.2).
        write(new ByteSink()
                .text("%PDF-1.4\n%")
                .put(0xe2)
                .put(0xe3)
                .put(0xcf)
                .put(0xd3)
                .put('\n'));
    }

    /** A number for an object that will be written later. */
    public int reserve() {
        return ++last;
    }

    /** Writes an object whose value holds no stream. */
    public void write(int number, String value) throws IOException {
        begin(number);
        write(head.text(value).text("\nendobj\n"));
    }

    public int write(String value) throws IOException {
        int number = reserve();
        write(number, value);
        return number;
    }

    /**
     * Writes a compressed stream object.
     *
     * @param entries of its dictionary, but for Length and Filter
     */
    public void stream(int number, String entries, byte[] content, int length) throws IOException {
        deflater.reset();
        deflater.setInput(content, 0, length);
        deflater.finish();
        int size = 0;
        while (!deflater.finished()) {
            if (packed.length - size < 1024) {
                packed = java.util.Arrays.copyOf(packed, packed.length * 2);
            }
            size += deflater.deflate(packed, size, packed.length - size);
        }
        compressed(number, entries, packed, size);
    }

    /**
     * Writes a stream object that was compressed already, in the zlib format.
     *
     * @param entries of its dictionary, but for Length and Filter
     */
    public int compressed(String entries, byte[] content, int length) throws IOException {
        int number = reserve();
        compressed(number, entries, content, length);
        return number;
    }

    private void compressed(int number, String entries, byte[] content, int length) throws IOException {
        begin(number);
        write(head.text("<<")
                .text(entries)
                .text("/Filter/FlateDecode/Length ")
                .number(length)
                .text(">>stream\n"));
        out.write(content, 0, length);
        position += length;
        write(head.text("\nendstream\nendobj\n"));
    }

    public int stream(String entries, ByteSink content) throws IOException {
        int number = reserve();
        stream(number, entries, content.bytes(), content.size());
        return number;
    }

    /** Writes the cross-reference table and the trailer. */
    public void finish(int catalog, int info) throws IOException {
        long start = position;
        write(head.text("xref\n0 ").number(last + 1).text("\n0000000000 65535 f \n"));
        for (int number = 1; number <= last; number++) {
            long offset = offset(number);
            for (long digit = 1_000_000_000L; digit > 0; digit /= 10) {
                head.put((int) ('0' + offset / digit % 10));
            }
            head.text(" 00000 n \n");
            if (number % 512 == 0) {
                write(head);
            }
        }
        write(head.text("trailer\n<</Size ")
                .number(last + 1)
                .text("/Root " + catalog + " 0 R/Info " + info + " 0 R>>\nstartxref\n" + start + "\n%%EOF\n"));
        out.flush();
    }

    private void begin(int number) {
        setOffset(number, position);
        head.number(number).text(" 0 obj\n");
    }

    private void write(ByteSink sink) throws IOException {
        sink.writeTo(out);
        position += sink.size();
        sink.clear();
    }

    private void setOffset(int number, long offset) {
        while (offsets.size() <= number / CHUNK) {
            offsets.add(new byte[CHUNK * OFFSET_BYTES]);
        }
        byte[] chunk = offsets.get(number / CHUNK);
        for (int i = 0; i < OFFSET_BYTES; i++) {
            chunk[number % CHUNK * OFFSET_BYTES + i] = (byte) (offset >>> 8 * i);
        }
    }

    private long offset(int number) {
        byte[] chunk = offsets.get(number / CHUNK);
        long offset = 0;
        for (int i = OFFSET_BYTES - 1; i >= 0; i--) {
            offset = offset << 8 | chunk[number % CHUNK * OFFSET_BYTES + i] & 0xff;
        }
        return offset;
    }

    @Override
    public void close() {
        deflater.end();
    }
}
