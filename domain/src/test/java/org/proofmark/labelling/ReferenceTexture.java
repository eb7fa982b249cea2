package org.proofmark.labelling;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The mark as ADR 110 describes it, one cell at a time and sharing nothing with the product: what the engine is compared with. */
final class ReferenceTexture {
    private final byte[] markKey;
    private final TextureProfile profile;

    ReferenceTexture(byte[] slotKey, String serial, TextureProfile profile) throws GeneralSecurityException {
        byte[] pseudorandom = hmac(new byte[32], slotKey);
        byte[] info = Arrays.copyOf(serial.getBytes(StandardCharsets.US_ASCII), serial.length() + 1);
        info[serial.length()] = 1;
        this.markKey = hmac(pseudorandom, info);
        this.profile = profile;
    }

    String markKey() {
        return HexFormat.of().formatHex(markKey);
    }

    /** Block n of a stream as 32 hexadecimal digits. */
    String block(int stream, int n) throws GeneralSecurityException {
        return HexFormat.of().formatHex(encrypted(stream, n));
    }

    /** Whether a cell is black. Row and column count cells inside the module; the core's have no bit. */
    boolean bit(int stream, int size, int moduleX, int moduleY, int row, int column) throws GeneralSecurityException {
        int index = 0;
        for (int r = 0; r < profile.cellsAcross(); r++) {
            for (int c = 0; c < profile.cellsAcross(); c++) {
                if (inCore(r) && inCore(c)) {
                    continue;
                }
                if (r == row && c == column) {
                    int blocks = (profile.cellsPerModule() + 127) / 128;
                    byte[] block = encrypted(stream, (moduleY * size + moduleX) * blocks + index / 128);
                    return (block[index % 128 / 8] >>> 7 - index % 8 & 1) == 1;
                }
                index++;
            }
        }
        throw new AssertionError("the core has no bits");
    }

    boolean inCore(int cell) {
        int solid = profile.coreDots() / profile.cellDots();
        int side = (profile.cellsAcross() - solid) / 2;
        return cell >= side && cell < side + solid;
    }

    private byte[] encrypted(int stream, int block) throws GeneralSecurityException {
        byte[] counter = {
            'P',
            'M',
            'T',
            '1',
            (byte) stream,
            (byte) (profile.dpi() >> 8),
            (byte) profile.dpi(),
            (byte) profile.moduleDots(),
            (byte) profile.cellDots(),
            (byte) profile.coreDots(),
            0,
            0,
            (byte) (block >> 24),
            (byte) (block >> 16),
            (byte) (block >> 8),
            (byte) block
        };
        Cipher aes = Cipher.getInstance("AES/ECB/NoPadding");
        aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(markKey, "AES"));
        return aes.doFinal(counter);
    }

    private static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(message);
    }
}
