package org.proofmark.reading.internal;

import java.util.Random;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelPlane;

/**
 * A label photographed without a printer's and a paper's ways: pose, curvature, uneven light, blur and noise, from a seed. Every place of
 * the picture is known on the label, so that errors of registration can be measured.
 */
final class SyntheticCapture {
    final GreyImage picture;
    private final double[] inverse;
    private final int modules;
    private final double bend;
    private final Crease crease;

    /**
     * A fold down the label, pushed along itself, in modules.
     *
     * @param place of its middle
     * @param width σ of the push
     * @param push at its middle
     */
    record Crease(double place, double width, double push) {
        static final Crease NONE = new Crease(0, 1, 0);

        double at(double u) {
            double far = (u - place) / width;
            return push * Math.exp(-far * far / 2);
        }
    }

    /**
     * @param side of the picture in pixels
     * @param corners x, y of the symbol's corners: top left, top right, bottom left, bottom right
     * @param bend modules that the label's middle column is shifted by, as on a bottle
     * @param blur σ in pixels
     * @param noise σ of 255
     */
    SyntheticCapture(
            MarkedSymbol symbol,
            int side,
            double[] corners,
            double bend,
            Crease crease,
            double blur,
            double noise,
            long seed) {
        this.modules = symbol.modules().width();
        this.bend = bend;
        this.crease = crease;
        LabelPlane plane =
                Planes.through(modules, new double[] {0, 0, modules, 0, 0, modules, modules, modules}, corners);
        this.inverse = inverted(plane.terms());
        float[] light = new float[side * side];
        double[] at = new double[2];
        int dots = symbol.profile().moduleDots();
        int quiet = symbol.quietDots();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                float sum = 0;
                for (int i = 0; i < 9; i++) {
                    toPlane(x + (i % 3 + 0.5) / 3, y + (i / 3 + 0.5) / 3, at);
                    int dotX = (int) Math.floor(at[0] * dots) + quiet;
                    int dotY = (int) Math.floor(at[1] * dots) + quiet;
                    boolean inside = Math.min(dotX, dotY) >= 0 && Math.max(dotX, dotY) < symbol.side();
                    sum += !inside ? 0.62f : symbol.black(dotX, dotY) ? 0.1f : 0.9f;
                }
                double shade = 0.85 + 0.15 * Math.sin(2.0 * x / side + 1.0 * y / side);
                light[y * side + x] = (float) (sum / 9 * shade * 240);
            }
        }
        float[] seen = blurred(light, side, blur);
        Random random = new Random(seed);
        byte[] pixels = new byte[side * side];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.max(0, Math.min(255, Math.round(seen[i] + noise * random.nextGaussian())));
        }
        this.picture = new GreyImage(side, side, pixels);
    }

    /** The label's point, in modules, that is seen at a place of the picture. */
    void toPlane(double x, double y, double[] to) {
        double w = inverse[6] * x + inverse[7] * y + inverse[8];
        double s = (inverse[0] * x + inverse[1] * y + inverse[2]) / w;
        double t = (inverse[3] * x + inverse[4] * y + inverse[5]) / w;
        to[0] = (s + 1) * modules / 2 + bend * (1 - s * s);
        to[1] = (t + 1) * modules / 2 + crease.at(to[0]);
    }

    /** Root mean square and largest distance, in modules, between where a plane on this picture says that points are and where they are. */
    double[] errors(LabelPlane plane) {
        double[] seen = new double[2];
        double[] truth = new double[2];
        double sum = 0;
        double most = 0;
        for (int v = 0; v <= modules; v++) {
            for (int u = 0; u <= modules; u++) {
                plane.map(u, v, seen);
                toPlane(seen[0], seen[1], truth);
                double error = Math.hypot(truth[0] - u, truth[1] - v);
                sum += error * error;
                most = Math.max(most, error);
            }
        }
        return new double[] {Math.sqrt(sum / ((modules + 1) * (modules + 1))), most};
    }

    private static double[] inverted(double[] h) {
        return new double[] {
            h[4] - h[5] * h[7], h[2] * h[7] - h[1], h[1] * h[5] - h[2] * h[4],
            h[5] * h[6] - h[3], h[0] - h[2] * h[6], h[2] * h[3] - h[0] * h[5],
            h[3] * h[7] - h[4] * h[6], h[1] * h[6] - h[0] * h[7], h[0] * h[4] - h[1] * h[3]
        };
    }

    private static float[] blurred(float[] light, int side, double sigma) {
        int reach = (int) Math.ceil(3 * sigma);
        float[] kernel = new float[2 * reach + 1];
        float total = 0;
        for (int i = -reach; i <= reach; i++) {
            kernel[i + reach] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            total += kernel[i + reach];
        }
        float[] across = new float[light.length];
        float[] down = new float[light.length];
        for (int pass = 0; pass < 2; pass++) {
            float[] from = pass == 0 ? light : across;
            float[] to = pass == 0 ? across : down;
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    float sum = 0;
                    for (int i = -reach; i <= reach; i++) {
                        int column = pass == 0 ? Math.max(0, Math.min(side - 1, x + i)) : x;
                        int row = pass == 0 ? y : Math.max(0, Math.min(side - 1, y + i));
                        sum += kernel[i + reach] * from[row * side + column];
                    }
                    to[y * side + x] = sum / total;
                }
            }
        }
        return down;
    }
}
