package org.proofmark.labelling.internal.raster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * A ZIP archive of stored files that are named by their position, so that its directory needs eight bytes of memory a file;
 * {@code java.util.zip} would need some hundred. Zip64 records are written where the count or the size asks for them (APPNOTE §4.3.14).
 */
public final class ZipStream {
    private static final long LIMIT = 0xffff_ffffL;
    /** 1980-01-01 00:00: the archive of the same labels is the same bytes. */
    private static final int DOS_TIME = 0x0021 << 16;

    private final OutputStream out;
    private final String prefix;
    private final String suffix;
    private final ByteArrayOutputStream sizes = new ByteArrayOutputStream();
    private final CRC32 crc = new CRC32();
    private int count;
    private long offset;

    public ZipStream(OutputStream out, String prefix, String suffix) {
        this.out = out;
        this.prefix = prefix;
        this.suffix = suffix;
    }

    /** Adds the next file, named prefix + eight digits + suffix, from 0. */
    public void add(byte[] file) throws IOException {
        crc.reset();
        crc.update(file);
        int sum = (int) crc.getValue();
        byte[] name = name(count);
        ByteBuffer header = little(30 + name.length);
        header.putInt(0x04034b50);
        common(header, 20, sum, file.length, name.length);
        header.putShort((short) 0);
        header.put(name);
        write(header);
        out.write(file);
        offset += file.length;
        sizes.writeBytes(little(8).putInt(file.length).putInt(sum).array());
        count++;
    }

    public int count() {
        return count;
    }

    /** Writes the central directory. */
    public void finish() throws IOException {
        ByteBuffer files = ByteBuffer.wrap(sizes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        long directory = offset;
        long file = 0;
        for (int i = 0; i < count; i++) {
            int size = files.getInt();
            int sum = files.getInt();
            byte[] name = name(i);
            boolean far = file >= LIMIT;
            ByteBuffer entry = little(46 + name.length + (far ? 12 : 0));
            entry.putInt(0x02014b50).putShort((short) 45);
            common(entry, far ? 45 : 20, sum, size, name.length);
            entry.putShort((short) (far ? 12 : 0));
            entry.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
            entry.putInt((int) Math.min(file, LIMIT));
            entry.put(name);
            if (far) {
                entry.putShort((short) 1).putShort((short) 8).putLong(file);
            }
            write(entry);
            file += 30L + name.length + size;
        }
        end(directory);
        out.flush();
    }

    private static void common(ByteBuffer to, int version, int sum, int size, int nameLength) {
        // Version needed, no flags, stored.
        to.putShort((short) version).putShort((short) 0).putShort((short) 0).putInt(DOS_TIME);
        to.putInt(sum).putInt(size).putInt(size).putShort((short) nameLength);
    }

    private void end(long directory) throws IOException {
        long size = offset - directory;
        if (count >= 0xffff || offset >= LIMIT) {
            long record = offset;
            ByteBuffer zip64 = little(56 + 20);
            zip64.putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45);
            zip64.putInt(0)
                    .putInt(0)
                    .putLong(count)
                    .putLong(count)
                    .putLong(size)
                    .putLong(directory);
            zip64.putInt(0x07064b50).putInt(0).putLong(record).putInt(1);
            write(zip64);
        }
        short files = (short) Math.min(count, 0xffff);
        ByteBuffer end = little(22);
        end.putInt(0x06054b50).putInt(0).putShort(files).putShort(files);
        end.putInt((int) Math.min(size, LIMIT))
                .putInt((int) Math.min(directory, LIMIT))
                .putShort((short) 0);
        write(end);
    }

    private byte[] name(int index) {
        return (prefix + String.format(Locale.ROOT, "%08d", index) + suffix).getBytes(StandardCharsets.US_ASCII);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void write(ByteBuffer buffer) throws IOException {
        out.write(buffer.array());
        offset += buffer.capacity();
    }
}
