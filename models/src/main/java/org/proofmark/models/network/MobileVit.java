package org.proofmark.models.network;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.train.BatchMatMul;
import org.tensorflow.types.TFloat32;

/**
 * A small Mobile-ViT (Mehta and Rastegari 2022): inverted residuals with depthwise convolutions, and between them blocks in which places
 * far apart attend to each other. Smaller than the published XXS and without batch normalisation: layers are normalised within the
 * blocks.
 *
 * @param channels numbers a pixel has
 * @param side pixels of its pictures, a multiple of 32
 */
public final class MobileVit extends Drawn {
    private static final int HEADS = 4;
    private static final int WIDEN = 2;
    /** Pixels a side of the patches whose like pixels attend to each other. */
    private static final int PATCH = 2;

    private final int channels;
    private final int side;
    private final int outputs;

    public MobileVit(int channels, int side, int outputs) {
        if (side % 32 != 0) {
            throw new IllegalArgumentException(side + " is not a multiple of 32");
        }
        this.channels = channels;
        this.side = side;
        this.outputs = outputs;
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public int outputs() {
        return outputs;
    }

    @Override
    Operand<TFloat32> draw(Ops tf, Operand<TFloat32> pictures, Weights w) {
        Operand<TFloat32> x = swish(tf, convolved(tf, pictures, w, 3, channels, 16, 2));
        x = inverted(tf, x, w, 16, 24, 2);
        x = inverted(tf, x, w, 24, 32, 2);
        x = attended(tf, x, w, side / 8, 32, 48, 2);
        x = inverted(tf, x, w, 32, 48, 2);
        x = attended(tf, x, w, side / 16, 48, 64, 2);
        x = swish(tf, convolved(tf, x, w, 1, 48, 128, 1));
        return pooled(tf, x, w, 128, outputs);
    }

    private static Operand<TFloat32> swish(Ops tf, Operand<TFloat32> x) {
        return tf.math.mul(x, tf.math.sigmoid(x));
    }

    private static Operand<TFloat32> inverted(
            Ops tf, Operand<TFloat32> x, Weights w, int before, int after, long stride) {
        int wide = WIDEN * before;
        Operand<TFloat32> y = swish(tf, convolved(tf, x, w, 1, before, wide, 1));
        y = tf.nn.depthwiseConv2dNative(y, w.next(3, 3, wide, 1), java.util.List.of(1L, stride, stride, 1L), "SAME");
        y = swish(tf, tf.nn.biasAdd(y, w.next(wide)));
        return convolved(tf, y, w, 1, wide, after, 1);
    }

    /** Local features, then attention over the places of each of a patch's pixels, put back beside what came in. */
    private static Operand<TFloat32> attended(
            Ops tf, Operand<TFloat32> x, Weights w, int here, int channels, int deep, int layers) {
        Operand<TFloat32> y = swish(tf, convolved(tf, x, w, 3, channels, channels, 1));
        y = convolved(tf, y, w, 1, channels, deep, 1);
        int patches = here / PATCH;
        y = tf.reshape(y, tf.constant(new int[] {-1, patches, PATCH, patches, PATCH, deep}));
        y = tf.linalg.transpose(y, tf.constant(new int[] {0, 2, 4, 1, 3, 5}));
        y = tf.reshape(y, tf.constant(new int[] {-1, patches * patches, deep}));
        for (int layer = 0; layer < layers; layer++) {
            y = tf.math.add(y, attention(tf, levelled(tf, y, w, deep), w, patches * patches, deep));
            Operand<TFloat32> inner = levelled(tf, y, w, deep);
            inner = swish(tf, dense(tf, inner, w, patches * patches, deep, 2 * deep));
            y = tf.math.add(y, dense(tf, inner, w, patches * patches, 2 * deep, deep));
        }
        y = tf.reshape(y, tf.constant(new int[] {-1, PATCH, PATCH, patches, patches, deep}));
        y = tf.linalg.transpose(y, tf.constant(new int[] {0, 3, 1, 4, 2, 5}));
        y = tf.reshape(y, tf.constant(new int[] {-1, here, here, deep}));
        y = swish(tf, convolved(tf, y, w, 1, deep, channels, 1));
        Operand<TFloat32> both = tf.concat(java.util.List.of(x, y), tf.constant(3));
        return swish(tf, convolved(tf, both, w, 3, 2 * channels, channels, 1));
    }

    private static Operand<TFloat32> dense(Ops tf, Operand<TFloat32> x, Weights w, int tokens, int before, int after) {
        Operand<TFloat32> flat = tf.reshape(x, tf.constant(new int[] {-1, before}));
        Operand<TFloat32> y = tf.nn.biasAdd(tf.linalg.matMul(flat, w.next(before, after)), w.next(after));
        return tf.reshape(y, tf.constant(new int[] {-1, tokens, after}));
    }

    private static Operand<TFloat32> attention(Ops tf, Operand<TFloat32> x, Weights w, int tokens, int deep) {
        Operand<TFloat32> query = heads(tf, dense(tf, x, w, tokens, deep, deep), tokens, deep);
        Operand<TFloat32> key = heads(tf, dense(tf, x, w, tokens, deep, deep), tokens, deep);
        Operand<TFloat32> value = heads(tf, dense(tf, x, w, tokens, deep, deep), tokens, deep);
        Operand<TFloat32> like = tf.train.batchMatMul(query, key, TFloat32.class, BatchMatMul.adjY(true));
        Operand<TFloat32> share =
                tf.nn.softmax(tf.math.mul(like, tf.constant((float) (1 / Math.sqrt(deep / (double) HEADS)))));
        Operand<TFloat32> seen = tf.train.batchMatMul(share, value, TFloat32.class);
        seen = tf.linalg.transpose(seen, tf.constant(new int[] {0, 2, 1, 3}));
        return dense(tf, tf.reshape(seen, tf.constant(new int[] {-1, tokens, deep})), w, tokens, deep, deep);
    }

    private static Operand<TFloat32> heads(Ops tf, Operand<TFloat32> x, int tokens, int deep) {
        Operand<TFloat32> parted = tf.reshape(x, tf.constant(new int[] {-1, tokens, HEADS, deep / HEADS}));
        return tf.linalg.transpose(parted, tf.constant(new int[] {0, 2, 1, 3}));
    }

    /** Layer normalisation (Ba and others 2016). */
    private static Operand<TFloat32> levelled(Ops tf, Operand<TFloat32> x, Weights w, int deep) {
        var last = tf.constant(new int[] {-1});
        Operand<TFloat32> mean = tf.math.mean(x, last, org.tensorflow.op.math.Mean.keepDims(true));
        Operand<TFloat32> away = tf.math.sub(x, mean);
        Operand<TFloat32> variance =
                tf.math.mean(tf.math.square(away), last, org.tensorflow.op.math.Mean.keepDims(true));
        Operand<TFloat32> level = tf.math.mul(away, tf.math.rsqrt(tf.math.add(variance, tf.constant(1e-5f))));
        Operand<TFloat32> gain = tf.math.add(w.next(deep), tf.constant(1f));
        return tf.math.add(tf.math.mul(level, gain), w.next(deep));
    }
}
