package org.proofmark.models.offline;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.proofmark.kernel.Crockford;
import org.proofmark.kernel.DigitalLink;
import org.proofmark.kernel.Gtin;
import org.proofmark.labelling.ErrorCorrection;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.Masking;
import org.proofmark.labelling.QrCodes;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.labelling.Textures;
import org.proofmark.models.simulator.Attack;
import org.proofmark.models.simulator.CameraFamilies;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.DotRaster;
import org.proofmark.models.simulator.Forger;
import org.proofmark.models.simulator.Photograph;
import org.proofmark.models.simulator.Press;
import org.proofmark.models.simulator.Print;
import org.proofmark.models.simulator.Printer;
import org.proofmark.models.simulator.PrinterFamilies;
import org.proofmark.models.simulator.Scene;
import org.proofmark.models.simulator.Scratch;
import org.proofmark.models.simulator.Specimen;
import org.proofmark.models.simulator.Studio;
import org.proofmark.token.OfflineKey;
import org.proofmark.token.TextureKey;
import org.proofmark.token.TextureKeyFile;

/** Simulated labels of one press, their forgeries, and the key files that go with them. One thread's. */
final class TillLabels {
    static final Gtin GTIN = Gtin.of("09506000134352");
    static final Gtin OTHER_GTIN = Gtin.of("09506000134369");
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    static final String PASSPHRASE = "velvet anchor plum lantern";
    static final int SLOT = 3;
    static final int OTHER_SLOT = 200;

    private final Scratch scratch = new Scratch();
    private final Press press = new Press(scratch);
    private final Studio studio = new Studio(scratch);
    private final Printer printer = PrinterFamilies.DIGITAL_PRESS_1200.draw(new Dice(21));
    private final Forger forger = new Forger(List.of(PrinterFamilies.OFFICE_LASER_600), scratch);

    static TextureKey key(int slot) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) slot);
        return new TextureKey(secret);
    }

    static TextureKeyFile.Header header(Gtin gtin, int slot, String market, List<OfflineKey> offline) {
        return new TextureKeyFile.Header(
                new UUID(0, slot),
                gtin,
                market,
                slot,
                List.of("keyed-600-12"),
                NOW.minus(Duration.ofDays(1)),
                NOW.plus(Duration.ofDays(13)),
                "anna",
                offline);
    }

    static byte[] file(Gtin gtin, int slot, String market) {
        Random random = new Random(slot);
        return TextureKeyFile.seal(
                header(gtin, slot, market, List.of()), key(slot), PASSPHRASE.toCharArray(), length -> {
                    byte[] bytes = new byte[length];
                    random.nextBytes(bytes);
                    return bytes;
                });
    }

    static String serial(int slot, int number) {
        byte[] text = new byte[20];
        Crockford.encode50((long) slot << 42 | number, text, 0);
        Crockford.encode50(number * 0x9E3779B97F4AL & (1L << 50) - 1, text, 10);
        return new String(text, StandardCharsets.US_ASCII);
    }

    /** A label of {@link #GTIN} whose serial names one slot and whose mark is drawn with the key of another. */
    Specimen label(int slot, int drawnBy, TextureProfile profile, int number) {
        String serial = serial(slot, number);
        return label(DigitalLink.label("PM.EXAMPLE", GTIN, serial), serial, drawnBy, profile);
    }

    Specimen label(String text, String serial, int drawnBy, TextureProfile profile) {
        MarkedSymbol symbol = Textures.mark(
                QrCodes.encode(text, ErrorCorrection.Q, Masking.FAST, 4),
                serial,
                org.proofmark.labelling.TextureKey.of(key(drawnBy)),
                profile);
        int side = symbol.side();
        byte[] ink = new byte[side * side];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (byte) (symbol.black(i % side, i / side) ? 255 : 0);
        }
        return new Specimen(symbol, "till", serial, new DotRaster(side, side, 600, ink));
    }

    Print printed(Specimen label, long seed) {
        return press.print(label.raster(), printer, new Dice(seed).fork("print"));
    }

    Print forged(Attack attack, Specimen label, long seed) {
        return forger.forge(attack, label, printed(label, seed), printer, new Dice(seed).fork("forgery"));
    }

    /** @param across pixels across the label */
    byte[] photographed(Print print, int across, long seed) {
        Photograph photograph = studio.photograph(
                        print,
                        CameraFamilies.GOOD_PHONE.draw(new Dice(seed), across),
                        Scene.PLAIN,
                        (int) (seed & 3),
                        new Dice(seed))
                .photograph();
        return jpeg(photograph.image());
    }

    private static byte[] jpeg(BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
