package org.proofmark.reading.internal;

import org.jspecify.annotations.Nullable;
import org.proofmark.reading.LabelPlane;

/**
 * The line from the corner's finder pattern to another.
 *
 * @param modules between the two centres, estimated
 * @param tilt how the far end's distance compares with the near end's, minus 1: 0 seen from the front
 */
record Arm(double modules, double tilt) {
    private static final double MOST_TILT = 0.8;

    static Arm measure(Binary picture, Finder near, Finder far) {
        double distance = near.distance(far);
        double dx = (far.x() - near.x()) / distance;
        double dy = (far.y() - near.y()) / distance;
        double atNear = module(picture, near, dx, dy);
        double atFar = module(picture, far, dx, dy);
        // Along a line seen in perspective the mean module is the geometric mean of the modules at its ends.
        double modules = distance / Math.sqrt(atNear * atFar);
        double tilt = Math.sqrt(atNear / atFar) - 1;
        return new Arm(modules, Math.max(-MOST_TILT / 2, Math.min(MOST_TILT, tilt)));
    }

    /** Pixels a module of a finder pattern along a direction: the way from outer edge to outer edge by 7. */
    private static double module(Binary picture, Finder finder, double dx, double dy) {
        double there = toOuterEdge(picture, finder, dx, dy);
        double back = toOuterEdge(picture, finder, -dx, -dy);
        double guess = finder.size() / 7;
        if (there > 0 && back > 0) {
            return (there + back) / 7;
        }
        return there > 0 || back > 0 ? Math.max(there, back) / 3.5 : guess;
    }

    /** Steps of a quarter pixel until dark, light and dark again have ended; -1 where that does not happen soon. */
    private static double toOuterEdge(Binary picture, Finder finder, double dx, double dy) {
        double longest = finder.size() * 1.6;
        boolean dark = true;
        int changes = 0;
        for (double way = 0; way < longest; way += 0.25) {
            int x = (int) Math.floor(finder.x() + way * dx);
            int y = (int) Math.floor(finder.y() + way * dy);
            if (x < 0 || y < 0 || x >= picture.width || y >= picture.height) {
                return -1;
            }
            if (picture.dark(x, y) != dark) {
                dark = !dark;
                changes++;
                if (changes == 3) {
                    return way;
                }
            }
        }
        return -1;
    }

    /** The plane of a symbol whose corner and arms are known. */
    static @Nullable LabelPlane plane(FinderTriple triple, Arm right, Arm below, int size) {
        double span = size - 7;
        double k = right.tilt / span;
        double l = below.tilt / span;
        Finder o = triple.corner();
        double ax = (triple.right().x() * (1 + right.tilt) - o.x()) / span;
        double ay = (triple.right().y() * (1 + right.tilt) - o.y()) / span;
        double bx = (triple.below().x() * (1 + below.tilt) - o.x()) / span;
        double by = (triple.below().y() * (1 + below.tilt) - o.y()) / span;
        double[] plane = new double[8];
        double[] picture = new double[8];
        double[] corners = {3.5, 3.5, size - 3.5, 3.5, 3.5, size - 3.5, size - 3.5, size - 3.5};
        for (int i = 0; i < 4; i++) {
            double u = corners[2 * i] - 3.5;
            double v = corners[2 * i + 1] - 3.5;
            double w = 1 + k * u + l * v;
            if (w < 0.2) {
                return null;
            }
            plane[2 * i] = corners[2 * i];
            plane[2 * i + 1] = corners[2 * i + 1];
            picture[2 * i] = (o.x() + ax * u + bx * v) / w;
            picture[2 * i + 1] = (o.y() + ay * u + by * v) / w;
        }
        return Planes.through(size, plane, picture);
    }
}
