package org.proofmark.labelling.internal.qr;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.proofmark.kernel.Problem;
import org.proofmark.labelling.ErrorCorrection;
import org.proofmark.labelling.Masking;
import org.proofmark.labelling.ModuleMatrix;

/** Text to modules: one segment, the smallest version, interleaved blocks, a mask. */
public final class QrEncoder {
    private static final int OPTIMAL = -1;

    private QrEncoder() {}

    public static ModuleMatrix encode(String text, ErrorCorrection level, Masking masking, int minVersion) {
        return encode(text, level, masking == Masking.OPTIMAL ? OPTIMAL : 0, minVersion);
    }

    /** @param mask 0 to 7, or -1 for the one with the lowest penalty */
    public static ModuleMatrix encode(String text, ErrorCorrection level, int mask, int minVersion) {
        Segment segment = Segment.of(text);
        QrVersion version = fit(segment, level, minVersion, text);
        byte[] codewords = interleave(pad(segment, version, level), version, level);
        return masked(codewords, version, level, mask);
    }

    private static QrVersion fit(Segment segment, ErrorCorrection level, int minVersion, String text) {
        for (int number = minVersion; number <= QrVersion.MAX; number++) {
            QrVersion version = QrVersion.of(number);
            if (segment.bits(number) <= version.dataCodewords(level) * 8) {
                return version;
            }
        }
        throw Problem.invalid(
                "content-too-long",
                "content",
                text,
                "does not fit a QR code of version " + QrVersion.MAX + " at level " + level + "; use fewer characters");
    }

    private static byte[] pad(Segment segment, QrVersion version, ErrorCorrection level) {
        byte[] data = new byte[version.dataCodewords(level)];
        BitWriter bits = new BitWriter(data);
        segment.write(bits, version.number);
        // Up to four zero bits end the segment, then zeros to the byte, then the two pad bytes in turn (§7.4.10).
        int used = Math.min(bits.flush() + 4, data.length * 8);
        byte pad = (byte) 0xec;
        for (int i = (used + 7) / 8; i < data.length; i++) {
            data[i] = pad;
            pad ^= (byte) (0xec ^ 0x11);
        }
        return data;
    }

    private static byte[] interleave(byte[] data, QrVersion version, ErrorCorrection level) {
        int blocks = version.blocks(level);
        int checkBytes = version.checkBytes(level);
        ReedSolomon code = version.code(level);
        byte[] result = new byte[version.codewords];
        int shortLength = data.length / blocks;
        int shortBlocks = blocks - data.length % blocks;
        int from = 0;
        for (int block = 0; block < blocks; block++) {
            int length = block < shortBlocks ? shortLength : shortLength + 1;
            for (int i = 0; i < shortLength; i++) {
                result[i * blocks + block] = data[from + i];
            }
            if (length > shortLength) {
                result[shortLength * blocks + block - shortBlocks] = data[from + shortLength];
            }
            code.check(data, from, length, result, data.length + block, blocks);
            from += length;
        }
        assert result.length == data.length + blocks * checkBytes;
        return result;
    }

    private static ModuleMatrix masked(byte[] codewords, QrVersion version, ErrorCorrection level, int wanted) {
        int size = version.size;
        long[] data = new long[2 * size];
        int[] places = version.places;
        int place = 0;
        for (byte codeword : codewords) {
            for (int bit = 7; bit >= 0; bit--) {
                long on = codeword >>> bit & 1;
                int x = places[place] >>> 8;
                int y = places[place++] & 0xff;
                data[y] |= on << x;
                data[size + x] |= on << y;
            }
        }
        int best = Math.max(0, wanted);
        if (wanted == OPTIMAL) {
            long[] lines = new long[2 * size];
            int lowest = Integer.MAX_VALUE;
            for (int mask = 0; mask < QrVersion.MASKS; mask++) {
                long[] blank = version.blank(level, mask);
                for (int i = 0; i < lines.length; i++) {
                    lines[i] = data[i] ^ blank[i];
                }
                int penalty = Penalty.of(lines, size);
                if (penalty < lowest) {
                    lowest = penalty;
                    best = mask;
                }
            }
        }
        long[] blank = version.blank(level, best);
        long[] rows = Arrays.copyOf(data, size);
        for (int y = 0; y < size; y++) {
            rows[y] ^= blank[y];
        }
        return new ModuleMatrix(size, rows);
    }

