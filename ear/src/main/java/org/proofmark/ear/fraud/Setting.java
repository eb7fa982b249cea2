package org.proofmark.ear.fraud;

import java.util.List;
import org.proofmark.models.simulator.CameraFamily;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.HeldOut;
import org.proofmark.models.simulator.Scene;

/**
 * How labels are photographed.
 *
 * @param cameras one of them takes each photograph
 * @param across pixels across the label, its quiet zone counted
 * @param asItComes whether half of the labels are curved, creased, filmed or glossy; else all lie flat in good light
 * @param patience photographs that somebody takes at most who is asked for another one
 */
public record Setting(List<CameraFamily> cameras, double across, boolean asItComes, int patience) {
    /** As the model is judged: cameras that it has never seen, labels as they come. */
    public static final Setting HELD_OUT = new Setting(HeldOut.TEST_CAMERAS, 600, true, 3);

    Scene scene(Dice dice) {
        if (!asItComes || dice.chance(0.5)) {
            return Scene.PLAIN;
        }
        Scene.Kind[] kinds = Scene.Kind.values();
        return Scene.draw(kinds[1 + dice.below(kinds.length - 1)], dice.fork("scene"));
    }
}
