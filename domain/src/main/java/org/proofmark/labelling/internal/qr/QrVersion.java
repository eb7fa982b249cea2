package org.proofmark.labelling.internal.qr;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.ErrorCorrection;
import org.proofmark.labelling.ModuleMatrix;

/**
 * Everything about one QR version that does not depend on its content, computed once: where each data bit goes, and for each level and
 * mask the finished symbol of all-zero data, so that a code is that symbol XOR its data bits.
 */
public final class QrVersion {
    /** The largest version whose 61 modules fit a long. */
    public static final int MAX = 11;

    static final int MASKS = 8;

    /** Check bytes a block and number of blocks, by level (L, M, Q, H) and version from 1 (ISO/IEC 18004 table 9). */
    private static final int[][] CHECK_BYTES = {
        {7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20},
        {10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30},
        {13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28},
        {17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24}
    };

    private static final int[][] BLOCKS = {
        {1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4},
        {1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5},
        {1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8},
        {1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11}
    };

    private static final AtomicReferenceArray<@Nullable QrVersion> KNOWN = new AtomicReferenceArray<>(MAX + 1);

    final int number;
    final int size;
    /** Codewords of data and check together. */
    final int codewords;
    /** Column << 8 | row of each data bit, in the order of the bit stream. */
    final int[] places;

    private final ReedSolomon[] codes = new ReedSolomon[4];
    private final long[] function;
    /** By level, then mask: rows, then columns, of the symbol whose data bits are all zero. */
    private final long[][][] blanks = new long[4][MASKS][];

    private QrVersion(int number) {
        this.number = number;
        this.size = 17 + 4 * number;
        QrPatterns patterns = new QrPatterns(number);
        this.function = patterns.reserved();
        this.places = patterns.dataPlaces();
        this.codewords = places.length / 8;
        for (ErrorCorrection level : ErrorCorrection.values()) {
            codes[level.ordinal()] = ReedSolomon.of(checkBytes(level));
            for (int mask = 0; mask < MASKS; mask++) {
                long[] rows = patterns.blank(level, mask);
                long[] both = new long[2 * size];
                System.arraycopy(rows, 0, both, 0, size);
                for (int x = 0; x < size; x++) {
                    for (int y = 0; y < size; y++) {
                        both[size + x] |= (rows[y] >>> x & 1) << y;
                    }
                }
                blanks[level.ordinal()][mask] = both;
            }
        }
    }

    /** The tables of version 1 to {@link #MAX}. */
    public static QrVersion of(int number) {
        QrVersion known = KNOWN.get(number);
        if (known == null) {
            // Two threads may both make it; the tables are equal, so either will do.
            known = new QrVersion(number);
            KNOWN.set(number, known);
        }
        return known;
    }

    public ModuleMatrix functionModules() {
        return new ModuleMatrix(size, function.clone());
    }

    int checkBytes(ErrorCorrection level) {
        return CHECK_BYTES[level.ordinal()][number - 1];
    }

    int blocks(ErrorCorrection level) {
        return BLOCKS[level.ordinal()][number - 1];
    }

    ReedSolomon code(ErrorCorrection level) {
        return codes[level.ordinal()];
    }

    int dataCodewords(ErrorCorrection level) {
        return codewords - checkBytes(level) * blocks(level);
    }

    /** {@link #size} rows, then as many columns; not to be changed. */
    long[] blank(ErrorCorrection level, int mask) {
        return blanks[level.ordinal()][mask];
    }
}
