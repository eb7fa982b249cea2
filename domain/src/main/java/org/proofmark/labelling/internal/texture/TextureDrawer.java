package org.proofmark.labelling.internal.texture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.proofmark.labelling.ModuleMatrix;
import org.proofmark.labelling.QrCodes;
import org.proofmark.labelling.TextureKey;
import org.proofmark.labelling.TextureMode;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.labelling.internal.raster.BitRaster;
import org.proofmark.labelling.internal.raster.CodeRaster;

/**
 * Draws codes of one size and profile. Every module of the symbol, dark or not, owns whole blocks of the keystream, in the order of rows; a
 * module's cells take its bits row by row, the highest bit first, leaving out the core: a set bit is a black cell. So a cell's bit depends on
 * its place alone and not on the QR mask or the content. Buffers are kept between codes; for one thread.
 */
public final class TextureDrawer {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int BLOCK = 16;

    /** Stands in for the serial: no serial has a space. */
    private static final String MARKET_PATTERN = "MARKET PATTERN";

    private static final int BITS = 0;
    private static final int BITS_OF_B = 1;
    /** Three streams: a cell of the similar B differs from A's where all three are set. */
    private static final int FIRST_SELECTOR = 2;

    private static final int LOW_BITS = 5;

    private final TextureProfile profile;
    private final ModuleMatrix function;
    private final int module;
    private final int moduleBytes;
    private final int streamBytes;
    private final Keystream keystream;
    private final byte[] bits;
    private final byte[] more;
    private final byte[] all;

    /** @param size modules a side of the codes to come */
    public TextureDrawer(TextureProfile profile, int size) {
        this.profile = profile;
        this.function = QrCodes.functionModules(size);
        this.module = profile.moduleDots();
        this.moduleBytes = (profile.cellsPerModule() + 8 * BLOCK - 1) / (8 * BLOCK) * BLOCK;
        this.streamBytes = moduleBytes * size * size;
        this.keystream = new Keystream(profile);
        // Eight bytes beyond the end, so that a long can be read from any place.
        this.bits = new byte[streamBytes + Long.BYTES];
        this.more = new byte[profile.mode() == TextureMode.MARKET_PATTERN_B_SIMILAR ? streamBytes : 0];
        this.all = new byte[streamBytes + Long.BYTES];
        Arrays.fill(all, (byte) 0xff);
    }

    /** The dark modules that are data. */
    public ModuleMatrix textured(ModuleMatrix code) {
        long[] rows = new long[code.height()];
        for (int y = 0; y < rows.length; y++) {
            rows[y] = code.row(y) & ~function.row(y);
        }
        return new ModuleMatrix(code.width(), rows);
    }

    /**
     * Blackens a code's dots.
     *
     * @param serial canonical
     * @param slot the key of the code's slot, or of the market whose pattern is drawn
     * @param x left edge of the first module
     * @param y top edge of the first module
     */
    public void draw(ModuleMatrix code, String serial, TextureKey slot, int x, int y, BitRaster target) {
        if (!profile.mode().hasCells()) {
            CodeRaster.draw(code, x, y, module, target);
            return;
        }
        byte[] key = markKey(serial, slot);
        switch (profile.mode()) {
            case MARKET_PATTERN_B -> keystream.fill(key, BITS_OF_B, bits, streamBytes);
            case MARKET_PATTERN_B_SIMILAR -> similar(key);
            default -> keystream.fill(key, BITS, bits, streamBytes);
        }
        plain(code, x, y, target);
        cells(code, bits, true, x, y, target);
    }

    /** Blackens the dots that belong to cells. */
    public void drawCells(ModuleMatrix code, int x, int y, BitRaster target) {
        if (profile.mode().hasCells()) {
            cells(code, all, false, x, y, target);
        }
    }

    /** The lowest bits of an eight-bit picture, quiet zone and all: random where the mode is LSB, else none. */
    public void drawLowBits(String serial, TextureKey slot, BitRaster target) {
        if (profile.mode() == TextureMode.LSB) {
            keystream.fill(markKey(serial, slot), LOW_BITS, target.bits(), target.bits().length);
        }
    }

    /** The AES key of one mark: that of the serial, or, for a market's pattern, one for all its labels. */
    private byte[] markKey(String serial, TextureKey slot) {
        return slot.forSerial(
                switch (profile.mode()) {
                    case KEYED, LSB, NONE -> serial;
                    case MARKET_PATTERN_A, MARKET_PATTERN_B, MARKET_PATTERN_B_SIMILAR -> MARKET_PATTERN;
                });
    }

    private void similar(byte[] key) {
        keystream.fill(key, FIRST_SELECTOR, bits, streamBytes);
        for (int i = 1; i < 3; i++) {
            keystream.fill(key, FIRST_SELECTOR + i, more, streamBytes);
            for (int at = 0; at < streamBytes; at++) {
                bits[at] &= more[at];
            }
        }
        keystream.fill(key, BITS, more, streamBytes);
        for (int at = 0; at < streamBytes; at++) {
            bits[at] ^= more[at];
        }
    }

    private void plain(ModuleMatrix code, int x, int y, BitRaster target) {
        long[] rows = new long[code.height()];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = code.row(row) & function.row(row);
        }
        CodeRaster.draw(new ModuleMatrix(code.width(), rows), x, y, module, target);
    }

    private void cells(ModuleMatrix code, byte[] stream, boolean core, int x, int y, BitRaster target) {
        int size = code.width();
        for (int row = 0; row < size; row++) {
            for (long rest = code.row(row) & ~function.row(row); rest != 0; rest &= rest - 1) {
                int column = Long.numberOfTrailingZeros(rest);
                module(
                        stream,
                        8 * moduleBytes * (row * size + column),
                        core,
                        x + column * module,
                        y + row * module,
                        target);
            }
        }
    }

    private void module(byte[] stream, int from, boolean core, int x, int y, BitRaster target) {
        int cell = profile.cellDots();
        int across = profile.cellsAcross();
        int solid = profile.coreDots() / cell;
        int side = (across - solid) / 2;
        int bit = from;
        for (int row = 0; row < across; row++) {
            long line;
            if (row < side || row >= side + solid) {
                line = read(stream, bit, across);
                bit += across;
            } else {
                long left = read(stream, bit, side);
                long right = read(stream, bit + side, side);
                bit += 2 * side;
                long middle = core ? (1L << solid) - 1 : 0;
                line = (left << solid | middle) << side | right;
            }
            if (cell > 1) {
                line = widened(line, across, cell);
            }
            for (int i = 0; i < cell; i++) {
                target.put(line, module, x, y + row * cell + i);
            }
        }
    }

    private static long widened(long line, int cells, int dots) {
        long wide = 0;
        for (int i = cells - 1; i >= 0; i--) {
            wide = wide << dots | -(line >>> i & 1) & (1L << dots) - 1;
        }
        return wide;
    }

    /** @param count 0 to 48 */
    private static long read(byte[] stream, int bit, int count) {
        return count == 0 ? 0 : (long) LONGS.get(stream, bit >>> 3) << (bit & 7) >>> 64 - count;
    }
}
