package org.proofmark.labelling.internal.raster;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.Arrays;

/** Fills outlines by the non-zero rule: a dot is black where its centre lies inside. */
public final class OutlineFiller {
    private static final double FLATNESS = 0.1;

    private final BitRaster target;
    private double[] edges = new double[256];
    private int count;

    private OutlineFiller(BitRaster target) {
        this.target = target;
    }

    /** @param placement from the shape's own coordinates to dots, y downwards */
    public static void fill(Shape shape, AffineTransform placement, BitRaster target) {
        OutlineFiller filler = new OutlineFiller(target);
        filler.collect(shape.getPathIterator(placement, FLATNESS));
        filler.scan();
    }

    private void collect(PathIterator path) {
        double[] point = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(point);
            if (kind == PathIterator.SEG_LINETO) {
                edge(x, y, point[0], point[1]);
            } else {
                edge(x, y, startX, startY);
                if (kind == PathIterator.SEG_CLOSE) {
                    point[0] = startX;
                    point[1] = startY;
                }
                startX = point[0];
                startY = point[1];
            }
            x = point[0];
            y = point[1];
        }
        edge(x, y, startX, startY);
    }

    private void edge(double x0, double y0, double x1, double y1) {
        if (y0 != y1) {
            if (count + 4 > edges.length) {
                edges = Arrays.copyOf(edges, edges.length * 2);
            }
            edges[count++] = x0;
            edges[count++] = y0;
            edges[count++] = x1;
            edges[count++] = y1;
        }
    }

    private void scan() {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (int i = 0; i < count; i += 4) {
            low = Math.min(low, Math.min(edges[i + 1], edges[i + 3]));
            high = Math.max(high, Math.max(edges[i + 1], edges[i + 3]));
        }
        double[][] crossings = new double[count / 4][];
        for (int y = Math.max(0, (int) Math.floor(low)); y < Math.min(target.height(), Math.ceil(high)); y++) {
            int found = 0;
            double centre = y + 0.5;
            for (int i = 0; i < count; i += 4) {
                double y0 = edges[i + 1];
                double y1 = edges[i + 3];
                if (y0 <= centre != y1 <= centre) {
                    double x = edges[i] + (centre - y0) / (y1 - y0) * (edges[i + 2] - edges[i]);
                    crossings[found++] = new double[] {x, y0 < y1 ? 1 : -1};
                }
            }
            Arrays.sort(crossings, 0, found, (a, b) -> Double.compare(a[0], b[0]));
            int winding = 0;
            for (int i = 0; i + 1 < found; i++) {
                winding += (int) crossings[i][1];
                if (winding != 0) {
                    target.run((int) Math.ceil(crossings[i][0] - 0.5), (int) Math.ceil(crossings[i + 1][0] - 0.5), y);
                }
            }
        }
    }
}
