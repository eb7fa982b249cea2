package org.proofmark.models.network;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/**
 * A network that learns: categorical cross-entropy, Adam (Kingma and Ba 2015; 0.9, 0.999, 1e-7). With one thread the same batches from the
 * same start give the same weights. One thread's; holds memory outside the heap until closed.
 */
public final class Trainee implements AutoCloseable {
    private final Network network;
    private final Graph graph = new Graph();
    private final Session session;
    private final Placeholder<TFloat32> pictures;
    private final Placeholder<TFloat32> answers;
    private final Placeholder<TFloat32> rate;
    private final Placeholder<TFloat32> firstPower;
    private final Placeholder<TFloat32> secondPower;
    private final List<Variable<TFloat32>> variables = new ArrayList<>();
    private final List<Op> updates = new ArrayList<>();
    private final Operand<TFloat32> loss;
    private final Operand<TFloat32> probabilities;
    private int steps;

    /**
     * @param start {@link Network#start} or {@link #weights} of an earlier one
     * @param threads for TensorFlow
     */
    public Trainee(Network network, List<float[]> start, int threads) {
        this.network = network;
        Ops tf = Ops.create(graph);
        pictures = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, -1, -1, network.channels())));
        answers = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, network.outputs())));
        rate = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
        firstPower = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
        secondPower = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
        List<Op> starts = new ArrayList<>();
        List<long[]> shapes = network.shapes();
        for (int i = 0; i < shapes.size(); i++) {
            Shape shape = Shape.of(shapes.get(i));
            Variable<TFloat32> variable = tf.variable(shape, TFloat32.class);
            starts.add(tf.assign(variable, tf.constant(shape, DataBuffers.of(start.get(i)))));
            variables.add(variable);
        }
        Operand<TFloat32> scores = network.scores(tf, pictures, variables);
        probabilities = tf.nn.softmax(scores);
        loss = tf.math.mean(tf.nn.softmaxCrossEntropyWithLogits(scores, answers).loss(), tf.constant(0));
        Gradients gradients = tf.gradients(loss, variables);
        List<Op> slopes = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            slopes.add(gradients.<TFloat32>dy(i));
        }
        // A variable changed before the last slope that reads it is known would make chance of the result.
        Ops after = tf.withControlDependencies(slopes);
        for (int i = 0; i < variables.size(); i++) {
            Shape shape = Shape.of(shapes.get(i));
            Variable<TFloat32> first = tf.variable(shape, TFloat32.class);
            Variable<TFloat32> second = tf.variable(shape, TFloat32.class);
            Operand<TFloat32> zeros = tf.zeros(tf.constant(shape), TFloat32.class);
            starts.add(tf.assign(first, zeros));
            starts.add(tf.assign(second, zeros));
            updates.add(after.train.applyAdam(
                    variables.get(i),
                    first,
                    second,
                    firstPower,
                    secondPower,
                    rate,
                    tf.constant(0.9f),
                    tf.constant(0.999f),
                    tf.constant(1e-7f),
                    gradients.<TFloat32>dy(i)));
        }
        session = new Session(
                graph,
                ConfigProto.newBuilder()
                        .setIntraOpParallelismThreads(threads)
                        .setInterOpParallelismThreads(1)
                        .build());
        Session.Runner runner = session.runner();
        starts.forEach(runner::addTarget);
        runner.run().close();
    }

    /**
     * One step of learning.
     *
     * @param values of {@code answers.length} square pictures, one after the other, row by row, channels together
     * @param actual class of each
     * @param learningRate for example 0.001
     * @return mean cross-entropy before the step
     */
    public double step(float[] values, int[] actual, double learningRate) {
        steps++;
        float[] oneHot = new float[actual.length * network.outputs()];
        for (int i = 0; i < actual.length; i++) {
            oneHot[i * network.outputs() + actual[i]] = 1;
        }
        try (TFloat32 in = pictures(network, values, actual.length);
                TFloat32 wanted =
                        TFloat32.tensorOf(Shape.of(actual.length, network.outputs()), DataBuffers.of(oneHot));
                TFloat32 r = TFloat32.scalarOf((float) learningRate);
                TFloat32 b1 = TFloat32.scalarOf((float) Math.pow(0.9, steps));
                TFloat32 b2 = TFloat32.scalarOf((float) Math.pow(0.999, steps))) {
            Session.Runner runner = session.runner()
                    .feed(pictures, in)
                    .feed(answers, wanted)
                    .feed(rate, r)
                    .feed(firstPower, b1)
                    .feed(secondPower, b2)
                    .fetch(loss);
            updates.forEach(runner::addTarget);
            try (var result = runner.run()) {
                return ((TFloat32) result.get(0)).getFloat();
            }
        }
    }

    /** Of each picture for each class. */
    public double[][] probabilities(float[] values, int count) {
        try (TFloat32 in = pictures(network, values, count);
                var result =
                        session.runner().feed(pictures, in).fetch(probabilities).run()) {
            return Judge.rows((TFloat32) result.get(0));
        }
    }

    static TFloat32 pictures(Network network, float[] values, int count) {
        int side = (int) Math.round(Math.sqrt(values.length / (double) (count * network.channels())));
        return TFloat32.tensorOf(Shape.of(count, side, side, network.channels()), DataBuffers.of(values));
    }

    /** What it has learned, in the order of {@link Network#start}. */
    public List<float[]> weights() {
        List<float[]> weights = new ArrayList<>();
        for (Variable<TFloat32> variable : variables) {
            Output<TFloat32> output = variable.asOutput();
            try (var result = session.runner().fetch(output).run()) {
                TFloat32 value = (TFloat32) result.get(0);
                float[] values = new float[(int) value.size()];
                value.copyTo(DataBuffers.of(values));
                weights.add(values);
            }
        }
        return weights;
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
