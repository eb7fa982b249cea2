package org.proofmark.models.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.labelling.CaptureKit;
import org.proofmark.labelling.KitLabel;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelReader;
import org.proofmark.reading.LabelSighting;

/**
 * What one photograph shows.
 *
 * @param labels of the kit
 * @param foreign texts of other codes
 * @param problem why nothing could be had of it, for a program; null where there was a label
 * @param note the same for people
 */
record KitPicture(List<Seen> labels, List<String> foreign, @Nullable String problem, @Nullable String note) {
    /** @param label where it is and what it looks like */
    record Seen(KitLabel kit, LabelCapture.Label label) {}

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Reads a picture file. Never throws for a picture's sake. */
    static KitPicture of(byte[] file) {
        try {
            GreyImage picture = LabelReader.picture(file, PATIENCE);
            return of(picture);
        } catch (ProblemException refused) {
            Problem problem = refused.problem();
            String note = problem.faults().isEmpty()
                    ? problem.title()
                    : "the picture " + problem.faults().get(0).problem();
            return new KitPicture(List.of(), List.of(), problem.type(), note);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError broken) {
            return new KitPicture(List.of(), List.of(), "image-unreadable", "the picture cannot be read: " + broken);
        }
    }

    private static KitPicture of(GreyImage picture) {
        Gathered gathered = new Gathered();
        for (LabelSighting sighting : LabelReader.readAll(picture)) {
            gathered.add(sighting);
        }
        if (gathered.nothing()) {
            LabelCapture capture = LabelReader.read(picture);
            if (capture != null) {
                gathered.add(capture, one -> true);
            }
        }
        gathered.anchors.values().forEach(anchors -> lookFor(anchors, picture, gathered));
        if (!gathered.labels.isEmpty()) {
            return new KitPicture(gathered.labels, gathered.foreign, null, null);
        }
        return gathered.foreign.isEmpty()
                ? new KitPicture(
                        List.of(),
                        List.of(),
                        "no-code",
                        "no code could be read: come closer, hold still, avoid glare and slant")
                : new KitPicture(List.of(), gathered.foreign, "no-kit-code", "shows codes, but none of a capture kit");
    }

    /** Where others of the sheet were read, the place of the rest is known, and the reader tries harder there. */
    private static void lookFor(List<SheetMap.Anchor> anchors, GreyImage picture, Gathered to) {
        SheetMap map = SheetMap.of(anchors);
        if (map == null) {
            return;
        }
        int sheet = anchors.get(0).label().sheet();
        for (CaptureKit.Place place : CaptureKit.places(sheet)) {
            GreyImage part = to.has(place.label()) ? null : map.part(place, picture);
            LabelCapture capture = part == null ? null : LabelReader.read(part);
            if (capture != null) {
                to.add(capture, one -> one.equals(place.label()));
            }
        }
    }

    private static final class Gathered {
        private final List<Seen> labels = new ArrayList<>();
        private final List<String> foreign = new ArrayList<>();
        private final Map<Integer, List<SheetMap.Anchor>> anchors = new TreeMap<>();

        boolean nothing() {
            return labels.isEmpty() && foreign.isEmpty();
        }

        boolean has(KitLabel label) {
            return labels.stream().anyMatch(seen -> seen.kit().equals(label));
        }

        void add(LabelSighting sighting) {
            KitLabel kit = add(sighting.capture(), one -> true);
            if (kit != null) {
                anchors.computeIfAbsent(kit.sheet(), none -> new ArrayList<>())
                        .add(new SheetMap.Anchor(kit, sighting.plane()));
            }
        }

        @Nullable
        KitLabel add(LabelCapture capture, Predicate<KitLabel> expected) {
            KitLabel kit = KitLabel.of(capture.text()).filter(CaptureKit::has).orElse(null);
            LabelCapture.Label label = capture.label();
            if (kit == null) {
                foreign.add(capture.text());
                return null;
            }
            if (label == null || !expected.test(kit)) {
                return null;
            }
            labels.add(new Seen(kit, label));
            return kit;
        }
    }
}
