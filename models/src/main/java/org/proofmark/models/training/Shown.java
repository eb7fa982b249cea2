package org.proofmark.models.training;

import java.util.Arrays;
import org.proofmark.models.simulator.Camera;
import org.proofmark.models.simulator.CameraFamilies;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.Glow;
import org.proofmark.models.simulator.Plane;
import org.proofmark.models.simulator.Print;
import org.proofmark.models.simulator.Rectifier;
import org.proofmark.models.simulator.Scene;
import org.proofmark.models.simulator.Screen;
import org.proofmark.models.simulator.Shot;
import org.proofmark.models.simulator.Specimen;
import org.proofmark.models.simulator.Studio;

/** Where the picture of a label on a screen comes from. */
enum Shown {
    /** Anybody's photograph of a print, cut out and straightened. */
    PHOTO("photograph of a print"),
    /** A print, scanned at 1,200 samples an inch and straightened. */
    SCAN("scan of a print"),
    /** The file that was sent to the printer: who has it could print it, too. */
    FILE("printer's file");

    final String words;

    Shown(String words) {
        this.words = words;
    }

    /** @param widthMm of the label on the glass */
    Glow on(Screen screen, Specimen label, Print print, double widthMm, Studio studio, Dice dice) {
        int side = label.symbol().side();
        return switch (this) {
            case FILE -> screen.show(label.raster(), widthMm);
            case SCAN -> {
                Camera flatbed = Camera.flatbed(2.0 * side, dice);
                yield screen.show(taken(print, flatbed, side, studio, dice), side, widthMm);
            }
            case PHOTO -> {
                Camera phone = CameraFamilies.GOOD_PHONE.draw(dice, dice.between(700, 1200));
                yield screen.show(taken(print, phone, side, studio, dice), side, widthMm);
            }
        };
    }

    /** Straight, its paper white and its ink black, as programs deliver what they have put right. */
    private static Plane taken(Print print, Camera camera, int side, Studio studio, Dice dice) {
        Shot shot = studio.photograph(print, camera, Scene.PLAIN, 0, dice.fork("taken"));
        Plane flat = Rectifier.rectify(shot, 0, side, 2, 0, 0);
        int n = flat.width() * flat.height();
        float[] sorted = Arrays.copyOf(flat.values(), n);
        Arrays.sort(sorted);
        float black = sorted[(int) (dice.between(0.01, 0.1) * n)];
        float white = sorted[(int) (dice.between(0.65, 0.95) * n)];
        for (int i = 0; i < n; i++) {
            flat.values()[i] = Math.min(1, Math.max(0, (flat.values()[i] - black) / (white - black)));
        }
        return flat;
    }
}
