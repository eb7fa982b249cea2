package org.proofmark.labelling.internal;

import org.proofmark.labelling.internal.raster.BitRaster;

/** Pictures as ^GFA fields in the compressed ASCII of the ZPL II guide: repeat counts before a digit, commas and colons for rows. */
final class ZplGraphics {
    private ZplGraphics() {}

    /** @param rowHeight dots that each row of the raster is high */
    static void field(BitRaster raster, int x, int y, int rowHeight, ByteSink out) {
        int total = raster.stride() * raster.height() * rowHeight;
        out.text("^FO")
                .number(x)
                .put(',')
                .number(y)
                .text("^GFA,")
                .number(total)
                .put(',')
                .number(total)
                .put(',');
        out.number(raster.stride()).put(',');
        byte[] bits = raster.bits();
        int stride = raster.stride();
        for (int row = 0; row < bits.length; row += stride) {
            if (row > 0 && java.util.Arrays.equals(bits, row, row + stride, bits, row - stride, row)) {
                out.put(':');
            } else {
                row(bits, row, row + stride, out);
            }
            for (int i = 1; i < rowHeight; i++) {
                out.put(':');
            }
        }
        out.text("^FS\n");
    }

    private static void row(byte[] bits, int from, int to, ByteSink out) {
        int end = to;
        while (end > from && bits[end - 1] == 0) {
            end--;
        }
        int digits = 2 * (end - from);
        int at = 0;
        while (at < digits) {
            int digit = digit(bits, from, at);
            int count = 1;
            while (at + count < digits && digit(bits, from, at + count) == digit) {
                count++;
            }
            at += count;
            for (; count > 400; count -= 400) {
                out.put('z').put("0123456789ABCDEF".charAt(digit));
            }
            if (count >= 20) {
                out.put('f' + count / 20);
            }
            if (count > 1 && count % 20 > 0) {
                out.put('F' + count % 20);
            }
            out.put("0123456789ABCDEF".charAt(digit));
        }
        if (end < to) {
            out.put(',');
        }
    }

    private static int digit(byte[] bits, int from, int index) {
        return bits[from + index / 2] >>> (index % 2 == 0 ? 4 : 0) & 15;
    }
}
