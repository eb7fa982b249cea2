package org.proofmark.models.simulator;

/**
 * A display whose pixels are three upright stripes, red, green and blue, in the holes of a black mask: what somebody holds up who has a
 * picture of a label and no print. It shines, so it has no grain, no halo and no spread ink; what it has instead is its grid. Not
 * simulated: diamond layouts of OLEDs, flicker against a rolling shutter, colour of the light, what viewing from the side does.
 *
 * <p>How the grid beats with the sensor depends on the display's pixels for one of the camera's alone: {@code pitchUm} says how large a
 * label is on the glass that is shown with so many.
 *
 * @param name what reports call it
 * @param pitchUm from pixel to pixel, both ways, in µm
 * @param openAcross the part of a stripe's third of a pixel that shines, 0–1 [assumed]
 * @param openDown the part of a stripe's length that shines, 0–1 [assumed]; the product of both is the aperture ratio, which makers of
 *     panels put at a half to over 0.8
 * @param gamma exponent from the picture's value to light; 2.2 stands for the curve of IEC 61966-2-1
 * @param black light of black over that of white: one over the contrast ratio, where no maker's figure is named 1,000:1 [assumed]
 */
public record Screen(String name, double pitchUm, double openAcross, double openDown, double gamma, double black) {
    /** What a display tells apart: 8 bits. */
    private static final int LEVELS = 256;

    /** 326 pixels an inch, 1,400:1: Apple's figures for the iPhone 11. */
    public static final Screen PHONE_LCD = new Screen("phone, 326 px/inch", 77.9, 0.78, 0.78, 2.2, 1 / 1400.0);

    /** 264 pixels an inch, as most tablets of 10 inches have; 1,000:1 is what in-plane switching usually gives. */
    public static final Screen TABLET_LCD = new Screen("tablet, 264 px/inch", 96.2, 0.8, 0.8, 2.2, 1 / 1000.0);

    /** 27 inches, 3840 × 2160: 163 pixels an inch, which is arithmetic. */
    public static final Screen DESK_4K = new Screen("27-inch 4K monitor", 155.7, 0.84, 0.84, 2.2, 1 / 1000.0);

    /** 23.8 inches, 1920 × 1080: 93 pixels an inch. */
    public static final Screen DESK_HD = new Screen("24-inch HD monitor", 274.4, 0.88, 0.88, 2.2, 1 / 1000.0);

    /** Every one, in the order of reports. */
    public static java.util.List<Screen> all() {
        return java.util.List.of(PHONE_LCD, TABLET_LCD, DESK_4K, DESK_HD);
    }

    /**
     * Shows a label, its quiet zone counted, on white.
     *
     * @param picture square, 0 (black) to 1 (white) as files hold it: not light
     * @param dots of the printed raster that the picture's side stands for
     * @param widthMm of the label on the glass; scaled smoothly to whole pixels, as viewers do
     */
    public Glow show(Plane picture, double dots, double widthMm) {
        int n = (int) Math.max(8, StrictMath.round(widthMm * 1000 / pitchUm));
        Plane light = new Plane(n, n);
        float[] curve = new float[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            curve[i] = (float) (black + (1 - black) * StrictMath.pow(i / (LEVELS - 1.0), gamma));
        }
        int within = Math.max(1, (int) StrictMath.ceil(2.0 * picture.width() / n));
        float step = picture.width() / (float) n;
        for (int y = 0; y < n; y++) {
            for (int x = 0; x < n; x++) {
                float sum = 0;
                for (int k = 0; k < within * within; k++) {
                    float u = (x + (k % within + 0.5f) / within) * step;
                    float v = (y + (k / within + 0.5f) / within) * step;
                    sum += picture.between(u, v);
                }
                float value = Math.min(1, Math.max(0, sum / (within * within)));
                light.values()[y * n + x] = curve[(int) (value * (LEVELS - 1) + 0.5f)];
            }
        }
        return new Glow(this, light, dots);
    }

    /** The label as its file has it. */
    public Glow show(DotRaster raster, double widthMm) {
        Plane picture = new Plane(raster.width(), raster.height());
        for (int y = 0; y < raster.height(); y++) {
            for (int x = 0; x < raster.width(); x++) {
                picture.values()[y * raster.width() + x] = 1 - raster.ink(x, y) / 255f;
            }
        }
        return show(picture, raster.width(), widthMm);
    }
}
