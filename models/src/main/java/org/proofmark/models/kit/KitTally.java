package org.proofmark.models.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.CaptureKit;
import org.proofmark.labelling.KitLabel;
import org.proofmark.reading.RectifiedLabel;

/** What a folder of photographs held, counted. */
final class KitTally {
    /**
     * One label on one photograph, in numbers.
     *
     * @param correlation as in {@link KitLook}
     * @param statistics as in {@link KitLook}
     * @param fingerprint as in {@link KitLook}
     */
    @SuppressWarnings("ArrayRecordComponent") // A row of numbers, never compared.
    record Measured(
            KitLabel label,
            Generation generation,
            double correlation,
            double cellErrors,
            double sharpness,
            RectifiedLabel.@Nullable Retake retake,
            float @Nullable [] statistics,
            float @Nullable [] fingerprint) {
        static Measured of(KitLabel label, Generation generation, KitLook look) {
            return new Measured(
                    label,
                    generation,
                    look.correlation(),
                    look.cellErrors(),
                    look.flat().sharpness(),
                    look.flat().retake(),
                    look.statistics(),
                    look.fingerprint());
        }
    }

    /** A photograph of which nothing could be had. */
    record Refused(String photo, String problem, String note) {}

    /** One sheet of one generation. */
    record Sheet(Generation generation, int number) implements Comparable<Sheet> {
        @Override
        public int compareTo(Sheet other) {
            int first = generation.compareTo(other.generation);
            return first != 0 ? first : Integer.compare(number, other.number);
        }
    }

    private final List<Measured> measured = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Map<Sheet, Map<String, Integer>> seen = new TreeMap<>();
    private int photographs;
    private int unnamed;
    private int foreign;
    private int left;

    void photograph(boolean named) {
        photographs++;
        unnamed += named ? 0 : 1;
    }

    void foreign(int codes) {
        foreign += codes;
    }

    void refuse(String photo, String problem, String note) {
        refused.add(new Refused(photo, problem, note));
    }

    void label(Measured label, boolean written) {
        measured.add(label);
        seen.computeIfAbsent(new Sheet(label.generation(), label.label().sheet()), none -> new TreeMap<>())
                .merge(label.label().id(), 1, Integer::sum);
        left += written ? 0 : 1;
    }

    List<Measured> measured() {
        return measured;
    }

    List<Refused> refused() {
        return refused;
    }

    int photographs() {
        return photographs;
    }

    /** Photographs in neither folder, taken for first prints. */
    int unnamed() {
        return unnamed;
    }

    /** Codes that are none of a kit. */
    int foreign() {
        return foreign;
    }

    /** Labels whose file was there already. */
    int left() {
        return left;
    }

    List<Sheet> sheets() {
        return List.copyOf(seen.keySet());
    }

    /** Labels that no photograph shows. */
    List<KitLabel> missing(Sheet sheet) {
        Map<String, Integer> found = seen.getOrDefault(sheet, Map.of());
        return CaptureKit.places(sheet.number()).stream()
                .map(CaptureKit.Place::label)
                .filter(label -> !found.containsKey(label.id()))
                .toList();
    }

    /** How many labels more than one photograph shows. */
    long repeated(Sheet sheet) {
        return seen.getOrDefault(sheet, Map.of()).values().stream()
                .filter(times -> times > 1)
                .count();
    }

    boolean complete() {
        return refused.isEmpty()
                && !measured.isEmpty()
                && sheets().stream().allMatch(sheet -> missing(sheet).isEmpty());
    }
}
