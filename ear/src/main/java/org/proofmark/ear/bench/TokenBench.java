package org.proofmark.ear.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;
import org.proofmark.token.CodeSigner;
import org.proofmark.token.TokenFormat;

/**
 * Signing and checking codes on one core, from number to the 20 characters and back. The anchor is bare {@link Mac#doFinal} on messages of
 * the same lengths, two for each code, as many as signing and checking need. Time is the thread's processor time, so that the
 * figure is a core's however busy the machine; rounds alternate between anchor and ours, and the median of each counts.
 */
final class TokenBench implements Bench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 11;
    private static final int WARM_UP = 3;

    private final byte[] hash = new byte[32];
    private final byte[] message = new byte[52];
    private final byte[] line = new byte[64];

    private interface Work {
        void run(int count) throws GeneralSecurityException;
    }

    @Override
    public String name() {
        return "token";
    }

    @Override
    public List<Row> run(BenchContext context) throws Exception {
        int count = (int) context.scaled(500_000);
        byte[] root = new byte[32];
        TokenFormat codec =
                TokenFormat.of(root, new TenantId(new UUID(1, 2)), Gtin.of("09506000134352"), new UUID(3, 4), 7);
        String[] genuine = new String[1 << 14];
        String[] forged = new String[genuine.length];
        for (int i = 0; i < genuine.length; i++) {
            genuine[i] = codec.sign(i * 31_337L);
            char last = genuine[i].charAt(19);
            forged[i] = genuine[i].substring(0, 19) + (last == '0' ? '1' : '0');
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(root, "HmacSHA256"));
        double[] rates = medians(
                count,
                n -> bareMacs(mac, n),
                n -> sign(codec, n),
                n -> check(codec, genuine, n, true),
                n -> check(codec, forged, n, false));
        return List.of(
                Row.rate("token sign with base 32, one core", "codes/s", rates[1], 1_100_000)
                        .against(rates[0], Double.NaN),
                Row.rate("token check, genuine, one core", "codes/s", rates[2], 800_000)
                        .against(rates[0], 0.7),
                Row.rate("token check, forged, one core", "codes/s", rates[3], 800_000)
                        .against(rates[0], 0.7));
    }

    private static double[] medians(int count, Work... works) throws GeneralSecurityException {
        double[][] rates = new double[works.length][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int i = 0; i < works.length; i++) {
                long start = THREADS.getCurrentThreadCpuTime();
                works[i].run(count);
                if (round >= 0) {
                    rates[i][round] = count * 1e9 / (THREADS.getCurrentThreadCpuTime() - start);
                }
            }
        }
        double[] medians = new double[works.length];
        for (int i = 0; i < works.length; i++) {
            Arrays.sort(rates[i]);
            medians[i] = rates[i][ROUNDS / 2];
        }
        return medians;
    }

    private void bareMacs(Mac mac, int count) throws GeneralSecurityException {
        for (int i = 0; i < count; i++) {
            message[0] = (byte) i;
            mac.update(message, 0, 48);
            mac.doFinal(hash, 0);
            mac.update(message, 0, 52);
            mac.doFinal(hash, 0);
        }
    }

    private void sign(CodeSigner signer, int count) {
        for (int i = 0; i < count; i++) {
            signer.sign(i, line, 8);
        }
    }

    private static void check(TokenFormat codec, String[] serials, int count, boolean expected) {
        for (int i = 0; i < count; i++) {
            if (codec.check(serials[i & serials.length - 1]) >= 0 != expected) {
                throw new IllegalStateException("a check went wrong");
            }
        }
    }
}