    /** Bits into bytes, most significant first. */
    private static final class BitWriter {
        private final byte[] bytes;
        private int at;
        private long pending;
        private int count;

        BitWriter(byte[] bytes) {
            this.bytes = bytes;
        }

        void put(int value, int width) {
            pending = pending << width | value;
            count += width;
            while (count >= 8) {
                count -= 8;
                bytes[at++] = (byte) (pending >>> count);
            }
        }

        /** Writes out the last bits and returns the number of bits written. */
        int flush() {
            int bits = at * 8 + count;
            if (count > 0) {
                bytes[at] = (byte) (pending << 8 - count);
            }
            return bits;
        }
    }

    /** The content in the densest mode that all of it allows (§7.4.3 to §7.4.5). */
    private record Segment(Mode mode, String text, byte[] bytes) {
        private enum Mode {
            NUMERIC(1, 10, 12),
            ALPHANUMERIC(2, 9, 11),
            LATIN_1(4, 8, 16),
            /** Byte mode after the ECI designator 26. */
            UTF_8(4, 8, 16);

            private final int indicator;
            private final int countBits;
            private final int countBitsFrom10;

            Mode(int indicator, int countBits, int countBitsFrom10) {
                this.indicator = indicator;
                this.countBits = countBits;
                this.countBitsFrom10 = countBitsFrom10;
            }
        }

        private static final byte[] ALPHANUMERIC = new byte[128];

        static {
            Arrays.fill(ALPHANUMERIC, (byte) -1);
            String characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
            for (int i = 0; i < characters.length(); i++) {
                ALPHANUMERIC[characters.charAt(i)] = (byte) i;
            }
        }

        static Segment of(String text) {
            boolean numeric = !text.isEmpty();
            boolean alphanumeric = !text.isEmpty();
            boolean latin = true;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                numeric &= c >= '0' && c <= '9';
                alphanumeric &= c < 128 && ALPHANUMERIC[c] >= 0;
                latin &= c < 256;
            }
            if (numeric || alphanumeric) {
                return new Segment(numeric ? Mode.NUMERIC : Mode.ALPHANUMERIC, text, new byte[0]);
            }
            return latin
                    ? new Segment(Mode.LATIN_1, text, text.getBytes(StandardCharsets.ISO_8859_1))
                    : new Segment(Mode.UTF_8, text, text.getBytes(StandardCharsets.UTF_8));
        }

        int countBits(int version) {
            return version < 10 ? mode.countBits : mode.countBitsFrom10;
        }

        int bits(int version) {
            int n = text.length();
            int content =
                    switch (mode) {
                        case NUMERIC -> n / 3 * 10 + new int[] {0, 4, 7}[n % 3];
                        case ALPHANUMERIC -> n / 2 * 11 + n % 2 * 6;
                        case LATIN_1 -> bytes.length * 8;
                        case UTF_8 -> bytes.length * 8 + 12;
                    };
            return 4 + countBits(version) + content;
        }

        void write(BitWriter bits, int version) {
            if (mode == Mode.UTF_8) {
                bits.put(7, 4);
                bits.put(26, 8);
            }
            bits.put(mode.indicator, 4);
            bits.put(bytes.length > 0 ? bytes.length : text.length(), countBits(version));
            int n = text.length();
            switch (mode) {
                case NUMERIC -> {
                    for (int i = 0; i < n; i += 3) {
                        int digits = Math.min(3, n - i);
                        bits.put(Integer.parseInt(text, i, i + digits, 10), 1 + 3 * digits);
                    }
                }
                case ALPHANUMERIC -> {
                    int i = 0;
                    for (; i + 1 < n; i += 2) {
                        bits.put(ALPHANUMERIC[text.charAt(i)] * 45 + ALPHANUMERIC[text.charAt(i + 1)], 11);
                    }
                    if (i < n) {
                        bits.put(ALPHANUMERIC[text.charAt(i)], 6);
                    }
                }
                case LATIN_1, UTF_8 -> {
                    for (byte b : bytes) {
                        bits.put(b & 0xff, 8);
                    }
                }
            }
        }
    }
}
