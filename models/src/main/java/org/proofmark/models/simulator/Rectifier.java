package org.proofmark.models.simulator;

/**
 * Lays a photographed label back onto its own grid by what the simulator knows, with as much error as a reader leaves: what the reading
 * room's registration is compared with, and what a patient forger does by hand.
 */
public final class Rectifier {
    /** Dots between points whose place is computed; between them it is interpolated. */
    private static final int MESH = 12;

    private Rectifier() {}

    /**
     * @param from first dot shown, across and down
     * @param dots how many dots are shown, across and down
     * @param perDot samples of the result for one dot
     * @param missX dots by which the result is out of register, across
     * @param missY the same, down
     * @return 0–1 as photographed
     */
    public static Plane rectify(Shot shot, double from, double dots, double perDot, double missX, double missY) {
        int side = (int) StrictMath.round(dots * perDot);
        Plane picture = shot.photograph().plane();
        Plane flat = new Plane(side, side);
        int mesh = (int) StrictMath.ceil(dots / MESH) + 1;
        float[] xs = new float[mesh * mesh];
        float[] ys = new float[mesh * mesh];
        double[] at = new double[2];
        for (int j = 0; j < mesh; j++) {
            for (int i = 0; i < mesh; i++) {
                shot.placement().toImage(from + i * MESH + missX, from + j * MESH + missY, at);
                xs[j * mesh + i] = (float) at[0];
                ys[j * mesh + i] = (float) at[1];
            }
        }
        float step = (float) (1 / (perDot * MESH));
        for (int y = 0; y < side; y++) {
            float v = (y + 0.5f) * step;
            int j = Math.min(mesh - 2, (int) v);
            float fv = v - j;
            for (int x = 0; x < side; x++) {
                float u = (x + 0.5f) * step;
                int i = Math.min(mesh - 2, (int) u);
                float fu = u - i;
                int k = j * mesh + i;
                flat.values()[y * side + x] =
                        cubic(picture, mix(xs, k, mesh, fu, fv) - 0.5f, mix(ys, k, mesh, fu, fv) - 0.5f);
            }
        }
        return flat;
    }

    private static float mix(float[] values, int k, int mesh, float fu, float fv) {
        float upper = values[k] + fu * (values[k + 1] - values[k]);
        float lower = values[k + mesh] + fu * (values[k + mesh + 1] - values[k + mesh]);
        return upper + fv * (lower - upper);
    }

    /** Catmull–Rom: keeps the finest detail, which bilinear sampling would halve. */
    private static float cubic(Plane p, float x, float y) {
        int w = p.width();
        int ix = (int) StrictMath.floor(x);
        int iy = (int) StrictMath.floor(y);
        if (ix < 1 || iy < 1 || ix > w - 3 || iy > p.height() - 3) {
            return p.between(x + 0.5f, y + 0.5f);
        }
        float fx = x - ix;
        float fy = y - iy;
        float a = fx * (-0.5f + fx * (1 - 0.5f * fx));
        float b = 1 + fx * fx * (1.5f * fx - 2.5f);
        float c = fx * (0.5f + fx * (2 - 1.5f * fx));
        float d = fx * fx * (0.5f * fx - 0.5f);
        float[] v = p.values();
        int i = (iy - 1) * w + ix - 1;
        float r0 = a * v[i] + b * v[i + 1] + c * v[i + 2] + d * v[i + 3];
        i += w;
        float r1 = a * v[i] + b * v[i + 1] + c * v[i + 2] + d * v[i + 3];
        i += w;
        float r2 = a * v[i] + b * v[i + 1] + c * v[i + 2] + d * v[i + 3];
        i += w;
        float r3 = a * v[i] + b * v[i + 1] + c * v[i + 2] + d * v[i + 3];
        return fy * (-0.5f + fy * (1 - 0.5f * fy)) * r0
                + (1 + fy * fy * (1.5f * fy - 2.5f)) * r1
                + fy * (0.5f + fy * (2 - 1.5f * fy)) * r2
                + fy * fy * (0.5f * fy - 0.5f) * r3;
    }
}
