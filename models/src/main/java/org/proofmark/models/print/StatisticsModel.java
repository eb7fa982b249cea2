package org.proofmark.models.print;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.reading.RectifiedLabel;
import org.proofmark.verification.Watermark;
import org.proofmark.verification.spi.ClassifyWatermark.Opinion;

/**
 * Judges by {@link KeyedStatistics} and logistic regressions: whether the label is genuine, and what it resembles most if it is not. Pure
 * Java; a few hundred numbers.
 */
public final class StatisticsModel implements PrintModel {
    /** The file it is kept in. */
    public static final String FILE = "statistics.json";

    private final String name;
    private final ScaledModel genuine;
    private final ScaledModel besidePress;
    private final Map<Watermark.Kind, LogisticModel> otherwise;

    /**
     * @param genuine for labels of any press
     * @param besidePress for labels of a press that is known, on {@link PressReference#beside}
     * @param otherwise for each kind that is not genuine, the odds that a label is of it
     */
    public StatisticsModel(
            String name, ScaledModel genuine, ScaledModel besidePress, Map<Watermark.Kind, LogisticModel> otherwise) {
        if (otherwise.isEmpty()) {
            throw new IllegalArgumentException("no kinds to choose from");
        }
        this.name = name;
        this.genuine = genuine;
        this.besidePress = besidePress;
        this.otherwise = new EnumMap<>(otherwise);
    }

    /** @throws ModelUnreadable where the file is missing or malformed */
    static StatisticsModel load(ModelFiles files) throws ModelUnreadable {
        try (var reader = Json.createReader(new ByteArrayInputStream(files.read(FILE)))) {
            JsonObject json = reader.readObject();
            Map<Watermark.Kind, LogisticModel> otherwise = new EnumMap<>(Watermark.Kind.class);
            JsonObject kinds = json.getJsonObject("otherwise");
            for (String kind : kinds.keySet()) {
                otherwise.put(Watermark.Kind.valueOf(kind), model(kinds.getJsonObject(kind), KeyedStatistics.COUNT));
            }
            return new StatisticsModel(
                    files.name(),
                    scaled(json.getJsonObject("genuine"), KeyedStatistics.COUNT),
                    scaled(json.getJsonObject("besidePress"), PressReference.ASPECTS * KeyedStatistics.COUNT),
                    otherwise);
        } catch (JsonException | NullPointerException | ClassCastException | IllegalArgumentException malformed) {
            throw new ModelUnreadable(FILE + " is not what this release writes: " + malformed.getMessage(), malformed);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Opinion judge(RectifiedLabel label, MarkedSymbol expected, @Nullable PressReference press) {
        return judge(KeyedStatistics.of(label, expected), press);
    }

    @Override
    public float[] describe(RectifiedLabel label, MarkedSymbol expected) {
        return KeyedStatistics.of(label, expected);
    }

    /** @param numbers of {@link KeyedStatistics} */
    public Opinion judge(float[] numbers, @Nullable PressReference press) {
        Watermark.Kind kind = Watermark.Kind.COPY;
        double most = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Watermark.Kind, LogisticModel> candidate : otherwise.entrySet()) {
            double odds = candidate.getValue().logit(numbers);
            if (odds > most) {
                most = odds;
                kind = candidate.getKey();
            }
        }
        double probability =
                press == null ? genuine.probability(numbers) : besidePress.probability(press.beside(numbers));
        return new Opinion(probability, kind);
    }

    /** For {@link #FILE}. */
    public JsonObject json() {
        JsonObjectBuilder kinds = Json.createObjectBuilder();
        otherwise.forEach((kind, model) -> kinds.add(kind.name(), json(model)));
        return Json.createObjectBuilder()
                .add("genuine", json(genuine))
                .add("besidePress", json(besidePress))
                .add("otherwise", kinds)
                .build();
    }

    private static JsonObjectBuilder json(ScaledModel model) {
        return json(model.regression())
                .add(
                        "calibration",
                        Json.createObjectBuilder()
                                .add("scores", json(model.calibration().logits()))
                                .add("probabilities", json(model.calibration().probabilities())));
    }

    private static JsonObjectBuilder json(LogisticModel model) {
        return Json.createObjectBuilder()
                .add("mean", json(model.means()))
                .add("scale", json(model.scales()))
                .add("weights", json(model.weights()));
    }

    private static JsonArrayBuilder json(double[] numbers) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (double number : numbers) {
            array.add(number);
        }
        return array;
    }

    private static ScaledModel scaled(JsonObject json, int inputs) {
        JsonObject line = json.getJsonObject("calibration");
        return new ScaledModel(
                model(json, inputs), new Calibration(numbers(line, "scores"), numbers(line, "probabilities")));
    }

    private static LogisticModel model(JsonObject json, int inputs) {
        LogisticModel model =
                new LogisticModel(numbers(json, "mean"), numbers(json, "scale"), numbers(json, "weights"));
        if (model.inputs() != inputs) {
            throw new IllegalArgumentException(model.inputs() + " numbers are wanted, this release has " + inputs);
        }
        return model;
    }

    private static double[] numbers(JsonObject json, String key) {
        JsonArray array = json.getJsonArray(key);
        return array.getValuesAs(JsonNumber.class).stream()
                .mapToDouble(JsonNumber::doubleValue)
                .toArray();
    }

    @Override
    public void close() {
        // Nothing outside the heap.
    }
}
