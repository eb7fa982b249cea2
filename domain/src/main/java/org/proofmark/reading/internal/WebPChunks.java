package org.proofmark.reading.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What a WebP file's container says (RFC 9649 §2), held against what its picture says itself: a canvas may claim any size, and room is made
 * for the picture's. Of all chunks only the first picture and the opacity before it are told of.
 *
 * @param lossless which of the two formats the picture has
 * @param opaque whether a lossless picture's fourth channel means nothing
 * @param from of the picture's bytes in the file
 * @param end behind the picture's last byte
 * @param alphaFrom of the bytes that say how opaque a picture with losses is; behind {@code alphaEnd} never, equal where there are none
 */
record WebPChunks(
        int width, int height, boolean lossless, boolean opaque, int from, int end, int alphaFrom, int alphaEnd) {
    private static final int VP8 = type("VP8 ");
    private static final int VP8L = type("VP8L");
    private static final int VP8X = type("VP8X");
    private static final int ALPH = type("ALPH");
    private static final int ANIM = type("ANIM");
    private static final int ANMF = type("ANMF");
    private static final int ANIMATED = 2;

    static WebPChunks of(byte[] file) {
        long behind = 8 + unsigned(file, 4);
        if (behind > file.length) {
            throw PictureFile.unreadable();
        }
        long canvas = 0;
        int alphaFrom = 0;
        int alphaEnd = 0;
        for (long next = 12; next + 8 <= behind; ) {
            int at = (int) next + 8;
            int kind = (int) unsigned(file, at - 8);
            long length = unsigned(file, at - 4);
            if (length > behind - at) {
                throw PictureFile.unreadable();
            }
            int end = at + (int) length;
            if (kind == ANIM || kind == ANMF || kind == VP8X && length > 0 && (file[at] & ANIMATED) != 0) {
                throw PictureFile.animated();
            }
            if (kind == VP8X) {
                if (next != 12 || length != 10) {
                    throw PictureFile.unreadable();
                }
                canvas = size(1 + (int) (unsigned(file, at + 3) >> 8), 1 + (int) (unsigned(file, at + 6) >> 8));
            } else if (kind == VP8 || kind == VP8L) {
                WebPChunks picture = kind == VP8 ? lossy(file, at, end, alphaFrom, alphaEnd) : lossless(file, at, end);
                if (canvas != 0 && canvas != size(picture.width, picture.height)) {
                    throw PictureFile.unreadable();
                }
                return picture;
            } else if (kind == ALPH && canvas != 0) {
                alphaFrom = at;
                alphaEnd = end;
            } else if (next == 12) {
                throw PictureFile.unreadable();
            }
            next = end + (length & 1);
        }
        throw PictureFile.unreadable();
    }

    /** A key frame that is shown (RFC 6386 §9.1). */
    private static WebPChunks lossy(byte[] file, int at, int end, int alphaFrom, int alphaEnd) {
        if (end - at < 10
                || (file[at] & 0x11) != 0x10
                || (unsigned(file, at) >> 5 & 0x7ffff) > end - at - 10
                || (unsigned(file, at + 3) & 0xffffff) != 0x2a019d) {
            throw PictureFile.unreadable();
        }
        int width = (int) (unsigned(file, at + 6) & 0x3fff);
        int height = (int) (unsigned(file, at + 6) >> 16 & 0x3fff);
        return new WebPChunks(width, height, false, alphaFrom == alphaEnd, at, end, alphaFrom, alphaEnd);
    }

    private static WebPChunks lossless(byte[] file, int at, int end) {
        long sizes = end - at < 6 ? -1 : unsigned(file, at + 1);
        if (sizes < 0 || file[at] != 0x2f || sizes >> 29 != 0) {
            throw PictureFile.unreadable();
        }
        int width = 1 + (int) (sizes & 0x3fff);
        int height = 1 + (int) (sizes >> 14 & 0x3fff);
        return new WebPChunks(width, height, true, (sizes >> 28 & 1) == 0, at + 5, end, 0, 0);
    }

    /** The picture with losses as a file of its own, and zeros behind it, as decoders read ahead. */
    byte[] bare(byte[] file) {
        int length = end - from;
        int padded = length + (length & 1);
        return ByteBuffer.allocate(20 + padded + 8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(file, 0, 4)
                .putInt(12 + padded)
                .put(file, 8, 4)
                .putInt(VP8)
                .putInt(length)
                .put(file, from, length)
                .array();
    }

    private static long size(int width, int height) {
        return (long) width << 32 | height;
    }

    private static long unsigned(byte[] file, int at) {
        return file[at] & 0xffL
                | (file[at + 1] & 0xffL) << 8
                | (file[at + 2] & 0xffL) << 16
                | (file[at + 3] & 0xffL) << 24;
    }

    private static int type(String name) {
        return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
    }
}
