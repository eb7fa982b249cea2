package org.proofmark.models.simulator;

import java.util.Arrays;

/**
 * Noise of unit variance on endless tiles of 1,024 × 1,024 samples, made once: drawing it anew for each picture would cost more than all
 * else. A picture sees the tile from a random place and with a random sign. How strong each is, {@link PrinterFamily} says; what they look
 * like is [assumed].
 */
final class Noise {
    static final int SIDE = 1024;
    private static final int MASK = SIDE - 1;

    /** What the noise looks like; lengths in samples of the print, 21 µm. */
    enum Grain {
        /** No two samples alike. */
        WHITE,
        /** About two samples wide: toner, edges. */
        FINE,
        /** About five samples wide, a dot of 300 dpi. */
        DOT,
        /** About a millimetre: mottle of solids. */
        MOTTLE,
        /** Some millimetres: clouds in paper, uneven developing. */
        CLOUD,
        /** Crossed fibres, 20 by 250 µm. */
        FIBRE
    }

    private static final float[][] TILES = tiles();

    private final float[] tile;
    private final int left;
    private final int top;
    private final float sign;

    private Noise(float[] tile, int left, int top, float sign) {
        this.tile = tile;
        this.left = left;
        this.top = top;
        this.sign = sign;
    }

    static Noise of(Grain grain, Dice dice) {
        return new Noise(TILES[grain.ordinal()], dice.below(SIDE), dice.below(SIDE), dice.chance(0.5) ? 1 : -1);
    }

    /** One row of it, from column 0. */
    void row(int y, float[] to, int width) {
        int row = (y + top & MASK) * SIDE;
        for (int done = 0; done < width; ) {
            int from = done + left & MASK;
            int n = Math.min(width - done, SIDE - from);
            for (int i = 0; i < n; i++) {
                to[done + i] = sign * tile[row + from + i];
            }
            done += n;
        }
    }

    private static float[][] tiles() {
        Scratch scratch = new Scratch();
        float[][] tiles = new float[Grain.values().length][];
        for (Grain grain : Grain.values()) {
            Dice dice = new Dice(0x70726F6F66L + grain.ordinal());
            tiles[grain.ordinal()] = normalised(
                    switch (grain) {
                        case WHITE -> white(SIDE, dice);
                        case FINE -> blurred(white(SIDE, dice), SIDE, 0.9, 0.9, scratch);
                        case DOT -> blurred(white(SIDE, dice), SIDE, 2.1, 2.1, scratch);
                        case MOTTLE -> stretched(blurred(white(SIDE / 4, dice), SIDE / 4, 3, 3, scratch), SIDE / 4);
                        case CLOUD ->
                            stretched(
                                    stretched(blurred(white(SIDE / 16, dice), SIDE / 16, 2.5, 2.5, scratch), SIDE / 16),
                                    SIDE / 4);
                        case FIBRE ->
                            sum(
                                    blurred(white(SIDE, dice), SIDE, 0.6, 6, scratch),
                                    blurred(white(SIDE, dice), SIDE, 6, 0.6, scratch));
                    });
        }
        return tiles;
    }

    private static float[] white(int side, Dice dice) {
        float[] values = new float[side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) dice.gauss();
        }
        return values;
    }

    /** Blurred as if the tile went on for ever: a border of it is put around first. */
    private static float[] blurred(float[] tile, int side, double sigmaX, double sigmaY, Scratch scratch) {
        int border = (int) (4 * Math.max(sigmaX, sigmaY)) + 2;
        int wide = side + 2 * border;
        Plane plane = new Plane(wide, wide);
        for (int y = 0; y < wide; y++) {
            for (int x = 0; x < wide; x++) {
                plane.values()[y * wide + x] =
                        tile[Math.floorMod(y - border, side) * side + Math.floorMod(x - border, side)];
            }
        }
        Blur.gaussian(plane, sigmaX, sigmaY, scratch);
        float[] result = new float[side * side];
        for (int y = 0; y < side; y++) {
            System.arraycopy(plane.values(), (y + border) * wide + border, result, y * side, side);
        }
        return result;
    }

    /** Four times as wide and high, bilinear, without a seam. */
    private static float[] stretched(float[] tile, int side) {
        int wide = 4 * side;
        float[] result = new float[wide * wide];
        for (int y = 0; y < wide; y++) {
            int y0 = y / 4;
            int y1 = (y0 + 1) % side;
            float fy = (y % 4) / 4f;
            for (int x = 0; x < wide; x++) {
                int x0 = x / 4;
                int x1 = (x0 + 1) % side;
                float fx = (x % 4) / 4f;
                float upper = tile[y0 * side + x0] * (1 - fx) + tile[y0 * side + x1] * fx;
                float lower = tile[y1 * side + x0] * (1 - fx) + tile[y1 * side + x1] * fx;
                result[y * wide + x] = upper * (1 - fy) + lower * fy;
            }
        }
        return result;
    }

    private static float[] sum(float[] one, float[] other) {
        float[] both = Arrays.copyOf(one, one.length);
        for (int i = 0; i < both.length; i++) {
            both[i] += other[i];
        }
        return both;
    }

    private static float[] normalised(float[] tile) {
        double sum = 0;
        double squares = 0;
        for (float value : tile) {
            sum += value;
            squares += (double) value * value;
        }
        double mean = sum / tile.length;
        double deviation = StrictMath.sqrt(squares / tile.length - mean * mean);
        for (int i = 0; i < tile.length; i++) {
            tile[i] = (float) ((tile[i] - mean) / deviation);
        }
        return tile;
    }
}
