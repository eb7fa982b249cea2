package org.proofmark.labelling.internal.qr;

import java.util.Arrays;
import org.proofmark.labelling.ErrorCorrection;

/** Draws the patterns of one QR version (ISO/IEC 18004 §6.3, §7.7 to §7.10); used only while {@link QrVersion}'s tables are made. */
final class QrPatterns {
    private final int number;
    private final int size;
    private final long[] reserved;
    private final long[] dark;

    QrPatterns(int number) {
        this.number = number;
        this.size = 17 + 4 * number;
        this.reserved = new long[size];
        this.dark = new long[size];
        for (int i = 0; i < size; i++) {
            set(6, i, i % 2 == 0);
            set(i, 6, i % 2 == 0);
        }
        finder(3, 3);
        finder(size - 4, 3);
        finder(3, size - 4);
        alignments();
        drawFormat(0);
        drawVersion();
    }

    long[] reserved() {
        return reserved;
    }

    /** Column << 8 | row of each module that carries data, in the zigzag of §7.7.3. */
    int[] dataPlaces() {
        int[] places = new int[size * size];
        int count = 0;
        for (int right = size - 1; right >= 1; right -= 2) {
            if (right == 6) {
                right = 5;
            }
            boolean upward = (right + 1 & 2) == 0;
            for (int step = 0; step < size; step++) {
                int y = upward ? size - 1 - step : step;
                for (int x = right; x > right - 2; x--) {
                    if ((reserved[y] >>> x & 1) == 0) {
                        places[count++] = x << 8 | y;
                    }
                }
            }
        }
        return Arrays.copyOf(places, count);
    }

    /** The symbol whose data bits are all zero, under a mask. */
    long[] blank(ErrorCorrection level, int mask) {
        drawFormat(formatBits(level, mask));
        long[] rows = dark.clone();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if ((reserved[y] >>> x & 1) == 0 && inverted(mask, x, y)) {
                    rows[y] |= 1L << x;
                }
            }
        }
        return rows;
    }

    /** §7.8.2, table 10. */
    private static boolean inverted(int mask, int x, int y) {
        return switch (mask) {
            case 0 -> (x + y) % 2 == 0;
            case 1 -> y % 2 == 0;
            case 2 -> x % 3 == 0;
            case 3 -> (x + y) % 3 == 0;
            case 4 -> (x / 3 + y / 2) % 2 == 0;
            case 5 -> x * y % 2 + x * y % 3 == 0;
            case 6 -> (x * y % 2 + x * y % 3) % 2 == 0;
            default -> ((x + y) % 2 + x * y % 3) % 2 == 0;
        };
    }

    private void set(int x, int y, boolean isDark) {
        reserved[y] |= 1L << x;
        dark[y] = isDark ? dark[y] | 1L << x : dark[y] & ~(1L << x);
    }

    private void finder(int centreX, int centreY) {
        for (int dy = -4; dy <= 4; dy++) {
            for (int dx = -4; dx <= 4; dx++) {
                int ring = Math.max(Math.abs(dx), Math.abs(dy));
                int x = centreX + dx;
                int y = centreY + dy;
                if (x >= 0 && x < size && y >= 0 && y < size) {
                    set(x, y, ring != 2 && ring != 4);
                }
            }
        }
    }

    private void alignments() {
        int[] centres =
                number == 1 ? new int[0] : number < 7 ? new int[] {6, size - 7} : new int[] {6, size / 2, size - 7};
        for (int x : centres) {
            for (int y : centres) {
                boolean onFinder = x == 6 && y == 6 || x == 6 && y == size - 7 || x == size - 7 && y == 6;
                if (!onFinder) {
                    for (int dy = -2; dy <= 2; dy++) {
                        for (int dx = -2; dx <= 2; dx++) {
                            set(x + dx, y + dy, Math.max(Math.abs(dx), Math.abs(dy)) != 1);
                        }
                    }
                }
            }
        }
    }

    private static int formatBits(ErrorCorrection level, int mask) {
        int data = level.formatBits() << 3 | mask;
        return (data << 10 | remainder(data, 10, 0x537)) ^ 0x5412;
    }

    /** The remainder of data × x^bits by a generator of that degree. */
    private static int remainder(int data, int bits, int generator) {
        int rest = data;
        for (int i = 0; i < bits; i++) {
            rest = rest << 1 ^ (rest >>> bits - 1 & 1) * generator;
        }
        return rest & (1 << bits) - 1;
    }

    private void drawFormat(int bits) {
        for (int i = 0; i < 15; i++) {
            boolean on = (bits >>> i & 1) != 0;
            if (i < 6) {
                set(8, i, on);
            } else if (i < 8) {
                set(8, i + 1, on);
            } else {
                set(i == 8 ? 7 : 14 - i, 8, on);
            }
            if (i < 8) {
                set(size - 1 - i, 8, on);
            } else {
                set(8, size - 15 + i, on);
            }
        }
        set(8, size - 8, true);
    }

    private void drawVersion() {
        if (number < 7) {
            return;
        }
        int bits = number << 12 | remainder(number, 12, 0x1f25);
        for (int i = 0; i < 18; i++) {
            boolean on = (bits >>> i & 1) != 0;
            set(size - 11 + i % 3, i / 3, on);
            set(i / 3, size - 11 + i % 3, on);
        }
    }
}
