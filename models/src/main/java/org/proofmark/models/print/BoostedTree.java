package org.proofmark.models.print;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;

/**
 * One of {@link BoostedTrees}, its nodes in rows; node 0 is the root. Children stand behind their parent, so that every way ends.
 *
 * @param features the number that a node asks for, or {@link #LEAF}
 * @param children where a value goes that is not above the node's number; one above it goes to the next. 0 of a leaf
 * @param numbers what a node compares with; of a leaf what it adds
 */
@SuppressWarnings("ArrayRecordComponent") // Rows of numbers, never compared.
record BoostedTree(int[] features, int[] children, float[] numbers) {
    /** The feature of a node without children. */
    static final int LEAF = -1;

    /** @throws IllegalArgumentException where it is no tree, saying why */
    BoostedTree {
        int nodes = features.length;
        if (nodes == 0 || children.length != nodes || numbers.length != nodes) {
            throw new IllegalArgumentException(
                    nodes + " features, " + children.length + " children, " + numbers.length + " numbers");
        }
        boolean[] reached = new boolean[nodes];
        reached[0] = true;
        for (int node = 0; node < nodes; node++) {
            int child = children[node];
            if (!Float.isFinite(numbers[node])) {
                throw new IllegalArgumentException("node " + node + " has no finite number");
            }
            if (!reached[node]) {
                throw new IllegalArgumentException("node " + node + " is nobody's child");
            }
            if (features[node] == LEAF) {
                if (child != 0) {
                    throw new IllegalArgumentException("node " + node + " is a leaf and has children at " + child);
                }
            } else {
                if (child <= node || child >= nodes - 1) {
                    throw new IllegalArgumentException("node " + node + " of " + nodes + " has children at " + child);
                }
                if (reached[child] || reached[child + 1]) {
                    throw new IllegalArgumentException("node " + node + " has another's children at " + child);
                }
                reached[child] = true;
                reached[child + 1] = true;
            }
        }
    }

    /** What the leaf adds that the row comes to. */
    float value(float[] row) {
        int node = 0;
        while (features[node] != LEAF) {
            node = children[node] + (row[features[node]] > numbers[node] ? 1 : 0);
        }
        return numbers[node];
    }

    JsonObjectBuilder json() {
        JsonArrayBuilder floats = Json.createArrayBuilder();
        for (float number : numbers) {
            // The shortest decimal that is this number and no other.
            floats.add(new BigDecimal(Float.toString(number)));
        }
        return Json.createObjectBuilder()
                .add("features", array(features))
                .add("children", array(children))
                .add("numbers", floats);
    }

    private static JsonArrayBuilder array(int[] numbers) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (int number : numbers) {
            array.add(number);
        }
        return array;
    }

    /** @throws IllegalArgumentException where it is not what {@link #json} writes, saying what is wrong */
    static BoostedTree of(JsonValue json) {
        if (!(json instanceof JsonObject)) {
            throw new IllegalArgumentException("no object");
        }
        JsonObject tree = (JsonObject) json;
        List<JsonNumber> numbers = numbers(tree, "numbers");
        float[] floats = new float[numbers.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = numbers.get(i).bigDecimalValue().floatValue();
        }
        return new BoostedTree(wholes(tree, "features"), wholes(tree, "children"), floats);
    }

    private static int[] wholes(JsonObject json, String key) {
        return numbers(json, key).stream()
                .mapToInt(number -> {
                    try {
                        return number.intValueExact();
                    } catch (ArithmeticException broken) {
                        throw new IllegalArgumentException(key + " hold " + number + ", no whole number", broken);
                    }
                })
                .toArray();
    }

    private static List<JsonNumber> numbers(JsonObject json, String key) {
        if (!(json.get(key) instanceof JsonArray)) {
            throw new IllegalArgumentException(key + " are no array");
        }
        JsonArray array = json.getJsonArray(key);
        for (JsonValue value : array) {
            if (!(value instanceof JsonNumber)) {
                throw new IllegalArgumentException(key + " hold " + value + ", no number");
            }
        }
        return array.getValuesAs(JsonNumber.class);
    }
}
