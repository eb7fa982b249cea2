package org.proofmark.ear.journey.verification;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.proofmark.models.simulator.CameraFamilies;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.DotRaster;
import org.proofmark.models.simulator.Press;
import org.proofmark.models.simulator.Printer;
import org.proofmark.models.simulator.PrinterFamilies;
import org.proofmark.models.simulator.Scene;
import org.proofmark.models.simulator.Scratch;
import org.proofmark.models.simulator.Studio;

/** Prints labels on one simulated press and photographs them. One thread's. */
final class PrintShop {
    private final Scratch scratch = new Scratch();
    private final Press press = new Press(scratch);
    private final Studio studio = new Studio(scratch);
    private final long seed;
    private final Printer printer;

    PrintShop(long seed) {
        this.seed = seed;
        this.printer = PrinterFamilies.NARROW_WEB_PRESS_1200.draw(new Dice(seed));
    }

    /** JPEG files, one of each label. */
    List<byte[]> photos(List<PrintedLabel> labels, double across) {
        return labels.stream()
                .map(label -> photo(label, labels.indexOf(label), across))
                .toList();
    }

    byte[] photo(PrintedLabel label, int number, double across) {
        BufferedImage code = label.code();
        byte[] ink = new byte[code.getWidth() * code.getHeight()];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (byte) ((code.getRGB(i % code.getWidth(), i / code.getWidth()) & 255) < 128 ? 255 : 0);
        }
        DotRaster raster = new DotRaster(code.getWidth(), code.getHeight(), 600, ink);
        Dice dice = new Dice(seed).fork("photo" + number);
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(
                    studio.photograph(
                                    press.print(raster, printer, new Dice(seed).fork("print" + number)),
                                    CameraFamilies.MIDDLE_PHONE.draw(dice, across),
                                    Scene.PLAIN,
                                    number & 3,
                                    dice)
                            .photograph()
                            .image(),
                    "jpeg",
                    jpeg);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return jpeg.toByteArray();
    }
}
