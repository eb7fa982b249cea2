package org.proofmark.models.network;

import java.util.ArrayList;
import java.util.List;
import org.proofmark.models.simulator.Dice;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The shape of a network that tells classes apart; its weights are kept beside it. */
public interface Network {
    /** Numbers a pixel of its pictures has. */
    int channels();

    /** Classes. */
    int outputs();

    /** The shapes of its weights, in the order that {@link #scores} takes them. */
    List<long[]> shapes();

    /**
     * What each class gets before the softmax.
     *
     * @param pictures batch, height, width, channels
     * @param weights variables or constants
     */
    Operand<TFloat32> scores(Ops tf, Operand<TFloat32> pictures, List<? extends Operand<TFloat32>> weights);

    /**
     * Weights to start from: normal with variance 2 / inputs (He and others 2015), and 0 for what has one dimension: biases, and what is
     * added to a gain of one. The same seed gives the same ones.
     */
    default List<float[]> start(long seed) {
        Dice dice = new Dice(seed);
        List<float[]> weights = new ArrayList<>();
        for (long[] shape : shapes()) {
            float[] values = new float[(int) size(shape)];
            if (shape.length > 1) {
                double deviation = Math.sqrt(2.0 / inputs(shape));
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float) (deviation * dice.gauss());
                }
            }
            weights.add(values);
        }
        return weights;
    }

    private static long inputs(long[] shape) {
        // A kernel with one output a channel works on each channel alone.
        boolean depthwise = shape.length == 4 && shape[3] == 1;
        return depthwise ? shape[0] * shape[1] : size(shape) / shape[shape.length - 1];
    }

    /** How many numbers an array of the shape has. */
    static long size(long[] shape) {
        long size = 1;
        for (long side : shape) {
            size *= side;
        }
        return size;
    }
}
