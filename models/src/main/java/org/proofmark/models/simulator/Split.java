package org.proofmark.models.simulator;

import java.util.List;
import java.util.stream.Stream;

/** The two worlds of {@link HeldOut}: what may be learned from, and what is kept for judging. */
public enum Split {
    TRAINING(HeldOut.TRAINING_PRINTERS, HeldOut.TRAINING_CAMERAS, HeldOut.TRAINING_ATTACKS, HeldOut.TRAINING_MARKETS),
    /** Held-out printers, cameras and markets; the attacks are those of training and the unseen ones. */
    TEST(
            HeldOut.TEST_PRINTERS,
            HeldOut.TEST_CAMERAS,
            Stream.concat(HeldOut.TRAINING_ATTACKS.stream(), HeldOut.UNSEEN_ATTACKS.stream())
                    .toList(),
            HeldOut.TEST_MARKETS);

    private final List<PrinterFamily> printers;
    private final List<CameraFamily> cameras;
    private final List<Attack> attacks;
    private final List<String> markets;

    Split(List<PrinterFamily> printers, List<CameraFamily> cameras, List<Attack> attacks, List<String> markets) {
        this.printers = printers;
        this.cameras = cameras;
        this.attacks = attacks;
        this.markets = markets;
    }

    public List<PrinterFamily> printers() {
        return printers;
    }

    public List<CameraFamily> cameras() {
        return cameras;
    }

    public List<Attack> attacks() {
        return attacks;
    }

    public List<String> markets() {
        return markets;
    }
}
