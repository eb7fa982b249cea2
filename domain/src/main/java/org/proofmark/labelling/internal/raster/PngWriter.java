package org.proofmark.labelling.internal.raster;

import java.io.Closeable;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * PNG (ISO/IEC 15948) of one bit a pixel, greyscale, with the resolution in a pHYs chunk. Buffers are kept between images; for one thread.
 */
public final class PngWriter implements Closeable {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final Deflater deflater = new Deflater(1);
    private final CRC32 crc = new CRC32();
    private byte[] raw = new byte[0];
    private byte[] out = new byte[1 << 14];
    private int at;

    /** The whole file. */
    public byte[] write(BitRaster raster, int dpi) {
        at = 0;
        ensure(64);
        System.arraycopy(SIGNATURE, 0, out, 0, SIGNATURE.length);
        at = SIGNATURE.length;
        int start = begin("IHDR");
        putInt(raster.width());
        putInt(raster.height());
        // Bit depth 1, greyscale, deflate, adaptive filtering, not interlaced.
        out[at++] = 1;
        out[at++] = 0;
        out[at++] = 0;
        out[at++] = 0;
        out[at++] = 0;
        end(start);
        int perMetre = (int) Math.round(dpi / 0.0254);
        start = begin("pHYs");
        putInt(perMetre);
        putInt(perMetre);
        out[at++] = 1;
        end(start);
        start = begin("IDAT");
        deflate(raster);
        end(start);
        end(begin("IEND"));
        return Arrays.copyOf(out, at);
    }

    private void deflate(BitRaster raster) {
        int stride = raster.stride();
        int length = (stride + 1) * raster.height();
        if (raw.length < length) {
            raw = new byte[length];
        }
        byte[] bits = raster.bits();
        int to = 0;
        for (int from = 0; from < bits.length; from += stride) {
            // A row equal to the one above is filtered to zeros ("up"); others are kept as they are. White is 1 in
            // greyscale.
            if (from > 0 && Arrays.equals(bits, from, from + stride, bits, from - stride, from)) {
                raw[to] = 2;
                Arrays.fill(raw, to + 1, to + 1 + stride, (byte) 0);
                to += stride + 1;
            } else {
                raw[to++] = 0;
                for (int i = 0; i < stride; i++) {
                    raw[to++] = (byte) ~bits[from + i];
                }
            }
        }
        deflater.reset();
        deflater.setInput(raw, 0, length);
        deflater.finish();
        while (!deflater.finished()) {
            ensure(4096);
            at += deflater.deflate(out, at, out.length - at);
        }
    }

    private int begin(String type) {
        ensure(64);
        int start = at;
        at += 4;
        for (int i = 0; i < 4; i++) {
            out[at++] = (byte) type.charAt(i);
        }
        return start;
    }

    private void end(int start) {
        ensure(64);
        int stop = at;
        at = start;
        putInt(stop - start - 8);
        at = stop;
        crc.reset();
        crc.update(out, start + 4, stop - start - 4);
        putInt((int) crc.getValue());
    }

    private void putInt(int value) {
        out[at++] = (byte) (value >>> 24);
        out[at++] = (byte) (value >>> 16);
        out[at++] = (byte) (value >>> 8);
        out[at++] = (byte) value;
    }

    private void ensure(int more) {
        if (out.length - at < more) {
            out = Arrays.copyOf(out, Math.max(out.length * 2, at + more));
        }
    }

    @Override
    public void close() {
        deflater.end();
    }
}
