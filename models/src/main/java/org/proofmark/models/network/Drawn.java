package org.proofmark.models.network;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** A network that is written down once, as operations: the shapes of its weights are those that it asks for. */
abstract class Drawn implements Network {
    /** Gives weights in the order in which they are asked for. */
    interface Weights {
        Operand<TFloat32> next(long... shape);
    }

    abstract Operand<TFloat32> draw(Ops tf, Operand<TFloat32> pictures, Weights weights);

    @Override
    public final List<long[]> shapes() {
        List<long[]> shapes = new ArrayList<>();
        try (Graph graph = new Graph()) {
            Ops tf = Ops.create(graph);
            draw(tf, tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, -1, -1, channels()))), shape -> {
                shapes.add(shape);
                return tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(shape)));
            });
        }
        return shapes;
    }

    @Override
    public final Operand<TFloat32> scores(
            Ops tf, Operand<TFloat32> pictures, List<? extends Operand<TFloat32>> weights) {
        int[] at = new int[1];
        // A variable is a reference, and gradients taken on it crash: identity makes a value of it.
        return draw(tf, pictures, shape -> tf.identity(weights.get(at[0]++)));
    }

    static Operand<TFloat32> convolved(
            Ops tf, Operand<TFloat32> x, Weights weights, int kernel, int before, int after, long stride) {
        Operand<TFloat32> y =
                tf.nn.conv2d(x, weights.next(kernel, kernel, before, after), List.of(1L, stride, stride, 1L), "SAME");
        return tf.nn.biasAdd(y, weights.next(after));
    }

    /** Means over the picture, then one dense layer. */
    static Operand<TFloat32> pooled(Ops tf, Operand<TFloat32> x, Weights weights, int before, int after) {
        Operand<TFloat32> mean = tf.math.mean(x, tf.constant(new int[] {1, 2}));
        return tf.nn.biasAdd(tf.linalg.matMul(mean, weights.next(before, after)), weights.next(after));
    }
}
