package org.proofmark.models.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.SessionFunction;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.StdArrays;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/** A trained network, from a SavedModel whose weights are constants: one file, nothing to restore. Safe for many threads. */
public final class Judge implements AutoCloseable {
    private static final String INPUT = "pictures";
    private static final String OUTPUT = "probabilities";

    private final SavedModelBundle bundle;
    private final int channels;

    private Judge(SavedModelBundle bundle, int channels) {
        this.bundle = bundle;
        this.channels = channels;
    }

    /** Writes a folder that {@link #load} and any TensorFlow reads: signature serving_default, pictures to probabilities. */
    public static void save(Network network, List<float[]> weights, Path folder) throws IOException {
        try (Graph graph = new Graph()) {
            Ops tf = Ops.create(graph);
            Placeholder<TFloat32> pictures =
                    tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, -1, -1, network.channels())));
            List<Operand<TFloat32>> constants = new ArrayList<>();
            List<long[]> shapes = network.shapes();
            for (int i = 0; i < shapes.size(); i++) {
                constants.add(tf.constant(Shape.of(shapes.get(i)), DataBuffers.of(weights.get(i))));
            }
            Operand<TFloat32> probabilities = tf.nn.softmax(network.scores(tf, pictures, constants));
            try (Session session = new Session(graph)) {
                Signature signature = Signature.builder()
                        .input(INPUT, pictures)
                        .output(OUTPUT, probabilities)
                        .build();
                SavedModelBundle.exporter(folder.toString())
                        .withFunction(SessionFunction.create(signature, session))
                        .export();
            }
        }
    }

    /**
     * @param folder as {@link #save} wrote it
     * @param threads for TensorFlow
     * @throws org.tensorflow.exceptions.TensorFlowException where it is no model
     */
    public static Judge load(Path folder, int channels, int threads) {
        SavedModelBundle bundle = SavedModelBundle.loader(folder.toString())
                .withTags(SavedModelBundle.DEFAULT_TAG)
                .withConfigProto(ConfigProto.newBuilder()
                        .setIntraOpParallelismThreads(threads)
                        .setInterOpParallelismThreads(1)
                        .build())
                .load();
        return new Judge(bundle, channels);
    }

    /** Of each picture for each class; pictures as for {@link Trainee#step}. */
    public double[][] probabilities(float[] values, int count) {
        int side = (int) Math.round(Math.sqrt(values.length / (double) (count * channels)));
        try (TFloat32 in = TFloat32.tensorOf(Shape.of(count, side, side, channels), DataBuffers.of(values));
                var result = bundle.function(Signature.DEFAULT_KEY).call(java.util.Map.of(INPUT, in))) {
            return rows((TFloat32) result.get(OUTPUT).orElseThrow());
        }
    }

    static double[][] rows(TFloat32 values) {
        float[][] rows = StdArrays.array2dCopyOf(values);
        double[][] to = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            to[i] = new double[rows[i].length];
            for (int k = 0; k < to[i].length; k++) {
                to[i][k] = rows[i][k];
            }
        }
        return to;
    }

    @Override
    public void close() {
        bundle.close();
    }
}
