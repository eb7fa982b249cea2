package org.proofmark.models.simulator;

import java.util.List;

/**
 * Where a label lies in a photograph: a homography, and for round bodies and wrinkles what bends the label before. Label coordinates are
 * dots of the printed raster from its top left corner; picture coordinates are pixels from the top left corner.
 */
public final class Placement {
    private final double side;
    private final double[] toImage;
    private final double[] toLabel;
    private final Scene scene;
    private final Fold[] folds;

    /**
     * @param side of the label, in dots
     * @param corners x and y of its four corners in the picture: top left, top right, bottom right, bottom left
     */
    Placement(double side, double[] corners, Scene scene) {
        this.side = side;
        this.scene = scene;
        this.toImage = Homographies.ofSquare(side, corners);
        this.toLabel = Homographies.inverse(toImage);
        List<Scene.Crease> creases = scene.creases();
        this.folds = new Fold[creases.size()];
        for (int i = 0; i < folds.length; i++) {
            folds[i] = new Fold(creases.get(i), side);
        }
    }

    /** Nine numbers, row by row: label (x, y, 1) to picture. All there is to it on flat labels. */
    public double[] homography() {
        return toImage.clone();
    }

    /** The label's side in dots. */
    public double side() {
        return side;
    }

    /** Where a label's point lies in the picture: x and y are written to {@code to}. */
    public void toImage(double x, double y, double[] to) {
        double u = x;
        double v = y;
        for (int i = 0; i < 3 && folds.length > 0; i++) {
            double pushX = 0;
            double pushY = 0;
            for (Fold fold : folds) {
                float push = fold.push(u, v);
                pushX += push * fold.dx;
                pushY += push * fold.dy;
            }
            u = x - pushX;
            v = y - pushY;
        }
        if (scene.halfAngle() > 0) {
            double half = side / 2;
            double sine = StrictMath.sin(scene.halfAngle());
            double bent =
                    StrictMath.sin(scene.halfAngle() * ((scene.upright() ? u : v) - half) / half) / sine * half + half;
            u = scene.upright() ? bent : u;
            v = scene.upright() ? v : bent;
        }
        double w = toImage[6] * u + toImage[7] * v + toImage[8];
        to[0] = (toImage[0] * u + toImage[1] * v + toImage[2]) / w;
        to[1] = (toImage[3] * u + toImage[4] * v + toImage[5]) / w;
    }

    /** For one row of the picture: which points of the label its pixels' middles see, and how the surface there catches the light. */
    void row(int y, int width, float[] us, float[] vs, float[] shade) {
        double py = y + 0.5;
        double un = toLabel[1] * py + toLabel[2] + 0.5 * toLabel[0];
        double vn = toLabel[4] * py + toLabel[5] + 0.5 * toLabel[3];
        double wn = toLabel[7] * py + toLabel[8] + 0.5 * toLabel[6];
        for (int x = 0; x < width; x++) {
            double reciprocal = 1 / (wn + toLabel[6] * x);
            us[x] = (float) ((un + toLabel[0] * x) * reciprocal);
            vs[x] = (float) ((vn + toLabel[3] * x) * reciprocal);
            shade[x] = 1;
        }
        if (scene.halfAngle() > 0) {
            bend(scene.upright() ? us : vs, shade, width);
        }
        for (Fold fold : folds) {
            fold.bend(us, vs, shade, width);
        }
    }

    private void bend(float[] across, float[] shade, int width) {
        float half = (float) (side / 2);
        float angle = (float) scene.halfAngle();
        float sine = (float) StrictMath.sin(angle);
        for (int x = 0; x < width; x++) {
            float s = Math.min(0.95f, Math.max(-0.95f, (across[x] - half) / half * sine));
            float s2 = s * s;
            // Arcsine by its series: to 0.1 % up to 0.7, and the label ends before 0.6.
            float turned = s * (1 + s2 * (1f / 6 + s2 * (3f / 40 + s2 * (15f / 336 + s2 * (105f / 3456)))));
            across[x] = half + turned / angle * half;
            // Towards its sides a round body is darker, as matt ones are under light from all around [assumed].
            shade[x] *= 1 - 0.5f * s2;
        }
    }

    /** A crease, tabled along its direction. */
    private static final class Fold {
        private static final int STEPS = 512;
        final float dx;
        final float dy;
        private final float scale;
        private final float offset;
        private final float[] push = new float[STEPS];
        private final float[] shade = new float[STEPS];

        Fold(Scene.Crease crease, double side) {
            dx = (float) StrictMath.cos(crease.angle());
            dy = (float) StrictMath.sin(crease.angle());
            scale = (float) (STEPS / (2 * side));
            offset = (float) (STEPS / 2.0 - (dx + dy) * side / 2 * scale);
            for (int i = 0; i < STEPS; i++) {
                double t = ((i - STEPS / 2.0) * 2 / STEPS - crease.place()) / crease.width();
                double bell = StrictMath.exp(-t * t / 2);
                push[i] = (float) (crease.push() * side * bell);
                // 1.65 makes the steepest place 1.
                shade[i] = (float) (1 - crease.shade() * t * bell * 1.65);
            }
        }

        private int index(double u, double v) {
            return Math.min(STEPS - 1, Math.max(0, (int) ((u * dx + v * dy) * scale + offset)));
        }

        float push(double u, double v) {
            return push[index(u, v)];
        }

        void bend(float[] us, float[] vs, float[] light, int width) {
            for (int x = 0; x < width; x++) {
                float at = Math.min(STEPS - 1.01f, Math.max(0, (us[x] * dx + vs[x] * dy) * scale + offset));
                int i = (int) at;
                float moved = push[i] + (at - i) * (push[i + 1] - push[i]);
                us[x] += moved * dx;
                vs[x] += moved * dy;
                light[x] *= shade[i];
            }
        }
    }
}
