package org.proofmark.models.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.proofmark.models.print.StatisticsModel;
import org.proofmark.models.simulator.Camera;

/**
 * How the judge bears one thing at a time: the same first prints and forgeries of enrolled machines, photographed by the same cameras, flat
 * and at 500 pixels across the label, while one value is set. Half of the photographs are of first prints.
 */
final class Robustness {
    private static final double ACROSS = 500;

    /** What is set, and to what. Units as in {@link Camera}. */
    enum Factor {
        /** Pixels across the label. */
        RESOLUTION(
                "pixels across",
                new double[] {250, 300, 400, 500, 650, 800},
                (c, v) -> with(c, v, c.defocusPx(), c.motionPx(), c.electrons(), c.jpeg(), c.corners(), c.light())),
        /** Corners out of a square's place, of the label's side. */
        SKEW(
                "corners out of place, of the side",
                new double[] {0, 0.02, 0.045, 0.07, 0.1},
                (c, v) -> with(c, c.pxAcross(), c.defocusPx(), c.motionPx(), c.electrons(), c.jpeg(), v, c.light())),
        /** Electrons in a white pixel: shot noise is 1 % of white at 10,000, 8 % at 150. */
        LOW_LIGHT(
                "electrons in white",
                new double[] {8_000, 2_000, 800, 400, 150},
                (c, v) -> with(c, c.pxAcross(), c.defocusPx(), c.motionPx(), v, c.jpeg(), c.corners(), c.light())),
        /** Change of the light over the label. */
        UNEVEN_LIGHT(
                "change of light over the label",
                new double[] {0, 0.1, 0.22, 0.35, 0.5},
                (c, v) -> with(c, c.pxAcross(), c.defocusPx(), c.motionPx(), c.electrons(), c.jpeg(), c.corners(), v)),
        /** Standard deviation of defocus in pixels. */
        BLUR(
                "defocus, pixels",
                new double[] {0, 0.5, 0.9, 1.4, 2},
                (c, v) -> with(c, c.pxAcross(), v, 0, c.electrons(), c.jpeg(), c.corners(), c.light())),
        /** Length of motion in pixels. */
        MOTION(
                "motion, pixels",
                new double[] {0, 1, 2, 3.5, 5},
                (c, v) -> with(c, c.pxAcross(), c.defocusPx(), v, c.electrons(), c.jpeg(), c.corners(), c.light())),
        /** Quality. */
        JPEG(
                "JPEG quality",
                new double[] {30, 50, 70, 85, 95},
                (c, v) -> with(
                        c,
                        c.pxAcross(),
                        c.defocusPx(),
                        c.motionPx(),
                        c.electrons(),
                        (int) Math.round(v),
                        c.corners(),
                        c.light()));

        private final String title;
        private final double[] levels;
        private final BiFunction<Camera, Double, Camera> setting;

        Factor(String title, double[] levels, BiFunction<Camera, Double, Camera> setting) {
            this.title = title;
            this.levels = levels;
            this.setting = setting;
        }

        String title() {
            return title;
        }

        double[] levels() {
            return levels.clone();
        }

        Camera set(Camera camera, double level) {
            return setting.apply(camera, level);
        }
    }

    /**
     * @param n photographs
     * @param judged those that the product would not ask for again
     * @param correct of these, at even odds
     * @param auc first prints against copies, of those that are judged
     */
    record Level(Factor factor, double level, int n, int judged, int correct, double auc) {
        /** Share of them that the product would ask for again, or cannot read. */
        Figures.Interval asked() {
            return Figures.wilson(n - judged, n);
        }

        /** Share at even odds, of those that are judged. */
        Figures.Interval right() {
            return Figures.wilson(correct, judged);
        }

        /** For metrics.json. */
        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("factor", factor.name());
            json.put("level", level);
            json.put("n", n);
            json.put("asked", List.of(asked().value(), asked().low(), asked().high()));
            json.put("right", List.of(right().value(), right().low(), right().high()));
            json.put("auc", auc);
            return json;
        }
    }

    private Robustness() {}

    static List<Level> judged(StatisticsModel model, Path folder, long seed, Makers machines, Consumer<String> progress)
            throws IOException {
        List<Enrolled> photographs = EnrolledSet.varied(machines, seed, ACROSS).rows(folder, progress);
        List<Level> levels = new ArrayList<>();
        int each = 2
                * Arrays.stream(Factor.values())
                        .mapToInt(f -> f.levels().length)
                        .sum();
        int at = 0;
        for (Factor factor : Factor.values()) {
            for (double level : factor.levels()) {
                int first = at;
                levels.add(level(
                        model,
                        factor,
                        level,
                        IntStream.range(0, photographs.size())
                                .filter(i -> i % each / 2 * 2 == first)
                                .mapToObj(photographs::get)
                                .toList()));
                at += 2;
            }
        }
        return levels;
    }

    private static Level level(StatisticsModel model, Factor factor, double level, List<Enrolled> photographs) {
        Evaluation of = Evaluation.of(model, photographs);
        return new Level(
                factor,
                level,
                photographs.size(),
                of.size(),
                of.correct(),
                Figures.auc(of.scores(KeyedRow::genuine), of.scores(row -> !row.genuine())));
    }

    private static Camera with(
            Camera c,
            double across,
            double defocus,
            double motion,
            double electrons,
            int jpeg,
            double corners,
            double light) {
        return new Camera(
                c.family(),
                across,
                c.psfPx(),
                defocus,
                motion,
                electrons,
                c.readElectrons(),
                c.demosaic(),
                c.denoise(),
                c.sharpen(),
                c.sharpenPx(),
                c.curve(),
                c.clip(),
                c.exposure(),
                jpeg,
                corners,
                c.rollDegrees(),
                light);
    }
}
