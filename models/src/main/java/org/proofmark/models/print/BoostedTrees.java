package org.proofmark.models.print;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Many small regression trees whose values add up to the odds' logarithm that something is so: gradient boosting of the logistic loss
 * (Friedman, Greedy function approximation, 2001), with the second-order gains and leaves of Chen and Guestrin (XGBoost, 2016) and the
 * histograms and leaf-wise growth of Ke and others (LightGBM, 2017). Unlike {@link LogisticModel} it sees that two numbers matter together,
 * and beyond what it learned from it stays what it was at the edge. Pure Java; the same examples give the same trees, bit for bit.
 */
public final class BoostedTrees {
    private final int inputs;
    private final List<BoostedTree> trees;

    /**
     * How it learns.
     *
     * @param rounds trees; at least 1
     * @param shrinkage share of its step that a tree is allowed, above 0 to 1
     * @param leaves of a tree at the most; at least 2
     * @param fewest examples of a leaf; at least 1
     * @param penalty of the leaves' squares, in examples' curvatures, of which one that is undecided has a quarter; above 0
     * @param bins of a number, 2 to 64
     */
    public record Settings(int rounds, double shrinkage, int leaves, int fewest, double penalty, int bins) {
        /** For a few thousand examples of a few hundred numbers. */
        public static final Settings USUAL = new Settings(300, 0.05, 8, 20, 10, Bins.MOST);

        public Settings {
            boolean steps = rounds >= 1 && shrinkage > 0 && shrinkage <= 1 && penalty > 0 && penalty < 1e9;
            if (!steps || leaves < 2 || fewest < 1 || bins < 2 || bins > Bins.MOST) {
                throw new IllegalArgumentException("no way to learn: " + rounds + " rounds by " + shrinkage + ", "
                        + leaves + " leaves of " + fewest + ", penalty " + penalty + ", " + bins + " bins");
            }
        }
    }

    /** @throws IllegalArgumentException where there is no tree, or one asks for a number that is not there */
    BoostedTrees(int inputs, List<BoostedTree> trees) {
        if (trees.isEmpty()) {
            throw new IllegalArgumentException("no trees");
        }
        for (BoostedTree tree : trees) {
            for (int feature : tree.features()) {
                if (feature < BoostedTree.LEAF || feature >= inputs) {
                    throw new IllegalArgumentException("a tree asks for number " + feature + " of " + inputs);
                }
            }
        }
        this.inputs = inputs;
        this.trees = List.copyOf(trees);
    }

    /**
     * Both answers weigh the same in all, however often they occur.
     *
     * @param rows numbers of each example, all of one length and finite
     * @param answers whether it is so; of both kinds
     * @throws IllegalArgumentException where these are not what they should be
     */
    public static BoostedTrees fitted(List<float[]> rows, boolean[] answers, Settings settings) {
        if (rows.isEmpty() || rows.size() != answers.length) {
            throw new IllegalArgumentException(rows.size() + " examples, " + answers.length + " answers");
        }
        int inputs = rows.get(0).length;
        boolean both = false;
        for (int i = 0; i < answers.length; i++) {
            both |= answers[i] != answers[0];
            float[] row = rows.get(i);
            if (row.length != inputs) {
                throw new IllegalArgumentException(
                        "example " + i + " has " + row.length + " numbers, the first " + inputs);
            }
            for (int k = 0; k < inputs; k++) {
                if (!Float.isFinite(row[k])) {
                    throw new IllegalArgumentException("number " + k + " of example " + i + " is " + row[k]);
                }
            }
        }
        if (!both) {
            throw new IllegalArgumentException("all answers are " + answers[0]);
        }
        return new BoostedTrees(inputs, new Boosting(rows, settings).trees(answers));
    }

    /**
     * The odds' logarithm, both answers being as likely beforehand.
     *
     * @throws IllegalArgumentException where there are not as many numbers as were learned from, or one is NaN
     */
    public double logit(float[] numbers) {
        if (numbers.length != inputs) {
            throw new IllegalArgumentException(numbers.length + " numbers instead of " + inputs);
        }
        for (int k = 0; k < inputs; k++) {
            if (Float.isNaN(numbers[k])) {
                throw new IllegalArgumentException("number " + k + " is NaN");
            }
        }
        double sum = 0;
        for (BoostedTree tree : trees) {
            sum += tree.value(numbers);
        }
        return sum;
    }

    /** How many numbers it wants. */
    public int inputs() {
        return inputs;
    }

    List<BoostedTree> trees() {
        return trees;
    }

    /** For a model's file. {@link #of} makes the same of it, bit for bit. */
    public JsonObject json() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (BoostedTree tree : trees) {
            array.add(tree.json());
        }
        return Json.createObjectBuilder()
                .add("inputs", inputs)
                .add("trees", array)
                .build();
    }

    /** @throws IllegalArgumentException where it is not what {@link #json} writes, saying what is wrong */
    public static BoostedTrees of(JsonObject json) {
        if (!(json.get("inputs") instanceof JsonNumber) || !(json.get("trees") instanceof JsonArray)) {
            throw new IllegalArgumentException("there must be a number of inputs and an array of trees");
        }
        List<BoostedTree> trees = new ArrayList<>();
        for (JsonValue tree : json.getJsonArray("trees")) {
            try {
                trees.add(BoostedTree.of(tree));
            } catch (IllegalArgumentException malformed) {
                throw new IllegalArgumentException("tree " + trees.size() + ": " + malformed.getMessage(), malformed);
            }
        }
        return new BoostedTrees(json.getInt("inputs"), trees);
    }
}
