package org.proofmark.models.kit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.proofmark.labelling.CaptureKit;
import org.proofmark.labelling.KitLabel;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.models.simulator.Attack;
import org.proofmark.models.simulator.CameraFamily;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.DotRaster;
import org.proofmark.models.simulator.Forger;
import org.proofmark.models.simulator.Photograph;
import org.proofmark.models.simulator.Press;
import org.proofmark.models.simulator.Print;
import org.proofmark.models.simulator.Printer;
import org.proofmark.models.simulator.PrinterFamilies;
import org.proofmark.models.simulator.PrinterFamily;
import org.proofmark.models.simulator.PrinterFamily.Technology;
import org.proofmark.models.simulator.Range;
import org.proofmark.models.simulator.Scene;
import org.proofmark.models.simulator.Scratch;
import org.proofmark.models.simulator.Specimen;
import org.proofmark.models.simulator.Studio;

/** Kit labels printed, copied and photographed by the simulator. One thread's. */
final class SimulatedKit {
    /** What most tills and warehouses print on: 203 dots an inch, hot and cheap. */
    static final PrinterFamily DIRECT_THERMAL_203 = coarse("direct-thermal-203", 203, Range.of(48, 66));

    static final PrinterFamily THERMAL_TRANSFER_300 = coarse("thermal-transfer-300", 300, Range.of(30, 42));

    private final Scratch scratch = new Scratch();
    private final Press press = new Press(scratch);
    private final Studio studio = new Studio(scratch);
    private final Forger forger =
            new Forger(List.of(PrinterFamilies.OFFICE_LASER_600, PrinterFamilies.OFFICE_LASER_1200), scratch);

    private static PrinterFamily coarse(String name, int dpi, Range spread) {
        PrinterFamily like = PrinterFamilies.DIRECT_THERMAL_300;
        return new PrinterFamily(
                name,
                Technology.THERMAL,
                dpi,
                spread,
                like.crossSpread(),
                like.threshold(),
                like.softness(),
                like.edgeNoise(),
                like.jitterUm(),
                like.bandingUm(),
                like.solid(),
                like.mottle(),
                like.satellites(),
                like.voids(),
                like.heat(),
                like.haloUm(),
                like.haloShare(),
                like.screenLpi(),
                like.paper(),
                like.grain());
    }

    static Specimen specimen(KitLabel label) {
        MarkedSymbol symbol = CaptureKit.symbol(label);
        int side = symbol.side();
        byte[] ink = new byte[side * side];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (byte) (symbol.black(i % side, i / side) ? 255 : 0);
        }
        return new Specimen(
                symbol,
                "kit",
                label.text(),
                new DotRaster(side, side, label.grade().dpi(), ink));
    }

    Print printed(DotRaster raster, Printer printer, Dice dice) {
        return press.print(raster, printer, dice);
    }

    Print copied(Attack attack, Specimen label, Print print, Printer printer, Dice dice) {
        return forger.forge(attack, label, print, printer, dice);
    }

    /** @param across pixels across the print */
    Photograph photographed(Print print, CameraFamily camera, double across, Dice dice) {
        return studio.photograph(print, camera.draw(dice, across), Scene.PLAIN, dice.below(4), dice.fork("shot"))
                .photograph();
    }

    static byte[] jpeg(Photograph photograph) {
        try {
            BufferedImage image = photograph.image();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
