package org.proofmark.models.network;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * One and the same stack of convolutions looks at a label and at each authentic picture that it may be of; how far what it makes of them
 * lies apart, place by place, says which it is. After the published comparison of a captured code with the authentic one.
 */
public final class Siamese extends Drawn {
    private final int authentic;
    private final int outputs;

    /** @param authentic pictures to compare with: pixels have one number for what was seen and one for each of these */
    public Siamese(int authentic, int outputs) {
        this.authentic = authentic;
        this.outputs = outputs;
    }

    @Override
    public int channels() {
        return 1 + authentic;
    }

    @Override
    public int outputs() {
        return outputs;
    }

    @Override
    Operand<TFloat32> draw(Ops tf, Operand<TFloat32> pictures, Weights weights) {
        List<Operand<TFloat32>> kernels = new ArrayList<>();
        Weights shared = shape -> {
            Operand<TFloat32> weight = weights.next(shape);
            kernels.add(weight);
            return weight;
        };
        Operand<TFloat32> seen = branch(tf, channel(tf, pictures, 0), shared);
        List<Operand<TFloat32>> apart = new ArrayList<>();
        for (int k = 1; k <= authentic; k++) {
            int[] at = new int[1];
            Operand<TFloat32> other = branch(tf, channel(tf, pictures, k), shape -> kernels.get(at[0]++));
            apart.add(tf.math.abs(tf.math.sub(seen, other)));
        }
        return pooled(tf, tf.concat(apart, tf.constant(3)), weights, 32 * authentic, outputs);
    }

    private static Operand<TFloat32> channel(Ops tf, Operand<TFloat32> pictures, int k) {
        return tf.slice(pictures, tf.constant(new int[] {0, 0, 0, k}), tf.constant(new int[] {-1, -1, -1, 1}));
    }

    private static Operand<TFloat32> branch(Ops tf, Operand<TFloat32> x, Weights weights) {
        Operand<TFloat32> y = tf.nn.relu(convolved(tf, x, weights, 5, 1, 16, 2));
        y = tf.nn.relu(convolved(tf, y, weights, 3, 16, 24, 2));
        return convolved(tf, y, weights, 3, 24, 32, 1);
    }
}
