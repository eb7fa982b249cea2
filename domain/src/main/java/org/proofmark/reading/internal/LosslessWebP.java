package org.proofmark.reading.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Unpacks WebP's lossless format (RFC 9649 §3) into no more than the picture's own pixels and a bounded dictionary. Files decide how many
 * transforms, code tables and references there are: what a decoder may spend on them is limited here, where it is spent.
 */
final class LosslessWebP {
    /** Bytes for code tables. Encoders make some hundred of them, of one or two kilobytes; 65,536 of twelve would be allowed. */
    private static final long MOST_FOR_TABLES = 16 << 20;

    private static final int PREDICTOR = 0;
    private static final int COLOUR = 1;
    private static final int SUBTRACT_GREEN = 2;
    private static final int INDEXING = 3;

    private static final int LENGTHS = 24;
    private static final int DISTANCES = 40;
    private static final int[] ORDER = {17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

    /** {left, up}: the 120 nearest pixels before this one, nearest first; of equally near ones the highest, of these the rightmost. */
    private static final int[][] NEAR = IntStream.range(0, 8 * 16)
            .mapToObj(i -> new int[] {i % 16 - 7, i / 16})
            .filter(at -> at[1] > 0 || at[0] > 0)
            .sorted(Comparator.<int[]>comparingInt(at -> at[0] * at[0] + at[1] * at[1])
                    .thenComparingInt(at -> -at[1])
                    .thenComparingInt(at -> -at[0]))
            .toArray(int[][]::new);

    private final byte[] data;
    private final int end;
    private final Deadline deadline;
    private int at;
    private long bits;
    private int held;
    private long tables;

    private LosslessWebP(byte[] data, int from, int end, Deadline deadline) {
        this.data = data;
        this.at = from;
        this.end = end;
        this.deadline = deadline;
    }

    /**
     * A picture behind its header of five bytes.
     *
     * @return row by row, each pixel alpha, red, green and blue
     */
    static int[] pixels(byte[] data, int from, int end, int width, int height, Deadline deadline) {
        return new LosslessWebP(data, from, end, deadline).picture(width, height);
    }

    private int[] picture(int width, int height) {
        Transform[] transforms = new Transform[4];
        int count = 0;
        int seen = 0;
        int across = width;
        while (read(1) == 1) {
            int kind = read(2);
            if ((seen & 1 << kind) != 0) {
                throw PictureFile.unreadable();
            }
            seen |= 1 << kind;
            Transform transform = transform(kind, across, height);
            transforms[count++] = transform;
            if (kind == INDEXING) {
                across = blocks(across, transform.bits);
            }
        }
        int[] argb = new int[width * height];
        unpack(argb, across, height, true);
        while (count > 0) {
            Transform last = transforms[--count];
            switch (last.kind) {
                case PREDICTOR -> predict(argb, last, height);
                case COLOUR -> colour(argb, last, height);
                case SUBTRACT_GREEN -> addGreen(argb, last.width * height);
                default -> index(argb, last, height);
            }
        }
        return argb;
    }

    private Transform transform(int kind, int width, int height) {
        if (kind == SUBTRACT_GREEN) {
            return new Transform(kind, width, 0, new int[0]);
        }
        if (kind == INDEXING) {
            int size = read(8) + 1;
            int[] colours = new int[size];
            unpack(colours, size, 1, false);
            for (int i = 1; i < size; i++) {
                colours[i] = sum(colours[i], colours[i - 1]);
            }
            int bits = size <= 2 ? 3 : size <= 4 ? 2 : size <= 16 ? 1 : 0;
            return new Transform(kind, width, bits, colours);
        }
        int bits = read(3) + 2;
        int across = blocks(width, bits);
        int down = blocks(height, bits);
        int[] elements = new int[across * down];
        unpack(elements, across, down, false);
        return new Transform(kind, width, bits, elements);
    }

    /** @param width of what the transform gives, in pixels */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Transform(int kind, int width, int bits, int[] elements) {}

    private static int blocks(int pixels, int bits) {
        return pixels + (1 << bits) - 1 >> bits;
    }

    /** An image of its own code tables. Only the picture itself, not what its transforms need, may change tables on its way. */
    private void unpack(int[] argb, int width, int height, boolean picture) {
        int cacheBits = read(1) == 1 ? read(4) : 0;
        if (cacheBits > 11) {
            throw PictureFile.unreadable();
        }
        int groupBits = 0;
        int[] groupAt = {};
        int groups = 1;
        if (picture && read(1) == 1) {
            groupBits = read(3) + 2;
            groupAt = new int[blocks(width, groupBits) * blocks(height, groupBits)];
            unpack(groupAt, blocks(width, groupBits), blocks(height, groupBits), false);
            for (int i = 0; i < groupAt.length; i++) {
                groupAt[i] = groupAt[i] >> 8 & 0xffff;
                groups = Math.max(groups, groupAt[i] + 1);
            }
        }
        tables += 40L * groups;
        afford();
        Code[][] codes = new Code[groups][];
        int colours = cacheBits == 0 ? 0 : 1 << cacheBits;
        for (int i = 0; i < groups; i++) {
            codes[i] = new Code[] {code(256 + LENGTHS + colours), code(256), code(256), code(256), code(DISTANCES)};
        }
        int[] cache = new int[colours];
        int shift = 32 - cacheBits;
        int groupMask = (1 << groupBits) - 1;
        int groupsAcross = blocks(width, groupBits);
        int cached = 0;
        int total = width * height;
        Code[] group = codes[0];
        boolean jumped = false;
        for (int i = 0, x = 0, y = 0; i < total; ) {
            if (groupAt.length > 0 && (jumped || (x & groupMask) == 0)) {
                group = codes[groupAt[(y >> groupBits) * groupsAcross + (x >> groupBits)]];
            }
            jumped = false;
            int length = 1;
            int symbol = next(group[0]);
            if (symbol < 256) {
                int red = next(group[1]);
                int blue = next(group[2]);
                argb[i] = next(group[3]) << 24 | red << 16 | symbol << 8 | blue;
            } else if (symbol < 256 + LENGTHS) {
                length = number(symbol - 256);
                int distance = distance(number(next(group[4])), width);
                if (distance > i || length > total - i) {
                    throw PictureFile.unreadable();
                }
                for (int j = i; j < i + length; j++) {
                    argb[j] = argb[j - distance];
                }
                jumped = true;
            } else {
                for (; cached < i; cached++) {
                    cache[argb[cached] * 0x1e35a7bd >>> shift] = argb[cached];
                }
                argb[i] = cache[symbol - 256 - LENGTHS];
            }
            i += length;
            x += length;
            if (x >= width) {
                y += x / width;
                x %= width;
                hurry();
            }
        }
    }

    /** A length or distance, of which the code gives the size and the next bits the rest. */
    private int number(int prefix) {
        if (prefix < 4) {
            return prefix + 1;
        }
        int extra = prefix - 2 >> 1;
        return (2 + (prefix & 1) << extra) + read(extra) + 1;
    }

    private static int distance(int code, int width) {
        return code > NEAR.length ? code - NEAR.length : Math.max(1, NEAR[code - 1][1] * width + NEAR[code - 1][0]);
    }

    private void hurry() {
        if (deadline.passed()) {
            throw PictureFile.tooSlow();
        }
    }

    private void afford() {
        if (tables > MOST_FOR_TABLES) {
            throw PictureFile.tooLarge("is packed with more than " + MOST_FOR_TABLES + " bytes of code tables");
        }
    }

    // --- transforms -------------------------------------------------------------------------------------------------

    private void predict(int[] argb, Transform by, int height) {
        int width = by.width;
        int across = blocks(width, by.bits);
        argb[0] = sum(argb[0], 0xff000000);
        for (int x = 1; x < width; x++) {
            argb[x] = sum(argb[x], argb[x - 1]);
        }
        for (int y = 1; y < height; y++) {
            hurry();
            int row = y * width;
            argb[row] = sum(argb[row], argb[row - width]);
            for (int x = 1; x < width; x++) {
                int i = row + x;
                int mode = by.elements[(y >> by.bits) * across + (x >> by.bits)] >> 8 & 0xf;
                argb[i] = sum(
                        argb[i],
                        predicted(mode, argb[i - 1], argb[i - width], argb[i - width + 1], argb[i - width - 1]));
            }
        }
    }

    private static int predicted(int mode, int left, int top, int right, int corner) {
        return switch (mode) {
            case 1 -> left;
            case 2 -> top;
            case 3 -> right;
            case 4 -> corner;
            case 5 -> mean(mean(left, right), top);
            case 6 -> mean(left, corner);
            case 7 -> mean(left, top);
            case 8 -> mean(corner, top);
            case 9 -> mean(top, right);
            case 10 -> mean(mean(left, corner), mean(top, right));
            case 11 -> nearer(left, top, corner);
            case 12 -> continued(left, top, corner);
            case 13 -> leaned(mean(left, top), corner);
            default -> 0xff000000;
        };
    }

    private static int nearer(int left, int top, int corner) {
        int toLeft = 0;
        int toTop = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int c = corner >>> shift & 0xff;
            toLeft += Math.abs((top >>> shift & 0xff) - c);
            toTop += Math.abs((left >>> shift & 0xff) - c);
        }
        return toLeft < toTop ? left : top;
    }

