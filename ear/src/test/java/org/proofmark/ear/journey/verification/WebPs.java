package org.proofmark.ear.journey.verification;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** WebP files written by hand (RFC 9649), honest ones and others. */
final class WebPs {
    static final int ANIMATED = 2;

    private WebPs() {}

    static byte[] riff(byte[]... chunks) {
        return chunk("RIFF", joined("WEBP".getBytes(StandardCharsets.US_ASCII), joined(chunks)));
    }

    static byte[] chunk(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + (content.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content)
                .array();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] canvas(int width, int height, int flags) {
        return chunk("VP8X", joined(little(flags, 4), little(width - 1, 3), little(height - 1, 3)));
    }

    /** The picture of a lossy file: a header that says its size, and nothing behind it. */
    static byte[] lossy(int width, int height, int length) {
        byte[] frame = new byte[length];
        byte[] header = joined(
                little(0x10 | Math.min(length - 20, 200_000) << 5, 3),
                new byte[] {(byte) 0x9d, 1, 0x2a},
                little(width, 2),
                little(height, 2));
        System.arraycopy(header, 0, frame, 0, header.length);
        return chunk("VP8 ", frame);
    }

    /** Every grey as a byte of its own. */
    static byte[] lossless(BufferedImage picture) {
        Bits bits = Bits.lossless(picture.getWidth(), picture.getHeight());
        bits.put(1, 1).put(2, 2).put(0, 1).put(0, 1).put(0, 1);
        // Green: 256 codes, all of eight bits, so that their lengths have a code of none.
        bits.put(0, 1).put(8, 4).put(0, 33).put(1, 3).put(1, 1).put(3, 3).put(254, 8);
        bits.only(0).only(0).only(255).only(0);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                bits.put(Integer.reverse(picture.getRGB(x, y)) >>> 24, 8);
            }
        }
        return bits.chunk();
    }

    /** A picture of one colour, which takes no bits, behind {@code times} transforms of a kind. */
    static byte[] transformed(int width, int height, int transform, int times) {
        Bits bits = Bits.lossless(width, height);
        for (int i = 0; i < times; i++) {
            bits.put(1, 1).put(transform, 2);
            if (transform < 2) {
                bits.put(0, 3).put(0, 1).oneColour(11);
            }
        }
        return bits.put(0, 1).put(0, 1).put(0, 1).oneColour(1).chunk();
    }

    /** The same picture twice, shown for a tenth of a second each. */
    static byte[] animated(BufferedImage picture) {
        byte[] size = joined(little(picture.getWidth() - 1, 3), little(picture.getHeight() - 1, 3));
        byte[] frame = chunk("ANMF", joined(new byte[6], size, little(100, 3), new byte[1], lossless(picture)));
        byte[] canvas = canvas(picture.getWidth(), picture.getHeight(), ANIMATED);
        return riff(canvas, chunk("ANIM", new byte[6]), frame, frame);
    }

    private static byte[] little(int number, int bytes) {
        byte[] all = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
        return Arrays.copyOf(all, bytes);
    }

    /** Bits from the lowest on. */
    private static final class Bits {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int current;
        private int count;

        static Bits lossless(int width, int height) {
            return new Bits()
                    .put(0x2f, 8)
                    .put(width - 1, 14)
                    .put(height - 1, 14)
                    .put(0, 4);
        }

        Bits put(int value, int bits) {
            for (int i = 0; i < bits; i++) {
                current |= (i < 32 ? value >> i & 1 : 0) << count;
                if (++count == 8) {
                    bytes.write(current);
                    current = 0;
                    count = 0;
                }
            }
            return this;
        }

        /** A table of a single symbol, whose code has no bits. */
        Bits only(int symbol) {
            return put(1, 1).put(0, 1).put(1, 1).put(symbol, 8);
        }

        Bits oneColour(int green) {
            return only(green).only(0).only(0).only(255).only(0);
        }

        byte[] chunk() {
            put(0, 7);
            return WebPs.chunk("VP8L", bytes.toByteArray());
        }
    }
}
