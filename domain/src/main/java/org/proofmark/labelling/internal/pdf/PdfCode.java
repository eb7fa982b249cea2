package org.proofmark.labelling.internal.pdf;

import org.proofmark.labelling.ModuleMatrix;
import org.proofmark.labelling.internal.ByteSink;

/**
 * Draws a code as one path of rectangles, y upwards, a module one unit. Equal runs in rows below each other become one rectangle; since
 * all are filled at once, no seams can show between them.
 */
public final class PdfCode {
    private final int[] lengths = new int[64];
    private final int[] tops = new int[64];

    public void draw(ModuleMatrix code, ByteSink content) {
        int height = code.height();
        long open = 0;
        for (int y = 0; y <= height; y++) {
            long rest = y < height ? code.row(y) : 0;
            long goesOn = 0;
            long starts = 0;
            while (rest != 0) {
                int x = Long.numberOfTrailingZeros(rest);
                int length = Long.numberOfTrailingZeros(~(rest >>> x));
                starts |= 1L << x;
                if ((open >>> x & 1) != 0 && lengths[x] == length) {
                    goesOn |= 1L << x;
                } else {
                    if ((open >>> x & 1) != 0) {
                        rectangle(x, y, height, content);
                    }
                    goesOn |= 1L << x;
                    open &= ~(1L << x);
                    lengths[x] = length;
                    tops[x] = y;
                }
                rest = x + length >= 64 ? 0 : rest >>> (x + length) << (x + length);
            }
            for (long ended = open & ~goesOn; ended != 0; ended &= ended - 1) {
                rectangle(Long.numberOfTrailingZeros(ended), y, height, content);
            }
            open = starts;
        }
        content.text("f\n");
    }

    private void rectangle(int x, int end, int height, ByteSink content) {
        content.number(x)
                .put(' ')
                .number(height - end)
                .put(' ')
                .number(lengths[x])
                .put(' ')
                .number(end - tops[x])
                .text(" re\n");
    }
}
