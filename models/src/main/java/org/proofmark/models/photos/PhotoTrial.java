package org.proofmark.models.photos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.proofmark.models.photos.PhotoFolders.Photo;
import org.proofmark.models.training.Figures;

/**
 * What came of judging photographs that were not learned from.
 *
 * @param scores of each photograph for each class, 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record PhotoTrial(
        List<String> classes, List<Photo> photos, double[][] scores, List<PhotoFolders.Unreadable> unreadable) {
    /** Learns from one folder and judges another, whose classes are among the first's. */
    static PhotoTrial of(PhotoFolders train, List<Photo> more, PhotoFolders test) {
        List<Photo> judged = test.as("test", train.classes());
        List<Photo> learned = new ArrayList<>(train.photos());
        learned.addAll(more);
        PhotoClassifier model = PhotoClassifier.fitted(learned, train.classes().size());
        double[][] scores =
                judged.stream().map(p -> model.probabilities(p.seen())).toArray(double[][]::new);
        List<PhotoFolders.Unreadable> unreadable = new ArrayList<>(train.unreadable());
        unreadable.addAll(test.unreadable());
        return new PhotoTrial(train.classes(), judged, scores, unreadable);
    }

    /** Judges each photograph by what was learned from the photographs of other subjects. */
    static PhotoTrial crossValidated(PhotoFolders folder, int folds, long seed) {
        return crossValidated(folder, List.of(), folds, seed);
    }

    /** The same; {@code more} are learned from each time and never judged. */
    static PhotoTrial crossValidated(PhotoFolders folder, List<Photo> more, int folds, long seed) {
        List<Photo> photos = folder.photos();
        int[] fold = PhotoClassifier.folds(photos, folds, seed);
        double[][] scores = new double[photos.size()][];
        for (int f = 0; f < folds; f++) {
            int held = f;
            List<Photo> learned = new ArrayList<>(more);
            IntStream.range(0, fold.length)
                    .filter(i -> fold[i] != held)
                    .mapToObj(photos::get)
                    .forEach(learned::add);
            if (learned.stream().map(Photo::actual).distinct().count()
                    < folder.classes().size()) {
                throw new PhotoFolders.Unusable(
                        "train: too few photographs to judge some by the others; give a test folder");
            }
            PhotoClassifier model =
                    PhotoClassifier.fitted(learned, folder.classes().size());
            for (int i = 0; i < fold.length; i++) {
                if (fold[i] == held) {
                    scores[i] = model.probabilities(photos.get(i).seen());
                }
            }
        }
        return new PhotoTrial(folder.classes(), photos, scores, folder.unreadable());
    }

    int[] actual() {
        return photos.stream().mapToInt(Photo::actual).toArray();
    }

    int taken(int photo) {
        int best = 0;
        for (int k = 1; k < classes.size(); k++) {
            best = scores[photo][k] > scores[photo][best] ? k : best;
        }
        return best;
    }

    long[][] confusion() {
        return Figures.confusion(
                classes.size(),
                actual(),
                IntStream.range(0, photos.size()).map(this::taken).toArray());
    }

    /** The photographs that were taken for what they are not. */
    List<Photo> mistaken() {
        return IntStream.range(0, photos.size())
                .filter(i -> taken(i) != photos.get(i).actual())
                .mapToObj(photos::get)
                .toList();
    }

    /** What the command writes: accuracy, auc, confusion (row = class, column = taken for), classes, n; then what is not asked for. */
    Map<String, Object> figures() {
        long[][] confusion = confusion();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("accuracy", Figures.accuracy(confusion));
        figures.put("auc", Figures.auc(scores, actual()));
        figures.put("confusion", confusion);
        figures.put("classes", classes);
        figures.put("n", photos.size());
        Figures.Interval sure = Figures.wilson(photos.size() - mistaken().size(), photos.size());
        figures.put("accuracy95", new double[] {sure.low(), sure.high()});
        figures.put(
                "mistaken", mistaken().stream().map(p -> p.file().toString()).toList());
        figures.put(
                "labelsRead",
                photos.stream().filter(p -> p.seen().label() != null).count());
        figures.put(
                "unreadable",
                unreadable.stream()
                        .map(u -> Map.of("file", u.file().toString(), "problem", u.problem()))
                        .toList());
        return figures;
    }
}
