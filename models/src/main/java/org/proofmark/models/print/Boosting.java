package org.proofmark.models.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Learns {@link BoostedTrees}. Each tree is grown by the greatest gain of Newton's step (Friedman 2001; Chen and Guestrin 2016, equations 5
 * to 7), leaf by leaf, on histograms of which the larger half of a split is its whole less the smaller half (Ke et al. 2017). All sums are
 * taken in one order by one thread, so the same examples give the same trees to the last bit.
 */
final class Boosting {
    private final BoostedTrees.Settings settings;
    private final Bins limits;
    private final byte[][] bins;
    /** The examples, those of a leaf side by side. */
    private final int[] order;

    private final double[] slope;
    private final double[] bend;
    /** Slope and bend in the order of one leaf's examples. */
    private final double[] gathered;

    private final int[] spare;

    Boosting(List<float[]> rows, BoostedTrees.Settings settings) {
        this.settings = settings;
        this.limits = Bins.of(rows, settings.bins());
        this.bins = limits.of(rows);
        int n = rows.size();
        this.order = new int[n];
        this.slope = new double[n];
        this.bend = new double[n];
        this.gathered = new double[2 * n];
        this.spare = new int[n];
    }

    /** @param answers both yes and no, which weigh the same in all, however often they occur */
    List<BoostedTree> trees(boolean[] answers) {
        int n = answers.length;
        int yes = 0;
        for (boolean answer : answers) {
            yes += answer ? 1 : 0;
        }
        double weightYes = n / (2.0 * yes);
        double weightNo = n / (2.0 * (n - yes));
        double[] logits = new double[n];
        List<BoostedTree> trees = new ArrayList<>();
        for (int round = 0; round < settings.rounds(); round++) {
            for (int i = 0; i < n; i++) {
                double p = LogisticModel.probability(logits[i]);
                double weight = answers[i] ? weightYes : weightNo;
                slope[i] = weight * (p - (answers[i] ? 1 : 0));
                bend[i] = weight * p * (1 - p);
            }
            trees.add(tree(logits));
        }
        return trees;
    }

    /** The next tree; the logits are moved by it. */
    private BoostedTree tree(double[] logits) {
        int most = 2 * settings.leaves() - 1;
        int[] features = new int[most];
        int[] children = new int[most];
        float[] numbers = new float[most];
        Arrays.fill(features, BoostedTree.LEAF);
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        List<Leaf> leaves = new ArrayList<>();
        leaves.add(leaf(0, 0, order.length, histogram(0, order.length)));
        int nodes = 1;
        while (leaves.size() < settings.leaves()) {
            Leaf best = best(leaves);
            if (best == null) {
                break;
            }
            Split split = best.split;
            features[best.node] = split.feature;
            children[best.node] = nodes;
            numbers[best.node] = limits.limit(split.feature, split.bin);
            int middle = parted(best, split);
            boolean leftIsLess = middle - best.from < best.to - middle;
            Histogram less = leftIsLess ? histogram(best.from, middle) : histogram(middle, best.to);
            Histogram more = best.histogram.without(less);
            leaves.set(leaves.indexOf(best), leaf(nodes, best.from, middle, leftIsLess ? less : more));
            leaves.add(leaf(nodes + 1, middle, best.to, leftIsLess ? more : less));
            nodes += 2;
        }
        for (Leaf leaf : leaves) {
            double slopes = 0;
            double bends = 0;
            for (int i = leaf.from; i < leaf.to; i++) {
                slopes += slope[order[i]];
                bends += bend[order[i]];
            }
            float value = (float) (-settings.shrinkage() * slopes / (bends + settings.penalty()));
            numbers[leaf.node] = value;
            for (int i = leaf.from; i < leaf.to; i++) {
                logits[order[i]] += value;
            }
        }
        return new BoostedTree(
                Arrays.copyOf(features, nodes), Arrays.copyOf(children, nodes), Arrays.copyOf(numbers, nodes));
    }

    /** The leaf that gains most by a split, the first of equals; null where none gains. */
    private static @Nullable Leaf best(List<Leaf> leaves) {
        Leaf best = null;
        for (Leaf leaf : leaves) {
            if (leaf.split.gain > (best == null ? 0 : best.split.gain)) {
                best = leaf;
            }
        }
        return best;
    }

    /** Puts the left half's examples before the right half's, either in the order they had; where the right half begins. */
    private int parted(Leaf leaf, Split split) {
        byte[] of = bins[split.feature];
        int left = leaf.from;
        int right = 0;
        for (int i = leaf.from; i < leaf.to; i++) {
            if (of[order[i]] <= split.bin) {
                order[left++] = order[i];
            } else {
                spare[right++] = order[i];
            }
        }
        System.arraycopy(spare, 0, order, left, right);
        return left;
    }

    private Leaf leaf(int node, int from, int to, Histogram histogram) {
        return new Leaf(node, from, to, histogram, split(histogram));
    }

    /** The split of the greatest gain, the first of equals. */
    private Split split(Histogram histogram) {
        Split best = new Split(0, 0, 0);
        for (int k = 0; k < bins.length; k++) {
            int first = k * settings.bins();
            int count = limits.count(k);
            double slopes = 0;
            double bends = 0;
            int all = 0;
            for (int b = first; b < first + count; b++) {
                slopes += histogram.slopes[b];
                bends += histogram.bends[b];
                all += histogram.counts[b];
            }
            double whole = worth(slopes, bends);
            double leftSlopes = 0;
            double leftBends = 0;
            int left = 0;
            for (int b = 0; b < count - 1; b++) {
                leftSlopes += histogram.slopes[first + b];
                leftBends += histogram.bends[first + b];
                left += histogram.counts[first + b];
                if (left < settings.fewest() || all - left < settings.fewest()) {
                    continue;
                }
                double gain = worth(leftSlopes, leftBends) + worth(slopes - leftSlopes, bends - leftBends) - whole;
                if (gain > best.gain) {
                    best = new Split(k, b, gain);
                }
            }
        }
        return best;
    }

    /** Twice what a leaf takes off the loss. */
    private double worth(double slopes, double bends) {
        return slopes * slopes / (bends + settings.penalty());
    }

    private Histogram histogram(int from, int to) {
        int n = to - from;
        for (int i = 0; i < n; i++) {
            gathered[2 * i] = slope[order[from + i]];
            gathered[2 * i + 1] = bend[order[from + i]];
        }
        int size = bins.length * settings.bins();
        Histogram histogram = new Histogram(new double[size], new double[size], new int[size]);
        for (int k = 0; k < bins.length; k++) {
            byte[] of = bins[k];
            int first = k * settings.bins();
            for (int i = 0; i < n; i++) {
                int b = first + of[order[from + i]];
                histogram.slopes[b] += gathered[2 * i];
                histogram.bends[b] += gathered[2 * i + 1];
                histogram.counts[b]++;
            }
        }
        return histogram;
    }

    /** @param gain 0 where there is nothing to split */
    private record Split(int feature, int bin, double gain) {}

    /** Some examples of {@link #order}, and where they are best split. */
    private record Leaf(int node, int from, int to, Histogram histogram, Split split) {}

    /** Sums over the examples in each bin of each number. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Histogram(double[] slopes, double[] bends, int[] counts) {
        /** Changes this one. */
        Histogram without(Histogram part) {
            for (int b = 0; b < counts.length; b++) {
                slopes[b] -= part.slopes[b];
                bends[b] -= part.bends[b];
                counts[b] -= part.counts[b];
            }
            return this;
        }
    }
}
