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
    /**
     * A desktop scanner: square on the glass, even light, little noise, its own resolution. Units are those of {@link CameraFamily}; every
     * value is [assumed], none is a maker's or measured:
     *
     * <ul>
     *   <li>blur of 0.45–0.7 px and defocus to 0.3 px: at 1,200 dpi 10–16 µm in all. That is kind to the forger: R. J. Simcoe (ASP
     *       Conference Series 410, 2009) says that flatbeds tend to see no more than 600 to 1,200 points an inch, whatever is claimed
     *   <li>no motion; 12,000–25,000 electrons and 2–5 of read-out: slower and with larger pixels than a phone
     *   <li>three lines of sensors, so no mosaic; nothing smoothed; sharpened by 0–0.3 at 0.8 px; no curve, 1 % cut off at each end
     *   <li>white at 0.85 of saturation; JPEG of quality 97
     *   <li>corners out of place by up to 0.002 of the side, turned by half a degree, light that changes by 0.03
     * </ul>
     *
     * There is this one kind alone, in training and in tests: a copy by scan that is judged differs from those that were learned from in the
     * printers, the forger's draws and the method, not in the kind of scanner.
     *
     * @param pxAcross pixels across the label, its quiet zone counted
     */
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
