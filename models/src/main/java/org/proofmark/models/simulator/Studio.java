package org.proofmark.models.simulator;

import org.proofmark.models.simulator.Scratch.Slot;

/**
 * Photographs a print: lens (blur of optics, defocus and motion, in the plane of the label, where it is cheapest) → perspective and what
 * bends the label → light, glare and veil → {@link Sensor} → {@link JpegLoss}.
 */
public final class Studio {
    /** What is seen beside the label's corners, of its pixels across [assumed]. */
    private static final Range MARGIN = Range.of(0.03, 0.08);

    /** Of a screen, across and down: the lens has blurred all that would need more. */
    private static final int SAMPLES_A_PIXEL = 3;

    private final Scratch scratch;
    private final Sensor sensor;

    public Studio(Scratch scratch) {
        this.scratch = scratch;
        this.sensor = new Sensor(scratch);
    }

    /** One shot. The label is turned by so many right angles before the camera's own roll. */
    public Shot photograph(Print print, Camera camera, Scene scene, int quarterTurns, Dice dice) {
        double side = print.reflectance().width() * print.dotsAcross();
        double height = print.reflectance().height() * print.dotsDown();
        return taken(side, camera, scene, quarterTurns, dice, (placement, own, lit) -> {
            Plane drawn = lens(print, camera, own);
            light(drawn, (float) (drawn.width() / side), (float) (drawn.height() / height), 0, placement, lit);
        });
    }

    /** One shot of a screen, each pixel of the sensor behind its own colour's filter. The scene's inks and paper have no part in it. */
    public Shot photograph(Glow glow, Camera camera, Scene scene, int quarterTurns, Dice dice) {
        Scene onGlass = new Scene(
                scene.kind(),
                scene.halfAngle(),
                scene.upright(),
                scene.creases(),
                scene.glares(),
                scene.veil(),
                Scene.NEUTRAL);
        return taken(
                glow.dots(),
                camera,
                onGlass,
                quarterTurns,
                dice,
                (placement, own, lit) -> light(glow, camera, own, placement, lit));
    }

    /** Fills a picture with what reaches the sensor. */
    @FunctionalInterface
    private interface Lit {
        void fill(Placement placement, Dice lens, Plane lit);
    }

