package org.proofmark.models.photos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.proofmark.models.photos.PhotoFolders.Photo;
import org.proofmark.models.photos.PhotoStatistics.Seen;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.training.Softmax;

/**
 * A photograph's class, by {@link Softmax}: one judge for photographs whose label was read and one for all, whole. How strong its prior is
 * follows from a cross-validation within what is learned from; nothing is chosen by what is judged.
 */
final class PhotoClassifier {
    private static final double[] PENALTIES = {0.001, 0.01, 0.1, 1};
    private static final int FOLDS = 5;

    private final Softmax whole;
    private final @Nullable Softmax label;

    private PhotoClassifier(Softmax whole, @Nullable Softmax label) {
        this.whole = whole;
        this.label = label;
    }

    /** Learns from photographs of at least two classes, each of which has one. */
    static PhotoClassifier fitted(List<Photo> photos, int classes) {
        List<Photo> read = photos.stream().filter(p -> p.seen().label() != null).toList();
        // Where a class has hardly a label that was read, a judge of labels would not know it.
        boolean all = true;
        for (int k = 0; k < classes; k++) {
            int of = k;
            long own = photos.stream().filter(p -> p.actual() == of).count();
            all &= read.stream().filter(p -> p.actual() == of).count() >= Math.max(1, own / 2);
        }
        return new PhotoClassifier(chosen(photos, false, classes), all ? chosen(read, true, classes) : null);
    }

    private static Softmax chosen(List<Photo> photos, boolean label, int classes) {
        double best = PENALTIES[PENALTIES.length - 1];
        double least = Double.MAX_VALUE;
        int[] fold = folds(photos, FOLDS, 5);
        for (double penalty : PENALTIES) {
            double loss = loss(photos, label, classes, fold, penalty);
            if (loss < least) {
                least = loss;
                best = penalty;
            }
        }
        return fitted(photos, label, classes, best);
    }

    private static double loss(List<Photo> photos, boolean label, int classes, int[] fold, double penalty) {
        double loss = 0;
        for (int f = 0; f < FOLDS; f++) {
            List<Photo> learned = new ArrayList<>();
            List<Photo> judged = new ArrayList<>();
            for (int i = 0; i < fold.length; i++) {
                (fold[i] == f ? judged : learned).add(photos.get(i));
            }
            if (judged.isEmpty()
                    || learned.stream().map(Photo::actual).distinct().count() < classes) {
                continue;
            }
            Softmax model = fitted(learned, label, classes, penalty);
            for (Photo photo : judged) {
                loss -= Math.log(Math.max(1e-6, model.probabilities(input(photo.seen(), label))[photo.actual()]));
            }
        }
        return loss;
    }

    private static Softmax fitted(List<Photo> photos, boolean label, int classes, double penalty) {
        return Softmax.fitted(
                photos.stream().map(p -> input(p.seen(), label)).toArray(float[][]::new),
                photos.stream().mapToInt(Photo::actual).toArray(),
                classes,
                penalty);
    }

    private static float[] input(Seen seen, boolean label) {
        float[] of = label ? seen.label() : seen.whole();
        if (of == null) {
            throw new IllegalArgumentException("no label was read");
        }
        return of;
    }

    /** Of each class; they add up to one. */
    double[] probabilities(Seen seen) {
        return label != null && seen.label() != null
                ? label.probabilities(seen.label())
                : whole.probabilities(seen.whole());
    }

    /**
     * Deals photographs into folds so that all of one subject are in the same one.
     *
     * @return the fold of each photograph, 0 to {@code folds} - 1
     */
    static int[] folds(List<Photo> photos, int folds, long seed) {
        List<String> subjects = new ArrayList<>(
                new TreeSet<>(photos.stream().map(Photo::subject).toList()));
        boolean apart = subjects.size() >= folds;
        if (!apart) {
            // Names that say nothing of the subject: IMG-1, IMG-2.
            subjects = new ArrayList<>(
                    new TreeSet<>(photos.stream().map(p -> p.file().toString()).toList()));
        }
        String[] dealt = subjects.toArray(String[]::new);
        Dice dice = new Dice(seed);
        for (int i = dealt.length - 1; i > 0; i--) {
            int j = dice.below(i + 1);
            String other = dealt[j];
            dealt[j] = dealt[i];
            dealt[i] = other;
        }
        List<String> order = Arrays.asList(dealt);
        return photos.stream()
                .mapToInt(p -> order.indexOf(apart ? p.subject() : p.file().toString()) % folds)
                .toArray();
    }
}
