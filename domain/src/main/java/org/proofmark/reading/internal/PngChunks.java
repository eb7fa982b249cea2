package org.proofmark.reading.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * What a PNG file's header says (PNG 1.2, §11.2), and the file without the chunks that pixels do not need.
 *
 * @param bytesPerPixel once unpacked
 * @param pixels the file without text, profiles, animation and what follows its end
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on once; never compared.
record PngChunks(int width, int height, int bytesPerPixel, byte[] pixels) {
    private static final Set<Integer> NEEDED = Set.of(type("IHDR"), type("PLTE"), type("tRNS"));

    /** Bytes of 256 colours. */
    private static final int MOST_COLOURS = 768;

    static PngChunks of(byte[] file) {
        if (number(file, 12) != type("IHDR") || number(file, 8) != 13) {
            throw PictureFile.unreadable();
        }
        int samples =
                switch (file[25]) {
                    case 0, 3 -> 1;
                    case 2 -> 3;
                    case 4 -> 2;
                    case 6 -> 4;
                    default -> throw PictureFile.unreadable();
                };
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length + 12);
        kept.write(file, 0, 8);
        int data = 0;
        for (int at = 8; at + 8 <= file.length; ) {
            int length = number(file, at);
            int kind = number(file, at + 4);
            int end = (int) Math.min(file.length, at + 12L + length);
            // The decoder makes room for what a palette claims to be.
            boolean header = kind == type("IHDR") && at > 8;
            boolean palette = kind == type("PLTE") || kind == type("tRNS");
            if (length < 0 || header || palette && length > MOST_COLOURS) {
                throw PictureFile.unreadable();
            }
            if (kind == type("IEND")) {
                break;
            }
            if (kind == type("IDAT")) {
                // As one: to the decoder each is worth a kilobyte and more, though there be nothing in it.
                if (data == 0) {
                    data = kept.size();
                    kept.write(file, at, 8);
                }
                kept.write(file, at + 8, (int) Math.min(length, file.length - at - 8L));
            } else if (data == 0 && NEEDED.contains(kind)) {
                kept.write(file, at, end - at);
            }
            at = end;
        }
        if (data == 0) {
            throw PictureFile.unreadable();
        }
        kept.write(new byte[16], 0, 16);
        ByteBuffer pixels = ByteBuffer.wrap(kept.toByteArray());
        int end = pixels.capacity() - 16;
        CRC32 sum = new CRC32();
        sum.update(pixels.array(), data + 4, end - data - 4);
        pixels.putInt(data, end - data - 8).putInt(end, (int) sum.getValue()).putInt(end + 8, type("IEND"));
        pixels.putInt(end + 12, 0xae426082);
        int bytes = file[24] == 16 ? 2 * samples : samples;
        return new PngChunks(number(file, 16), number(file, 20), bytes, pixels.array());
    }

    private static int number(byte[] file, int at) {
        return (file[at] & 0xff) << 24 | (file[at + 1] & 0xff) << 16 | (file[at + 2] & 0xff) << 8 | file[at + 3] & 0xff;
    }

    private static int type(String name) {
        return name.charAt(0) << 24 | name.charAt(1) << 16 | name.charAt(2) << 8 | name.charAt(3);
    }
}
