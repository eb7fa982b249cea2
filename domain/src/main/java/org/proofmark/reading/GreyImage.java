package org.proofmark.reading;

/**
 * A picture as the readers see it: one grey value a pixel, 0 black to 255 white, row by row from the top left. Immutable by agreement:
 * nobody writes to {@link #pixels()} once the picture is made.
 */
public final class GreyImage {
    private final int width;
    private final int height;
    private final byte[] pixels;

    /**
     * @param width in pixels, at least 1
     * @param height in pixels, at least 1
     * @param pixels {@code width × height} unsigned bytes; kept, not copied
     */
    public GreyImage(int width, int height, byte[] pixels) {
        if (width < 1 || height < 1 || pixels.length != (long) width * height) {
            throw new IllegalArgumentException(
                    pixels.length + " grey values do not fill a picture of " + width + " × " + height + " pixels");
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Unsigned grey values, row by row; not to be changed. */
    public byte[] pixels() {
        return pixels;
    }

    /** Grey value 0 to 255 of a pixel inside the picture. */
    public int at(int x, int y) {
        return pixels[y * width + x] & 0xff;
    }

    /** Grey value between pixel centres; pixel (0, 0) has its centre at (0.5, 0.5). Outside, the nearest pixel of the edge counts. */
    public float sample(double x, double y) {
        double column = x - 0.5;
        double row = y - 0.5;
        int ix = (int) column;
        int iy = (int) row;
        if (column < 0 || row < 0 || ix >= width - 1 || iy >= height - 1) {
            return sampleAtEdge(x, y);
        }
        float fx = (float) (column - ix);
        float fy = (float) (row - iy);
        int i = iy * width + ix;
        int topLeft = pixels[i] & 0xff;
        int bottomLeft = pixels[i + width] & 0xff;
        float above = topLeft + fx * ((pixels[i + 1] & 0xff) - topLeft);
        float below = bottomLeft + fx * ((pixels[i + width + 1] & 0xff) - bottomLeft);
        return above + fy * (below - above);
    }

    /**
     * Adds what is between pixels to numbers in a row, as {@link #sample} would, on a straight line that starts at (x, y).
     *
     * @param ways how far along (dx, dy) each sample lies, ascending or descending; the same number of them for each of the numbers
     * @param share by which each sample counts
     * @param to what is added to
     * @param first index of the first of them
     * @param count how many
     */
    public void addLine(
            double x, double y, double dx, double dy, double[] ways, float share, float[] to, int first, int count) {
        int each = ways.length / count;
        if (!inside(x, y, dx, dy, ways)) {
            for (int i = 0; i < count * each; i++) {
                to[first + i / each] += share * sample(x + ways[i] * dx, y + ways[i] * dy);
            }
            return;
        }
        for (int k = 0, i = 0; k < count; k++) {
            float sum = to[first + k];
            for (int end = i + each; i < end; i++) {
                double column = x + ways[i] * dx - 0.5;
                double row = y + ways[i] * dy - 0.5;
                int ix = (int) column;
                int iy = (int) row;
                float fx = (float) (column - ix);
                float fy = (float) (row - iy);
                int at = iy * width + ix;
                int topLeft = pixels[at] & 0xff;
                int bottomLeft = pixels[at + width] & 0xff;
                float above = topLeft + fx * ((pixels[at + 1] & 0xff) - topLeft);
                float below = bottomLeft + fx * ((pixels[at + width + 1] & 0xff) - bottomLeft);
                sum += share * (above + fy * (below - above));
            }
            to[first + k] = sum;
        }
    }

    /** Whether no sample needs a pixel that is not there: asked of the two ends, between which all others lie. */
    private boolean inside(double x, double y, double dx, double dy, double[] ways) {
        double from = ways[0];
        double until = ways[ways.length - 1];
        double left = Math.min(x + from * dx, x + until * dx) - 0.5;
        double right = Math.max(x + from * dx, x + until * dx) - 0.5;
        double top = Math.min(y + from * dy, y + until * dy) - 0.5;
        double bottom = Math.max(y + from * dy, y + until * dy) - 0.5;
        return left >= 0 && top >= 0 && right < width - 1 && bottom < height - 1;
    }

    private float sampleAtEdge(double x, double y) {
        double left = Math.min(Math.max(x - 0.5, 0), width - 1.0);
        double top = Math.min(Math.max(y - 0.5, 0), height - 1.0);
        int x0 = Math.min((int) left, Math.max(width - 2, 0));
        int y0 = Math.min((int) top, Math.max(height - 2, 0));
        int right = width > 1 ? 1 : 0;
        int down = height > 1 ? width : 0;
        float fx = (float) (left - x0);
        float fy = (float) (top - y0);
        int i = y0 * width + x0;
        float above = (pixels[i] & 0xff) * (1 - fx) + (pixels[i + right] & 0xff) * fx;
        float below = (pixels[i + down] & 0xff) * (1 - fx) + (pixels[i + down + right] & 0xff) * fx;
        return above * (1 - fy) + below * fy;
    }

    /** The picture at half the size, four pixels averaged into one; an odd last row or column is dropped. */
    public GreyImage half() {
        int w = width / 2;
        int h = height / 2;
        byte[] result = new byte[w * h];
        for (int y = 0; y < h; y++) {
            int above = 2 * y * width;
            int below = above + width;
            for (int x = 0, i = y * w; x < w; x++, i++, above += 2, below += 2) {
                int sum = (pixels[above] & 0xff)
                        + (pixels[above + 1] & 0xff)
                        + (pixels[below] & 0xff)
                        + (pixels[below + 1] & 0xff);
                result[i] = (byte) (sum + 2 >> 2);
            }
        }
        return new GreyImage(w, h, result);
    }

    /** A rectangle of it, cut to the picture's edges. */
    public GreyImage crop(int x, int y, int w, int h) {
        int left = Math.max(0, x);
        int top = Math.max(0, y);
        int right = Math.min(width, x + w);
        int bottom = Math.min(height, y + h);
        byte[] result = new byte[Math.max(0, right - left) * Math.max(0, bottom - top)];
        for (int row = top; row < bottom; row++) {
            System.arraycopy(pixels, row * width + left, result, (row - top) * (right - left), right - left);
        }
        return new GreyImage(right - left, bottom - top, result);
    }

    @Override
    public String toString() {
        return width + " × " + height + " pixels";
    }
}
