package org.proofmark.models.print;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * Whether a label may shine from a display instead of lying on paper. Learned of simulated displays, presses and cameras; to a judge that
 * learned of prints alone a sharp display is a very good press. A regression on {@link KeyedStatistics}, for labels of any press; who knows the
 * press judges by {@link StatisticsModel#beside}, which asks the same of more.
 */
public final class ScreenSign {
    /** Its file among a model's. */
    public static final String FILE = "screens.json";

    /**
     * @param regression odds that it shines
     * @param limit their logarithm that hardly a genuine label exceeds
     */
    public record Limited(LogisticModel regression, double limit) {
        boolean exceeded(float[] numbers) {
            return regression.logit(numbers) > limit;
        }
    }

    private final Limited alone;

    /** @param alone on {@link KeyedStatistics} */
    public ScreenSign(Limited alone) {
        if (alone.regression().inputs() != KeyedStatistics.COUNT) {
            throw new IllegalArgumentException(
                    alone.regression().inputs() + " numbers are wanted, this release has " + KeyedStatistics.COUNT);
        }
        this.alone = alone;
    }

    /** @throws ModelUnreadable where the file is missing or malformed */
    static ScreenSign load(ModelFiles files) throws ModelUnreadable {
        return read(new ByteArrayInputStream(files.read(FILE)));
    }

    /** Of {@link #json}. */
    static ScreenSign read(InputStream in) throws ModelUnreadable {
        try (var reader = Json.createReader(in)) {
            JsonObject json = reader.readObject();
            return new ScreenSign(limited(json.getJsonObject("alone")));
        } catch (JsonException | NullPointerException | ClassCastException | IllegalArgumentException malformed) {
            throw new ModelUnreadable(FILE + " is not what this release writes: " + malformed, malformed);
        }
    }

    /** @param numbers of {@link KeyedStatistics} */
    public boolean mayShine(float[] numbers) {
        return alone.exceeded(numbers);
    }

    /** What the file holds. */
    public JsonObject json() {
        return Json.createObjectBuilder().add("alone", json(alone)).build();
    }

    private static JsonObjectBuilder json(Limited limited) {
        LogisticModel regression = limited.regression();
        return Json.createObjectBuilder()
                .add("limit", limited.limit())
                .add("mean", json(regression.means()))
                .add("scale", json(regression.scales()))
                .add("weights", json(regression.weights()));
    }

    private static JsonArrayBuilder json(double[] numbers) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (double number : numbers) {
            array.add((double) (float) number);
        }
        return array;
    }

    private static Limited limited(JsonObject json) {
        return new Limited(
                new LogisticModel(numbers(json, "mean"), numbers(json, "scale"), numbers(json, "weights")),
                json.getJsonNumber("limit").doubleValue());
    }

    private static double[] numbers(JsonObject json, String key) {
        JsonArray array = json.getJsonArray(key);
        return array.getValuesAs(JsonNumber.class).stream()
                .mapToDouble(JsonNumber::doubleValue)
                .toArray();
    }
}
