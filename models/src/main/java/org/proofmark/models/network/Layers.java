package org.proofmark.models.network;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** A {@link Blueprint} as TensorFlow operations. */
final class Layers {
    private Layers() {}

    /** What each class gets before the softmax; the weights are read, never differentiated in place. */
    static Operand<TFloat32> scores(
            Ops tf, Blueprint blueprint, Operand<TFloat32> pictures, List<? extends Operand<TFloat32>> weights) {
        Operand<TFloat32> x = pictures;
        int at = 0;
        for (Blueprint.Layer layer : blueprint.layers()) {
            long stride = layer.stride();
            // A variable is a reference, and gradients taken on it crash: identity makes a value of it.
            x = tf.nn.conv2d(x, tf.identity(weights.get(at++)), List.of(1L, stride, stride, 1L), "SAME");
            x = tf.nn.relu(tf.nn.biasAdd(x, tf.identity(weights.get(at++))));
            if (layer.pool() > 1) {
                int[] window = {1, layer.pool(), layer.pool(), 1};
                x = tf.nn.maxPool(x, tf.constant(window), tf.constant(window), "SAME");
            }
        }
        Operand<TFloat32> mean = tf.math.mean(x, tf.constant(new int[] {1, 2}));
        return tf.nn.biasAdd(tf.linalg.matMul(mean, tf.identity(weights.get(at))), tf.identity(weights.get(at + 1)));
    }
}
