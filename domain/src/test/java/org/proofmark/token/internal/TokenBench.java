package org.proofmark.token.internal;

import java.util.SplittableRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.proofmark.kernel.Crockford;

/**
 * Signing and checking on one core, beside the anchor in the same run: bare {@link Mac#doFinal} on messages of the same lengths, two for
 * each code. Rounds alternate, and the median of each counts.
 */
final class TokenBench {
    private static final int COUNT = 500_000;
    private static final int ROUNDS = 9;

    private TokenBench() {}

    private interface Work {
        long run() throws Exception;
    }

    public static void main(String[] args) throws Exception {
        SlotCodec codec = TokenFormatTest.codec(
                TokenFormatTest.ROOT, TokenFormatTest.TENANT, TokenFormatTest.GTIN, TokenFormatTest.MARKET, 7);
        String[] serials = new String[1 << 16];
        for (int i = 0; i < serials.length; i++) {
            serials[i] = codec.sign(i * 31_337L);
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(TokenFormatTest.ROOT, "HmacSHA256"));
        byte[] message = new byte[52];
        byte[] hash = new byte[32];
        byte[] line = new byte[64];
        Work[] works = {
            () -> {
                for (int i = 0; i < COUNT; i++) {
                    message[0] = (byte) i;
                    mac.update(message, 0, 48);
                    mac.doFinal(hash, 0);
                    mac.update(message, 0, 52);
                    mac.doFinal(hash, 0);
                }
                return hash[0];
            },
            () -> {
                for (int i = 0; i < COUNT; i++) {
                    codec.sign(i, line, 8);
                }
                return line[20];
            },
            () -> {
                long sum = 0;
                for (int i = 0; i < COUNT; i++) {
                    String serial = serials[i & serials.length - 1];
                    sum += codec.check(Crockford.decode50(serial, 0), Crockford.decode50(serial, 10));
                }
                return sum;
            },
            () -> {
                SplittableRandom random = new SplittableRandom(3);
                long sum = 0;
                for (int i = 0; i < COUNT; i++) {
                    sum += codec.check(7L << 42 | random.nextLong() >>> 22, random.nextLong() >>> 14);
                }
                return sum;
            }
        };
        String[] names = {"anchor: 2 bare Mac.doFinal", "sign with base 32", "check, genuine", "check, forged"};
        double[][] rates = new double[works.length][ROUNDS];
        for (int round = -3; round < ROUNDS; round++) {
            for (int i = 0; i < works.length; i++) {
                long start = System.nanoTime();
                long result = works[i].run();
                double rate = COUNT * 1e3 / (System.nanoTime() - start);
                if (round >= 0) {
                    rates[i][round] = result == Long.MIN_VALUE ? 0 : rate;
                }
            }
        }
        double anchor = median(rates[0]);
        for (int i = 0; i < works.length; i++) {
            System.out.printf(
                    "%-28s %6.2f M/s  %5.2f x anchor%n", names[i], median(rates[i]), median(rates[i]) / anchor);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