    private static int continued(int left, int top, int corner) {
        int result = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int value = (left >>> shift & 0xff) + (top >>> shift & 0xff) - (corner >>> shift & 0xff);
            result |= Math.max(0, Math.min(255, value)) << shift;
        }
        return result;
    }

    private static int leaned(int mean, int corner) {
        int result = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int m = mean >>> shift & 0xff;
            result |= Math.max(0, Math.min(255, m + (m - (corner >>> shift & 0xff)) / 2)) << shift;
        }
        return result;
    }

    private void colour(int[] argb, Transform by, int height) {
        int width = by.width;
        int across = blocks(width, by.bits);
        for (int y = 0; y < height; y++) {
            hurry();
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                int element = by.elements[(y >> by.bits) * across + (x >> by.bits)];
                int pixel = argb[i];
                byte green = (byte) (pixel >> 8);
                int red = (pixel >> 16) + ((byte) element * green >> 5) & 0xff;
                int blue = pixel + ((byte) (element >> 8) * green >> 5) + ((byte) (element >> 16) * (byte) red >> 5);
                argb[i] = pixel & 0xff00ff00 | red << 16 | blue & 0xff;
            }
        }
    }

    private static void addGreen(int[] argb, int count) {
        for (int i = 0; i < count; i++) {
            int green = argb[i] >> 8 & 0xff;
            argb[i] = sum(argb[i], green << 16 | green);
        }
    }

    /** From the last pixel to the first, as several indices come packed in one pixel, and what is read lies before what is written. */
    private static void index(int[] argb, Transform by, int height) {
        int across = blocks(by.width, by.bits);
        int size = 8 >> by.bits;
        int mask = (1 << size) - 1;
        for (int y = height - 1; y >= 0; y--) {
            for (int x = by.width - 1; x >= 0; x--) {
                int packed = argb[y * across + (x >> by.bits)] >> 8 & 0xff;
                int index = packed >> size * (x & (1 << by.bits) - 1) & mask;
                argb[y * by.width + x] = index < by.elements.length ? by.elements[index] : 0;
            }
        }
    }

    /** Of each of the four bytes for itself. */
    private static int sum(int a, int b) {
        return (a & 0xff00ff00) + (b & 0xff00ff00) & 0xff00ff00 | (a & 0xff00ff) + (b & 0xff00ff) & 0xff00ff;
    }

    private static int mean(int a, int b) {
        return (((a ^ b) & 0xfefefefe) >>> 1) + (a & b);
    }

    // --- codes ------------------------------------------------------------------------------------------------------

    /**
     * A canonical prefix code.
     *
     * @param quick by the next bits, as many as {@code quickBits}: length shifted by 16, and symbol; 0 for longer codes
     * @param counts codes of each length
     * @param symbols in the order of their codes; the only one has a code of no bits
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Code(int quickBits, int[] quick, int[] counts, short[] symbols) {}

    private Code code(int alphabet) {
        int[] lengths = new int[alphabet];
        if (read(1) == 1) {
            boolean two = read(1) == 1;
            int first = read(read(1) == 1 ? 8 : 1);
            int second = two ? read(8) : first;
            if (Math.max(first, second) >= alphabet) {
                throw PictureFile.unreadable();
            }
            lengths[first] = 1;
            lengths[second] = 1;
            return code(lengths);
        }
        int[] lengthsOfLengths = new int[ORDER.length];
        int given = 4 + read(4);
        for (int i = 0; i < given; i++) {
            lengthsOfLengths[ORDER[i]] = read(3);
        }
        Code code = code(lengthsOfLengths);
        int most = alphabet;
        if (read(1) == 1) {
            most = 2 + read(2 + 2 * read(3));
        }
        int before = 8;
        for (int i = 0; i < alphabet && most > 0; most--) {
            int length = next(code);
            if (length < 16) {
                lengths[i++] = length;
                before = length == 0 ? before : length;
            } else {
                int times = length == 16 ? 3 + read(2) : length == 17 ? 3 + read(3) : 11 + read(7);
                if (times > alphabet - i) {
                    throw PictureFile.unreadable();
                }
                Arrays.fill(lengths, i, i + times, length == 16 ? before : 0);
                i += times;
            }
        }
        return code(lengths);
    }

    private Code code(int[] lengths) {
        int[] counts = new int[16];
        int used = 0;
        int longest = 0;
        for (int length : lengths) {
            counts[length]++;
            used += length > 0 ? 1 : 0;
            longest = Math.max(longest, length);
        }
        counts[0] = 0;
        int[] next = new int[16];
        int left = 1;
        for (int length = 1; length < 16; length++) {
            left = 2 * left - counts[length];
            next[length] = next[length - 1] + counts[length - 1];
            if (left < 0) {
                throw PictureFile.unreadable();
            }
        }
        if (used == 0 || used > 1 && left > 0) {
            throw PictureFile.unreadable();
        }
        int quickBits = used == 1 ? 0 : Math.min(8, longest);
        tables += 180 + 2L * used + (4L << quickBits);
        afford();
        short[] symbols = new short[used];
        for (int i = 0; i < lengths.length; i++) {
            if (lengths[i] > 0) {
                symbols[next[lengths[i]]++] = (short) i;
            }
        }
        int[] quick = new int[1 << quickBits];
        if (used > 1) {
            int code = 0;
            int place = 0;
            for (int length = 1; length <= quickBits; length++) {
                code <<= 1;
                for (int i = 0; i < counts[length]; i++, code++, place++) {
                    for (int j = Integer.reverse(code) >>> 32 - length; j < quick.length; j += 1 << length) {
                        quick[j] = length << 16 | symbols[place];
                    }
                }
            }
        }
        return new Code(quickBits, quick, counts, symbols);
    }

    private int next(Code code) {
        if (code.quickBits == 0) {
            return code.symbols[0];
        }
        if (held < 15) {
            fill();
        }
        int entry = code.quick[(int) bits & (1 << code.quickBits) - 1];
        if (entry != 0) {
            skip(entry >> 16);
            return entry & 0xffff;
        }
        int value = 0;
        int first = 0;
        int place = 0;
        for (int length = 1; length < 16; length++) {
            value |= (int) (bits >> length - 1) & 1;
            int count = code.counts[length];
            if (value - first < count) {
                skip(length);
                return code.symbols[place + value - first];
            }
            place += count;
            first = first + count << 1;
            value <<= 1;
        }
        throw PictureFile.unreadable();
    }

    // --- bits -------------------------------------------------------------------------------------------------------

    private int read(int count) {
        if (held < count) {
            fill();
        }
        int value = (int) bits & (1 << count) - 1;
        skip(count);
        return value;
    }

    private void skip(int count) {
        held -= count;
        bits >>>= count;
        if (held < 0) {
            // Cut short.
            throw PictureFile.unreadable();
        }
    }

    private void fill() {
        while (held <= 48 && at < end) {
            bits |= (data[at++] & 0xffL) << held;
            held += 8;
        }
    }
}
