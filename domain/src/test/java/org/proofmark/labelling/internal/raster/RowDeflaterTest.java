package org.proofmark.labelling.internal.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class RowDeflaterTest {
    @Test
    void theJavaInflaterReadsItBack() throws DataFormatException {
        RowDeflater deflater = new RowDeflater();
        Random random = new Random(11);
        for (int round = 0; round < 3000; round++) {
            int row = 2 + random.nextInt(round % 10 == 0 ? 33_000 : 300);
            row = Math.min(row, 32_768);
            byte[] raw = picture(random, row, 1 + random.nextInt(30));
            deflater.compress(raw, raw.length, row);
            assertThat(inflated(deflater, raw.length))
                    .as("row of %s bytes", row)
                    .isEqualTo(raw);
        }
    }

    @Test
    void everyMatchLengthIsRight() throws DataFormatException {
        RowDeflater deflater = new RowDeflater();
        for (int length = 1; length < 1100; length++) {
            byte[] raw = new byte[length + 2];
            raw[0] = 1;
            raw[raw.length - 1] = 2;
            deflater.compress(raw, raw.length, 32_768);
            assertThat(inflated(deflater, raw.length)).isEqualTo(raw);
        }
    }

    @Test
    void whatCannotBeCompressedGrowsByAnEighthAtMost() throws DataFormatException {
        byte[] raw = new byte[100_000];
        new Random(3).nextBytes(raw);
        RowDeflater deflater = new RowDeflater();
        deflater.compress(raw, raw.length, 500);
        assertThat(deflater.size()).isLessThan(112_600);
        assertThat(inflated(deflater, raw.length)).isEqualTo(raw);
    }

    /** Rows that repeat, change a little, or are new, as on labels. */
    private static byte[] picture(Random random, int row, int rows) {
        byte[] raw = new byte[row * rows];
        for (int y = 0; y < rows; y++) {
            int from = y * row;
            int kind = random.nextInt(4);
            if (y > 0 && kind < 3) {
                System.arraycopy(raw, from - row, raw, from, row);
            }
            if (kind == 1) {
                raw[from + random.nextInt(row)] = (byte) random.nextInt();
            } else if (kind == 3) {
                int at = random.nextInt(row);
                Arrays.fill(raw, from + at, from + row, (byte) random.nextInt(2));
            }
        }
        return raw;
    }

    private static byte[] inflated(RowDeflater deflater, int length) throws DataFormatException {
        Inflater inflater = new Inflater();
        inflater.setInput(deflater.bytes(), 0, deflater.size());
        byte[] result = new byte[length + 1];
        int size = inflater.inflate(result);
        assertThat(inflater.finished()).isTrue();
        assertThat(inflater.getRemaining()).isZero();
        inflater.end();
        return Arrays.copyOf(result, size);
    }
}
