package org.proofmark.reading.internal;

/** How opaque a WebP picture with losses is, which stands in a chunk before it (RFC 9649 §2.7.1.2). */
final class WebPAlpha {
    private WebPAlpha() {}

    /** @return row by row, 0 to 255 each */
    static byte[] of(byte[] file, WebPChunks chunks, Deadline deadline) {
        int width = chunks.width();
        int height = chunks.height();
        int from = chunks.alphaFrom() + 1;
        int way = file[from - 1] & 3;
        byte[] alpha = new byte[width * height];
        if (way == 0) {
            if (chunks.alphaEnd() - from < alpha.length) {
                throw PictureFile.unreadable();
            }
            System.arraycopy(file, from, alpha, 0, alpha.length);
        } else if (way == 1) {
            int[] argb = LosslessWebP.pixels(file, from, chunks.alphaEnd(), width, height, deadline);
            for (int i = 0; i < alpha.length; i++) {
                alpha[i] = (byte) (argb[i] >> 8);
            }
        } else {
            throw PictureFile.unreadable();
        }
        unfilter(alpha, width, file[from - 1] >> 2 & 3);
        return alpha;
    }

    private static void unfilter(byte[] alpha, int width, int filter) {
        for (int i = 1; filter > 0 && i < alpha.length; i++) {
            boolean first = i < width;
            boolean edge = i % width == 0;
            int left = first || !edge ? alpha[i - 1] & 0xff : 0;
            int top = first ? left : alpha[i - width] & 0xff;
            int predicted;
            if (first || filter == 1 && !edge) {
                predicted = left;
            } else if (filter == 3 && !edge) {
                predicted = Math.max(0, Math.min(255, left + top - (alpha[i - width - 1] & 0xff)));
            } else {
                predicted = top;
            }
            alpha[i] += (byte) predicted;
        }
    }
}
