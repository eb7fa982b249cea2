package org.proofmark.models.simulator;

import java.util.Locale;
import org.proofmark.kernel.Boundary;
import org.proofmark.labelling.TextureProfile;

/** How fast the simulator is on one thread. */
final class Speed {
    private static final int PICTURES = 40;

    private Speed() {}

    @Boundary("measures the time its own work takes")
    static String measured() {
        Scratch scratch = new Scratch();
        Press press = new Press(scratch);
        Studio studio = new Studio(scratch);
        Dice dice = new Dice(1);
        Specimen label = Specimen.draw("speed", TextureProfile.KEYED_600, 4, Specimen.Design.PLAIN, dice);
        Print print = press.print(label.raster(), PrinterFamilies.OFFICE_LASER_600.draw(dice), dice);
        StringBuilder said = new StringBuilder();
        // The first round warms up and is overwritten.
        for (int round = 0; round < 3; round++) {
            said.setLength(0);
            long before = System.nanoTime();
            for (int i = 0; i < PICTURES; i++) {
                print = press.print(label.raster(), PrinterFamilies.OFFICE_LASER_600.draw(dice), dice.fork(i));
            }
            said.append(line("prints of a 492-dot label", before));
            for (int across : new int[] {250, 400, 600, 900}) {
                before = System.nanoTime();
                for (int i = 0; i < PICTURES; i++) {
                    Scene scene = Scene.draw(Scene.Kind.values()[i % Scene.Kind.values().length], dice);
                    studio.photograph(
                            print, CameraFamilies.MIDDLE_PHONE.draw(dice, across), scene, i & 3, dice.fork(i));
                }
                said.append(line("photographs, " + across + " px across", before));
            }
        }
        return said.toString();
    }

    private static String line(String what, long before) {
        double each = (System.nanoTime() - before) / 1e6 / PICTURES;
        return String.format(Locale.ROOT, "%-30s %7.1f ms %8.1f/s%n", what, each, 1000 / each);
    }
}
