package org.proofmark.models.network;

import java.util.ArrayList;
import java.util.List;
import org.proofmark.models.simulator.Dice;

/**
 * A network of convolutions, each followed by ReLU and perhaps by max pooling, then the mean over the picture and one dense layer. It takes
 * pictures of any size: what it says is a mean over places.
 *
 * @param channels numbers a pixel of the input has
 * @param outputs classes
 */
public record Blueprint(int channels, List<Layer> layers, int outputs) {
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
        return new Blueprint(
                KeyedInput.CHANNELS,
                List.of(new Layer(4, 16, 2, 1), new Layer(3, 24, 2, 1), new Layer(3, 32, 2, 1), new Layer(3, 48, 2, 1)),
                KeyedNetwork.KINDS.size());
    }

    /** The shapes of its weights in order: each layer's kernels and biases, then the dense layer's. */
    List<long[]> shapes() {
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

    /** Weights to start from: normal with variance 2 / inputs (He and others 2015), biases 0. The same seed gives the same ones. */
    public List<float[]> start(long seed) {
        Dice dice = new Dice(seed);
        List<float[]> weights = new ArrayList<>();
        for (long[] shape : shapes()) {
            float[] values = new float[(int) size(shape)];
            if (shape.length > 1) {
                double deviation = Math.sqrt(2.0 * shape[shape.length - 1] / values.length);
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float) (deviation * dice.gauss());
                }
            }
            weights.add(values);
        }
        return weights;
    }

    static long size(long[] shape) {
        long size = 1;
        for (long side : shape) {
            size *= side;
        }
        return size;
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
