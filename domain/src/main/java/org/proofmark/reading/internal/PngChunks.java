package org.proofmark.reading.internal;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/**
 * What a PNG file's header says (PNG 1.2, §11.2), and the file without the chunks that pixels do not need.
 *
 * @param bytesPerPixel once unpacked
 * @param pixels the file without text, profiles, animation and what follows its end
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on once; never compared.
record PngChunks(int width, int height, int bytesPerPixel, byte[] pixels) {
    private static final Set<Integer> NEEDED =
            Set.of(type("IHDR"), type("PLTE"), type("tRNS"), type("IDAT"), type("IEND"));

    static PngChunks of(byte[] file) {
        if (number(file, 12) != type("IHDR")) {
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
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, 8);
        for (int at = 8; at + 8 <= file.length; ) {
            int length = number(file, at);
            int kind = number(file, at + 4);
            int end = (int) Math.min(file.length, at + 12L + length);
            if (length < 0) {
                throw PictureFile.unreadable();
            }
            if (NEEDED.contains(kind)) {
                kept.write(file, at, end - at);
            }
            if (kind == type("IEND")) {
                break;
            }
            at = end;
        }
        int bytes = file[24] == 16 ? 2 * samples : samples;
        return new PngChunks(number(file, 16), number(file, 20), bytes, kept.toByteArray());
    }

    private static int number(byte[] file, int at) {
        return (file[at] & 0xff) << 24 | (file[at + 1] & 0xff) << 16 | (file[at + 2] & 0xff) << 8 | file[at + 3] & 0xff;
    }

    private static int type(String name) {
        return name.charAt(0) << 24 | name.charAt(1) << 16 | name.charAt(2) << 8 | name.charAt(3);
    }
}
