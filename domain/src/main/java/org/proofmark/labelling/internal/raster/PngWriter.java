package org.proofmark.labelling.internal.raster;

import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * PNG (ISO/IEC 15948) of one bit a pixel, greyscale, with the resolution in a pHYs chunk. Buffers are kept between images; for one thread.
 */
public final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final RowDeflater deflater = new RowDeflater();
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
            // Rows are not filtered: the deflater finds the row above by itself. White is 1 in greyscale.
            raw[to++] = 0;
            for (int i = from; i < from + stride; i++) {
                raw[to++] = (byte) ~bits[i];
            }
        }
        deflater.compress(raw, length, stride + 1);
        ensure(deflater.size());
        System.arraycopy(deflater.bytes(), 0, out, at, deflater.size());
        at += deflater.size();
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
}
