package org.proofmark.models.print;

/**
 * What one pass through a press does to a picture of ink, by the physics that all presses share: it spreads, it is dark where there is
 * enough of it, and light spreads in the paper below (Yule and Nielsen 1951). Two samples a cell.
 *
 * @param spread standard deviation of the spread in cells: 0.3 (offset) to 1 (a worn office laser), for cells of 42 µm
 * @param threshold spread ink from which paper is dark, 0–1
 */
record Inking(double spread, double threshold) {
    private static final float SOFTNESS = 0.11f;
    private static final float SOLID = 0.97f;
    /** Standard deviation of light in paper, in cells. */
    private static final double HALO = 1.42;

    private static final float HALO_SHARE = 0.8f;

    /** How much light comes through the ink, 0.03–1, at two samples a cell. @param ink 0–1, at two samples a cell */
    float[] through(float[] ink, int side) {
        return through(Squares.blurred(ink, side, 2 * spread), (float) threshold);
    }

    /** The same from ink that has been spread. */
    static float[] through(float[] spread, float threshold) {
        float[] light = new float[spread.length];
        float lowest = threshold - SOFTNESS;
        float slope = 0.5f / SOFTNESS;
        for (int i = 0; i < light.length; i++) {
            float t = Math.min(1, Math.max(0, (spread[i] - lowest) * slope));
            light[i] = 1 - SOLID * (t * t * (3 - 2 * t));
        }
        return light;
    }

    /** What is seen of it at one value a cell: reflectance, 0–1. @param side samples, even */
    static float[] seen(float[] light, int side) {
        int cells = side / 2;
        float[] mean = new float[cells * cells];
        float[] squares = new float[cells * cells];
        for (int y = 0; y < cells; y++) {
            int upper = 2 * y * side;
            for (int x = 0; x < cells; x++) {
                float a = light[upper + 2 * x];
                float b = light[upper + 2 * x + 1];
                float c = light[upper + side + 2 * x];
                float d = light[upper + side + 2 * x + 1];
                mean[y * cells + x] = 0.25f * (a + b + c + d);
                squares[y * cells + x] = 0.25f * (a * a + b * b + c * c + d * d);
            }
        }
        float[] around = Squares.blurred(mean, cells, HALO);
        for (int i = 0; i < mean.length; i++) {
            mean[i] = HALO_SHARE * around[i] * mean[i] + (1 - HALO_SHARE) * squares[i];
        }
        return mean;
    }

    /** What a scanner sees of it: reflectance at two samples a cell. */
    static float[] scanned(float[] light, int side) {
        int cells = side / 2;
        float[] mean = new float[cells * cells];
        for (int y = 0; y < cells; y++) {
            for (int x = 0; x < cells; x++) {
                int i = 2 * y * side + 2 * x;
                mean[y * cells + x] = 0.25f * (light[i] + light[i + 1] + light[i + side] + light[i + side + 1]);
            }
        }
        float[] around = Squares.blurred(mean, cells, HALO);
        float[] scan = new float[light.length];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                float t = light[y * side + x];
                scan[y * side + x] = t * (HALO_SHARE * around[y / 2 * cells + x / 2] + (1 - HALO_SHARE) * t);
            }
        }
        return scan;
    }
}
