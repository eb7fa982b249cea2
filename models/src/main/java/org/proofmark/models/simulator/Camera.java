package org.proofmark.models.simulator;

/** One camera for one shot: values drawn from a {@link CameraFamily}, which explains each of them. */
public record Camera(
        String family,
        double pxAcross,
        double psfPx,
        double defocusPx,
        double motionPx,
        double electrons,
        double readElectrons,
        double demosaic,
        double denoise,
        double sharpen,
        double sharpenPx,
        double curve,
        double clip,
        double exposure,
        int jpeg,
        double corners,
        double rollDegrees,
        double light) {
    /** A desktop scanner: square on the glass, even light, little noise, its own resolution. */
    public static Camera flatbed(double pxAcross, Dice dice) {
        return new Camera(
                "flatbed",
                pxAcross,
                dice.between(0.45, 0.7),
                dice.between(0, 0.3),
                0,
                dice.between(12_000, 25_000),
                dice.between(2, 5),
                0,
                0,
                dice.between(0, 0.3),
                0.8,
                0,
                0.01,
                0.85,
                97,
                0.002,
                0.5,
                0.03);
    }
}
