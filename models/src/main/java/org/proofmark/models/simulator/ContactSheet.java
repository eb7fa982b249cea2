package org.proofmark.models.simulator;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.proofmark.kernel.Boundary;
import org.proofmark.labelling.TextureProfile;

/**
 * A picture to look at: every printer under some cameras, every scene, every attack, two-fold enlarged cut-outs of the same place.
 * {@code java … ContactSheet FILE.png [seed]}; the other command, {@code ContactSheet speed}, says how many pictures a second it makes.
 */
public final class ContactSheet {
    private static final int TILE_W = 240;
    private static final int TILE_H = 150;
    private static final int COLUMNS = 7;

    private final Scratch scratch = new Scratch();
    private final Press press = new Press(scratch);
    private final Studio studio = new Studio(scratch);
    private final Dice dice;
    private final BufferedImage sheet;
    private final Graphics2D pen;
    private int tile;

    private ContactSheet(long seed, int tiles) {
        dice = new Dice(seed);
        sheet = new BufferedImage(
                COLUMNS * TILE_W, (tiles + COLUMNS - 1) / COLUMNS * TILE_H, BufferedImage.TYPE_INT_RGB);
        pen = sheet.createGraphics();
    }

    @Boundary("a command's console, and the time it took")
    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0 && arguments[0].equals("speed")) {
            System.out.println(Speed.measured());
            return;
        }
        if (arguments.length == 0) {
            System.out.println("ContactSheet FILE.png [seed] | speed");
            return;
        }
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        ImageIO.write(drawn(seed), "png", new File(arguments[0]));
    }

    static BufferedImage drawn(long seed) {
        int printers = PrinterFamilies.all().size() * COLUMNS;
        int scenes = COLUMNS;
        ContactSheet sheet = new ContactSheet(seed, printers + scenes + Attack.values().length + 1);
        sheet.printers();
        sheet.scenes();
        sheet.attacks();
        sheet.pen.dispose();
        return sheet.sheet;
    }

    private Specimen label(int dpi) {
        TextureProfile profile = dpi == 300 ? TextureProfile.of("keyed-300-12") : TextureProfile.KEYED_600;
        return Specimen.draw("contact sheet", profile, 4, Specimen.Design.PLAIN, dice.fork("label"));
    }

    private void printers() {
        for (PrinterFamily family : PrinterFamilies.all()) {
            Print print = press.print(
                    label(family.dpi()).raster(),
                    family.draw(dice.fork(family.name())),
                    dice.fork(family.name() + " print"));
            for (CameraFamily cameras : CameraFamilies.all()) {
                Camera camera = cameras.draw(dice.fork(cameras.name()), 440);
                add(
                        studio.photograph(print, camera, Scene.PLAIN, 0, dice.fork("shot")),
                        family.name() + ", " + cameras.name());
            }
        }
    }

    private void scenes() {
        Print print = press.print(
                label(600).raster(),
                PrinterFamilies.OFFICE_LASER_600.draw(dice.fork("laser")),
                dice.fork("laser print"));
        List<Scene.Kind> kinds = List.of(Scene.Kind.values());
        for (int i = 0; i < COLUMNS; i++) {
            Scene scene = Scene.draw(kinds.get(i % kinds.size()), dice.fork("scene" + i));
            Camera camera = CameraFamilies.MIDDLE_PHONE.draw(dice.fork("camera" + i), 210);
            add(
                    studio.photograph(print, camera, scene, i & 3, dice.fork("scene shot")),
                    scene.kind().name());
        }
    }

    private void attacks() {
        Specimen label = label(600);
        Printer printer = PrinterFamilies.OFFICE_LASER_600.draw(dice.fork("victim"));
        Print genuine = press.print(label.raster(), printer, dice.fork("victim print"));
        Camera camera = CameraFamilies.GOOD_PHONE.draw(dice.fork("inspector"), 800);
        add(studio.photograph(genuine, camera, Scene.PLAIN, 0, dice.fork("shot")), "genuine");
        Forger forger = new Forger(HeldOut.TRAINING_PRINTERS, scratch);
        for (Attack attack : Attack.values()) {
            Print forged = forger.forge(attack, label, genuine, printer, dice.fork("forgery"));
            add(studio.photograph(forged, camera, Scene.PLAIN, 0, dice.fork("shot")), attack.name());
        }
    }

    private void add(Shot shot, String caption) {
        int x = tile % COLUMNS * TILE_W;
        int y = tile / COLUMNS * TILE_H;
        BufferedImage image = shot.photograph().image();
        int w = Math.min(TILE_W / 2, image.getWidth());
        int h = Math.min(TILE_H / 2, image.getHeight());
        int left = (image.getWidth() - w) / 2;
        int top = (image.getHeight() - h) / 2;
        pen.drawImage(image.getSubimage(left, top, w, h), x, y, 2 * w, 2 * h, null);
        pen.setColor(Color.WHITE);
        pen.fillRect(x, y, 7 * caption.length(), 14);
        pen.setColor(Color.RED);
        pen.drawString(caption, x + 2, y + 11);
        tile++;
    }
}
