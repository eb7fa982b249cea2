package org.proofmark.reading.internal;

/**
 * A square-in-square of a QR code's corner.
 *
 * @param x of its centre in pixels (0.5 is the centre of the first)
 * @param y of its centre
 * @param size of its seven modules in pixels, across the picture and down averaged
 * @param rows how many lines of the picture saw it
 */
record Finder(double x, double y, double size, int rows) {
    Finder seenAgain(double atX, double atY, double ofSize) {
        double n = rows + 1.0;
        return new Finder(x + (atX - x) / n, y + (atY - y) / n, size + (ofSize - size) / n, rows + 1);
    }

    boolean isAt(double atX, double atY, double ofSize) {
        return Math.abs(atX - x) < size * 0.3
                && Math.abs(atY - y) < size * 0.3
                && ofSize < 2 * size
                && size < 2 * ofSize;
    }

    double distance(Finder other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
