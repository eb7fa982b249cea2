package org.proofmark.models.network;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A network of convolutions, each followed by ReLU and perhaps by max pooling, then the mean over the picture and one dense layer. It takes
 * pictures of any size: what it says is a mean over places.
 *
 * @param channels numbers a pixel of the input has
 * @param outputs classes
 */
public record Blueprint(int channels, List<Layer> layers, int outputs) implements Network {
    /**
     * @param kernel pixels a side
     * @param channels numbers a pixel of the output has
     * @param stride pixels from one output to the next
     * @param pool pixels a side of which only the largest is kept; 1 for none
     */
    public record Layer(int kernel, int channels, int stride, int pool) {}

    /** The published five-layer network; its publication does not name kernels, channels or pooling, which are ours. */
    public static Blueprint reference() {
        return new Blueprint(
                1,
                List.of(
                        new Layer(5, 16, 2, 1),
                        new Layer(3, 24, 1, 2),
                        new Layer(3, 32, 1, 2),
                        new Layer(3, 48, 1, 2),
                        new Layer(3, 64, 1, 1)),
                5);
    }

    /** The network that compares a label with what is expected of it: see {@link KeyedInput} for its channels. */
    public static Blueprint keyed() {
        return keyed(KeyedInput.CHANNELS, KeyedNetwork.KINDS.size());
    }

    /** The same layers for other numbers a dot and other classes. */
    public static Blueprint keyed(int channels, int outputs) {
        return new Blueprint(
                channels,
                List.of(new Layer(4, 16, 2, 1), new Layer(3, 24, 2, 1), new Layer(3, 32, 2, 1), new Layer(3, 48, 2, 1)),
                outputs);
    }

    /** Each layer's kernels and biases, then the dense layer's. */
    @Override
    public List<long[]> shapes() {
        List<long[]> shapes = new ArrayList<>();
        int before = channels;
        for (Layer layer : layers) {
            shapes.add(new long[] {layer.kernel(), layer.kernel(), before, layer.channels()});
            shapes.add(new long[] {layer.channels()});
            before = layer.channels();
        }
        shapes.add(new long[] {before, outputs});
        shapes.add(new long[] {outputs});
        return shapes;
    }

    @Override
    public Operand<TFloat32> scores(Ops tf, Operand<TFloat32> pictures, List<? extends Operand<TFloat32>> weights) {
        return Layers.scores(tf, this, pictures, weights);
    }

    /** Multiplications that one picture of this size costs. */
    public long cost(int side) {
        long cost = 0;
        long here = side;
        long before = channels;
        for (Layer layer : layers) {
            here = (here + layer.stride() - 1) / layer.stride();
            cost += here * here * layer.kernel() * layer.kernel() * before * layer.channels();
            here = (here + layer.pool() - 1) / layer.pool();
            before = layer.channels();
        }
        return cost;
    }
}