    private Shot taken(double side, Camera camera, Scene scene, int quarterTurns, Dice dice, Lit light) {
        double margin = MARGIN.draw(dice) * camera.pxAcross();
        double[] corners = corners(camera, quarterTurns, dice.fork("pose"));
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int i = 0; i < 8; i += 2) {
            left = Math.min(left, corners[i]);
            right = Math.max(right, corners[i]);
            top = Math.min(top, corners[i + 1]);
            bottom = Math.max(bottom, corners[i + 1]);
        }
        for (int i = 0; i < 8; i += 2) {
            corners[i] += margin - left;
            corners[i + 1] += margin - top;
        }
        int w = (int) (right - left + 2 * margin);
        int h = (int) (bottom - top + 2 * margin);
        Placement placement = new Placement(side, corners, scene);
        Plane lit = new Plane(w, h, scratch.floats(Slot.SCENE, w * h));
        light.fill(placement, dice.fork("lens"), lit);
        illuminate(lit, camera, scene, dice.fork("light"));
        Photograph photograph =
                JpegLoss.of(sensor.expose(lit, camera, scene.colours(), dice.fork("sensor")), camera.jpeg());
        return new Shot(photograph, placement, quarterTurns, camera, scene);
    }

    private static double[] corners(Camera camera, int quarterTurns, Dice dice) {
        double roll = StrictMath.toRadians((dice.chance(0.5) ? 1 : -1) * camera.rollDegrees() + 90 * quarterTurns);
        double cos = StrictMath.cos(roll);
        double sin = StrictMath.sin(roll);
        double half = camera.pxAcross() / 2;
        double[] corners = new double[8];
        for (int i = 0; i < 4; i++) {
            double x = i == 0 || i == 3 ? -half : half;
            double y = i < 2 ? -half : half;
            double out = camera.corners() * camera.pxAcross();
            corners[2 * i] = cos * x - sin * y + dice.between(-out, out);
            corners[2 * i + 1] = sin * x + cos * y + dice.between(-out, out);
        }
        return corners;
    }

    /** The print as the lens draws it, still in the label's plane, at the coarsest scale that has a sample for each pixel. */
    private Plane lens(Print print, Camera camera, Dice dice) {
        Plane sharp = print.reflectance();
        double perPixel = sharp.width() / camera.pxAcross();
        double variance = camera.psfPx() * camera.psfPx() + camera.defocusPx() * camera.defocusPx();
        Plane plane;
        if (perPixel >= 2.2) {
            plane = sharp.halved();
            perPixel /= 2;
            // What averaging two samples has blurred already.
            variance -= 0.0625 / (perPixel * perPixel);
            while (perPixel >= 2.2) {
                plane = plane.halved();
                perPixel /= 2;
                variance -= 0.0625 / (perPixel * perPixel);
            }
        } else {
            int n = sharp.width() * sharp.height();
            float[] copy = scratch.floats(Slot.LENS, n);
            System.arraycopy(sharp.values(), 0, copy, 0, n);
            plane = new Plane(sharp.width(), sharp.height(), copy);
        }
        double sigma = StrictMath.sqrt(Math.max(0.04, variance)) * perPixel;
        Blur.gaussian(plane, sigma, sigma, scratch);
        return camera.motionPx() > 0 ? moved(plane, camera.motionPx() * perPixel, dice.between(0, 3.1416)) : plane;
    }

    private Plane moved(Plane still, double length, double angle) {
        int w = still.width();
        int h = still.height();
        int steps = Math.max(2, (int) StrictMath.ceil(length) + 1);
        float[] sum = scratch.floats(Slot.MOTION, w * h);
        java.util.Arrays.fill(sum, 0, w * h, 0);
        for (int s = 0; s < steps; s++) {
            double t = (s / (steps - 1.0) - 0.5) * length;
            double dx = t * StrictMath.cos(angle);
            double dy = t * StrictMath.sin(angle);
            int ix = (int) StrictMath.floor(dx);
            int iy = (int) StrictMath.floor(dy);
            float fx = (float) (dx - ix);
            float fy = (float) (dy - iy);
            for (int y = 0; y < h; y++) {
                int y0 = Math.min(h - 1, Math.max(0, y + iy)) * w;
                int y1 = Math.min(h - 1, Math.max(0, y + iy + 1)) * w;
                for (int x = 0; x < w; x++) {
                    int x0 = Math.min(w - 1, Math.max(0, x + ix));
                    int x1 = Math.min(w - 1, x0 + 1);
                    float[] v = still.values();
                    float upper = v[y0 + x0] + fx * (v[y0 + x1] - v[y0 + x0]);
                    float lower = v[y1 + x0] + fx * (v[y1 + x1] - v[y1 + x0]);
                    sum[y * w + x] += upper + fy * (lower - upper);
                }
            }
        }
        for (int i = 0; i < w * h; i++) {
            sum[i] /= steps;
        }
        return new Plane(w, h, sum);
    }

    /** Each colour as the lens draws it; of each pixel, the colour that its filter lets through, or all three where there is none. */
    private void light(Glow glow, Camera camera, Dice dice, Placement placement, Plane lit) {
        double variance = camera.psfPx() * camera.psfPx() + camera.defocusPx() * camera.defocusPx();
        double sigma = StrictMath.sqrt(Math.max(0.04, variance));
        int samples = (int) StrictMath.ceil(SAMPLES_A_PIXEL * camera.pxAcross());
        double angle = dice.between(0, 3.1416);
        int w = lit.width();
        Plane one = new Plane(w, lit.height());
        java.util.Arrays.fill(lit.values(), 0, w * lit.height(), 0);
        for (Glow.Stripe stripe : Glow.Stripe.values()) {
            Plane drawn = glow.seen(stripe, sigma * glow.pixels() / camera.pxAcross(), samples);
            if (camera.motionPx() > 0) {
                drawn = moved(drawn, camera.motionPx() * SAMPLES_A_PIXEL, angle);
            }
            float scale = (float) (samples / glow.dots());
            light(drawn, scale, scale, (drawn.width() - samples) / 2f, placement, one);
            for (int y = 0; y < lit.height(); y++) {
                for (int x = 0; x < w; x++) {
                    lit.values()[y * w + x] += Sensor.share(stripe.ordinal(), x, y, camera) * one.at(x, y);
                }
            }
        }
    }

    private void light(Plane drawn, float toX, float toY, float from, Placement placement, Plane lit) {
        int w = lit.width();
        float[] us = scratch.floats(Slot.ROW, w);
        float[] vs = scratch.floats(Slot.SUM, w);
        float[] shade = scratch.floats(Slot.BLUR, w);
        float[] values = lit.values();
        for (int y = 0; y < lit.height(); y++) {
            placement.row(y, w, us, vs, shade);
            for (int x = 0; x < w; x++) {
                values[y * w + x] = shade[x] * drawn.between(us[x] * toX + from, vs[x] * toY + from);
            }
        }
    }

    private static void illuminate(Plane lit, Camera camera, Scene scene, Dice dice) {
        int w = lit.width();
        int h = lit.height();
        double angle = dice.between(0, 6.2832);
        float slopeX = (float) (camera.light() * StrictMath.cos(angle) / w);
        float slopeY = (float) (camera.light() * StrictMath.sin(angle) / h);
        int lobes = scene.glares().size();
        float[][] across = new float[lobes][];
        float[][] down = new float[lobes][];
        for (int i = 0; i < lobes; i++) {
            Scene.Glare glare = scene.glares().get(i);
            across[i] = bell(w, glare.x(), glare.width(), glare.strength());
            down[i] = bell(h, glare.y(), glare.height(), 1);
        }
        float veil = (float) scene.veil();
        float[] values = lit.values();
        for (int y = 0; y < h; y++) {
            float base = 1 + slopeY * (y - h / 2f) - slopeX * w / 2f;
            for (int x = 0; x < w; x++) {
                values[y * w + x] = values[y * w + x] * (base + slopeX * x) + veil;
            }
            for (int i = 0; i < lobes; i++) {
                float here = down[i][y];
                for (int x = 0; here > 0.002f && x < w; x++) {
                    values[y * w + x] += here * across[i][x];
                }
            }
        }
    }

    private static float[] bell(int n, double middle, double width, double height) {
        float[] bell = new float[n];
        for (int i = 0; i < n; i++) {
            double t = ((i + 0.5) / n - middle) / width;
            bell[i] = (float) (height * StrictMath.exp(-t * t / 2));
        }
        return bell;
    }
}
