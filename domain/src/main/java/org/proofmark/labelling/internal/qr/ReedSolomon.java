package org.proofmark.labelling.internal.qr;

/**
 * Reed-Solomon check bytes over GF(256) with the polynomial 0x11D and first root 1 (ISO/IEC 18004 §7.5). The remainder of up to 32 bytes
 * is kept in four longs, and one table look-up advances it by one data byte.
 */
final class ReedSolomon {
    private static final ReedSolomon[] BY_DEGREE = new ReedSolomon[31];

    private final int degree;
    /** Four longs a factor: the generator times the factor, left-aligned, big-endian. */
    private final long[] products = new long[256 * 4];

    private ReedSolomon(int degree) {
        this.degree = degree;
        int[] generator = generator(degree);
        for (int factor = 0; factor < 256; factor++) {
            for (int i = 0; i < degree; i++) {
                products[factor * 4 + i / 8] |= (long) multiply(generator[i], factor) << (56 - 8 * (i % 8));
            }
        }
    }

    /** The code with this many check bytes, 1 to 30. */
    static synchronized ReedSolomon of(int degree) {
        ReedSolomon known = BY_DEGREE[degree];
        if (known == null) {
            known = new ReedSolomon(degree);
            BY_DEGREE[degree] = known;
        }
        return known;
    }

    /** Writes the check bytes of data[from, from+length) to check[to], check[to+step], … */
    void check(byte[] data, int from, int length, byte[] check, int to, int step) {
        long a = 0;
        long b = 0;
        long c = 0;
        long d = 0;
        for (int i = from; i < from + length; i++) {
            int row = ((data[i] ^ (int) (a >>> 56)) & 0xff) << 2;
            a = (a << 8 | b >>> 56) ^ products[row];
            b = (b << 8 | c >>> 56) ^ products[row + 1];
            c = (c << 8 | d >>> 56) ^ products[row + 2];
            d = d << 8 ^ products[row + 3];
        }
        for (int i = 0; i < degree; i++) {
            long word = i < 8 ? a : i < 16 ? b : i < 24 ? c : d;
            check[to + i * step] = (byte) (word >>> (56 - 8 * (i & 7)));
        }
    }

    /** Coefficients of the product of (x - 2^i) for i below the degree, without the leading 1, highest power first. */
    private static int[] generator(int degree) {
        int[] result = new int[degree];
        result[degree - 1] = 1;
        int root = 1;
        for (int i = 0; i < degree; i++) {
            for (int j = 0; j < degree; j++) {
                result[j] = multiply(result[j], root) ^ (j + 1 < degree ? result[j + 1] : 0);
            }
            root = multiply(root, 2);
        }
        return result;
    }

    private static int multiply(int x, int y) {
        int product = 0;
        for (int bit = 7; bit >= 0; bit--) {
            product = product << 1 ^ (product >>> 7) * 0x11d;
            product ^= (y >>> bit & 1) * x;
        }
        return product;
    }
}
