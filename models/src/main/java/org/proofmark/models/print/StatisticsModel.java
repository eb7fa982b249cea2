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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.reading.RectifiedLabel;
import org.proofmark.verification.Watermark;
import org.proofmark.verification.spi.ClassifyWatermark.Opinion;

/**
 * Judges whether the label is genuine, and what it resembles most if it is not: by {@link KeyedStatistics} and logistic regressions, and
 * where the press is known by its {@link Fingerprint} held against that press and an {@link Ensemble}. Pure Java.
 */
public final class StatisticsModel implements PrintModel {
    /** The file it is kept in. */
    public static final String FILE = "statistics.json";

    private static final double EVEN = 0.5;

    private final String name;
    private final ScaledModel genuine;
    private final PressComparison comparison;
    private final Ensemble besidePress;
    private final ScreenSign.Limited displays;
    private final Map<Watermark.Kind, LogisticModel> otherwise;

    /**
     * @param genuine for labels of any press, on {@link KeyedStatistics}
     * @param comparison with a press that is known
     * @param besidePress for labels of such a press, on what {@code comparison} says
     * @param displays whether such a label may shine from a display, on the same
     * @param otherwise for each kind that is not genuine, the odds that a label is of it, on {@link KeyedStatistics}
     */
    public StatisticsModel(
            String name,
            ScaledModel genuine,
            PressComparison comparison,
            Ensemble besidePress,
            ScreenSign.Limited displays,
            Map<Watermark.Kind, LogisticModel> otherwise) {
        if (otherwise.isEmpty()) {
            throw new IllegalArgumentException("no kinds to choose from");
        }
        this.name = name;
        this.genuine = genuine;
        this.comparison = comparison;
        this.besidePress = besidePress;
        this.displays = displays;
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
                    new PressComparison(rows(json, "directions"), rows(json, "slopes")),
                    ensemble(json.getJsonObject("besidePress"), PressComparison.COUNT),
                    new ScreenSign.Limited(
                            model(json.getJsonObject("displays"), PressComparison.COUNT),
                            json.getJsonObject("displays")
                                    .getJsonNumber("limit")
                                    .doubleValue()),
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
        if (press != null) {
            return besideAny(label, expected, List.of(press));
        }
        return judge(KeyedStatistics.of(label, expected));
    }

    /** The most favourable that can be said beside any of these presses. */
    Opinion besideAny(RectifiedLabel label, MarkedSymbol expected, List<PressReference> presses) {
        try (Middle middle = Middle.of(label.grey(), expected)) {
            double most = beside(Fingerprint.of(middle, label, expected), presses);
            if (most >= Watermark.DECIDES) {
                // Whatever else passes for a first print of a press that is known, it has the texture: what it
                // resembles is no question.
                return new Opinion(most, Watermark.Kind.COPY);
            }
            return new Opinion(most, kind(KeyedStatistics.of(middle, label, expected)));
        }
    }

    /** The most favourable of several presses that are known. */
    double beside(float[] fingerprint, List<PressReference> presses) {
        double most = 0;
        for (PressReference press : presses) {
            most = Math.max(most, beside(fingerprint, press));
        }
        return most;
    }

    @Override
    public float[] describe(RectifiedLabel label, MarkedSymbol expected) {
        return Fingerprint.of(label, expected);
    }

    /**
     * The probability that a label of a press that is known is genuine; even odds at most where it may shine from a display.
     *
     * @param fingerprint the label's {@link Fingerprint} */
    public double beside(float[] fingerprint, PressReference press) {
        float[] compared = comparison.of(fingerprint, press);
        double probability = besidePress.probability(compared, Fingerprint.pixelsPerCell(fingerprint));
        // A few genuine labels look as if they shone: no reason to call one a copy.
        return probability > EVEN && displays.exceeded(compared) ? EVEN : probability;
    }

