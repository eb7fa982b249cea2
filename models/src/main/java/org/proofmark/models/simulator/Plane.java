package org.proofmark.models.simulator;

/** A grey picture in floating point, row by row from the top left; what the values mean is said where it is made. */
public final class Plane {
    private final int width;
    private final int height;
    private final float[] values;

    /** @param values at least {@code width * height}; kept, not copied */
    public Plane(int width, int height, float[] values) {
        if (width < 1 || height < 1 || values.length < width * height) {
            throw new IllegalArgumentException(values.length + " values for " + width + " × " + height);
        }
        this.width = width;
        this.height = height;
        this.values = values;
    }

    public Plane(int width, int height) {
        this(width, height, new float[width * height]);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The values themselves, not a copy. */
    public float[] values() {
        return values;
    }

    public float at(int x, int y) {
        return values[y * width + x];
    }

    /** Bilinear between pixel centres (at half-integral positions); beyond the border, the border's value. */
    public float between(float x, float y) {
        float cx = Math.min(Math.max(x - 0.5f, 0), width - 1.001f);
        float cy = Math.min(Math.max(y - 0.5f, 0), height - 1.001f);
        int ix = (int) cx;
        int iy = (int) cy;
        float fx = cx - ix;
        float fy = cy - iy;
        int i = iy * width + ix;
        float top = values[i] + fx * (values[i + 1] - values[i]);
        float bottom = values[i + width] + fx * (values[i + width + 1] - values[i + width]);
        return top + fy * (bottom - top);
    }

    /** Half as wide and high (an odd last column or row is left out): each value the mean of four. */
    public Plane halved() {
        int w = width / 2;
        int h = height / 2;
        float[] half = new float[w * h];
        for (int y = 0; y < h; y++) {
            int upper = 2 * y * width;
            int lower = upper + width;
            for (int x = 0; x < w; x++) {
                int i = 2 * x;
                half[y * w + x] =
                        0.25f * (values[upper + i] + values[upper + i + 1] + values[lower + i] + values[lower + i + 1]);
            }
        }
        return new Plane(w, h, half);
    }

    public Plane copy() {
        return new Plane(width, height, java.util.Arrays.copyOf(values, width * height));
    }
}