    /**
     * How far from deciding, for trials that compare scores and not verdicts: in logarithms of odds before they are calibrated, which unlike
     * probabilities have no end and few ties.
     *
     * @param abovePassing how far above the least score that is as sure as {@link Watermark#DECIDES} to be genuine; negative below it
     * @param belowRefusal how far below the greatest score that is as sure not to be; negative above it
     * @param mayShine from a display, so that no score passes it
     */
    public record Standing(double abovePassing, double belowRefusal, boolean mayShine) {}

    /** Of a label of a press that is known. @param fingerprint the label's {@link Fingerprint} */
    public Standing standing(float[] fingerprint, PressReference press) {
        float[] compared = comparison.of(fingerprint, press);
        double score = besidePress.logit(compared);
        Calibration line = besidePress.calibration().of(Fingerprint.pixelsPerCell(fingerprint));
        return new Standing(
                score - line.least(Watermark.DECIDES),
                line.most(1 - Watermark.DECIDES) - score,
                displays.exceeded(compared));
    }

    /** Where the press is not known. @param numbers of {@link KeyedStatistics} */
    public Opinion judge(float[] numbers) {
        return new Opinion(genuine.probability(numbers), kind(numbers));
    }

    /** What a label resembles most if it is not genuine. @param numbers of {@link KeyedStatistics} */
    private Watermark.Kind kind(float[] numbers) {
        Watermark.Kind kind = Watermark.Kind.COPY;
        double most = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Watermark.Kind, LogisticModel> candidate : otherwise.entrySet()) {
            double odds = candidate.getValue().logit(numbers);
            if (odds > most) {
                most = odds;
                kind = candidate.getKey();
            }
        }
        return kind;
    }

    /** For {@link #FILE}. */
    public JsonObject json() {
        JsonObjectBuilder kinds = Json.createObjectBuilder();
        otherwise.forEach((kind, model) -> kinds.add(kind.name(), json(model)));
        return Json.createObjectBuilder()
                .add("genuine", json(genuine))
                .add("directions", rows(comparison.directions()))
                .add("slopes", rows(comparison.slopes()))
                .add(
                        "besidePress",
                        json(besidePress.regression())
                                .add("trees", besidePress.trees().json())
                                .add("coarse", json(besidePress.calibration().coarse()))
                                .add("fine", json(besidePress.calibration().fine())))
                .add("displays", json(displays.regression()).add("limit", displays.limit()))
                .add("otherwise", kinds)
                .build();
    }

    private static JsonObjectBuilder json(ScaledModel model) {
        return json(model.regression()).add("calibration", json(model.calibration()));
    }

    private static JsonObjectBuilder json(Calibration line) {
        return Json.createObjectBuilder()
                .add("scores", json(line.logits()))
                .add("probabilities", json(line.probabilities()));
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

    private static JsonArrayBuilder rows(List<double[]> rows) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        rows.forEach(row -> array.add(json(row)));
        return array;
    }

    private static List<double[]> rows(JsonObject json, String key) {
        return json.getJsonArray(key).getValuesAs(JsonArray.class).stream()
                .map(StatisticsModel::numbers)
                .toList();
    }

    private static ScaledModel scaled(JsonObject json, int inputs) {
        return new ScaledModel(model(json, inputs), calibration(json.getJsonObject("calibration")));
    }

    private static Calibration calibration(JsonObject line) {
        return new Calibration(numbers(line, "scores"), numbers(line, "probabilities"));
    }

    private static Ensemble ensemble(JsonObject json, int inputs) {
        return new Ensemble(
                model(json, inputs),
                BoostedTrees.of(json.getJsonObject("trees")),
                new ResolvedCalibration(
                        calibration(json.getJsonObject("coarse")), calibration(json.getJsonObject("fine"))));
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
        return numbers(json.getJsonArray(key));
    }

    private static double[] numbers(JsonArray array) {
        return array.getValuesAs(JsonNumber.class).stream()
                .mapToDouble(JsonNumber::doubleValue)
                .toArray();
    }

    @Override
    public void close() {
        // Nothing outside the heap.
    }
}
