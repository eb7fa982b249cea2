package org.proofmark.reading.internal;

import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.ModuleMatrix;
import org.proofmark.labelling.QrCodes;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelPlane;
import org.proofmark.reading.RectifiedLabel;
import org.proofmark.reading.RectifiedLabel.Retake;
import org.proofmark.reading.Wrinkles;

/** Coarse to fine registration, drawing to the canonical size, levelling, and the gate. */
public final class Rectification {
    private static final int COARSE_POINTS = 2_000;
    private static final int FINE_POINTS = 4_000;
    /** A mesh has many more unknowns than a bend. */
    private static final int WRINKLE_POINTS = 16_000;

    /** How much better wrinkles must explain the picture: bent to noise, or to a texture that is not there, flat labels gain up to that. */
    private static final double WRINKLED = 0.01;

    /** The same after a rough look. */
    private static final double ROUGHLY_WRINKLED = 0.002;

    /** The same after the first step on many points: what gains less does not gain enough by the steps that follow (ADR 186). */
    private static final double SOON_WRINKLED = 0.006;

    /** Fewer pixels a cell show too little of a cell: 240 pixels across 33 modules of 12 cells. */
    private static final double LEAST_PIXELS_A_CELL = 0.6;

    /** Pixels a cell up to which a picture is not halved for registration. */
    private static final double COARSEST_CELL = 1.6;

    private static final double LEAST_CONTRAST = 40;
    private static final double LEAST_SHARPNESS = 0.3;
    private static final double MOST_GLARE = 0.03;

    private final GreyImage picture;
    private final Expectation expected;
    private final ModuleMatrix modules;
    private final int cells;
    private double agreement;

    private Rectification(GreyImage picture, Expectation expected) {
        this.picture = picture;
        this.expected = expected;
        this.modules = expected.modules();
        this.cells = expected.cellsAcross();
    }

    /** @throws IllegalArgumentException where a symbol of another size is expected */
    public static RectifiedLabel of(LabelCapture.Label label, Expectation expected) {
        if (expected.modules().width() != label.modules().width()) {
            throw new IllegalArgumentException(
                    "a symbol of " + expected.modules().width() + " modules is expected, one of "
                            + label.modules().width() + " was read");
        }
        return new Rectification(label.picture(), expected).rectified(label);
    }

    private RectifiedLabel rectified(LabelCapture.Label label) {
        // Registered where a cell is about a pixel: finer pixels would only show it smaller pieces of what it looks
        // for.
        double middle = modules.width() / 2.0;
        double cell = label.plane().scaleAt(middle, middle) / cells;
        GreyImage sight = picture;
        double factor = 1;
        while (cell * factor > COARSEST_CELL) {
            sight = sight.half();
            factor /= 2;
        }
        LabelPlane plane = registered(sight, label.plane().scaled(factor)).scaled(1 / factor);
        float[] grey = drawn(plane, cell);
        Levels levels = Levels.of(grey, modules, cells);
        levels.apply(grey);
        double sharpness = sharpness(grey);
        Retake retake = retake(label.across(), levels, sharpness);
        return new RectifiedLabel(grey, modules.width(), cells, plane, agreement, sharpness, label.across(), retake);
    }

    private LabelPlane registered(GreyImage sight, LabelPlane start) {
        DenseRegistration.Points some =
                expected.edges(Math.max(1, cells / 4), 2).points(COARSE_POINTS);
        DenseRegistration roughly = new DenseRegistration(sight, some);
        LabelPlane coarse = coarse(roughly, start);
        double cell = coarse.scaleAt(modules.width() / 2.0, modules.width() / 2.0) / cells;
        // What the lens and the pixels blur by, about: σ of 0.7 pixels and never less than of 0.7 cells.
        int passes = (int) Math.max(1, Math.min(6, Math.round(1 / (cell * cell))));
        Expectation.Edges edges = expected.edges(1, passes);
        DenseRegistration fine = new DenseRegistration(sight, edges.points(FINE_POINTS));
        LabelPlane bent = fine.refine(coarse, LabelPlane.CURVED, 6);
        double unbent = fine.agreement(coarse);
        agreement = fine.agreement(bent);
        LabelPlane smooth = bent;
        if (agreement < unbent) {
            smooth = coarse;
            agreement = unbent;
        }
        Wrinkles rough = new WrinkleSearch(sight, some, modules.width()).found(smooth, 2);
        boolean wrinkled = roughly.agreement(smooth.wrinkled(rough)) >= roughly.agreement(smooth) + ROUGHLY_WRINKLED;
        return wrinkled
                ? wrinkled(new WrinkleSearch(sight, edges.points(WRINKLE_POINTS), modules.width()), fine, smooth, rough)
                : smooth;
    }

    /** As it is where looking closely sees no wrinkles, as on most labels, and where they explain too little. */
    private LabelPlane wrinkled(WrinkleSearch search, DenseRegistration fine, LabelPlane smooth, Wrinkles rough) {
        Wrinkles first = search.found(smooth, rough, 1);
        if (fine.agreement(smooth.wrinkled(first)) < agreement + SOON_WRINKLED) {
            return smooth;
        }
        LabelPlane wrinkled = smooth.wrinkled(search.found(smooth, first, 3));
        double explained = fine.agreement(wrinkled);
        if (explained <= agreement + WRINKLED) {
            return smooth;
        }
        agreement = explained;
        return wrinkled;
    }

    private static LabelPlane coarse(DenseRegistration registration, LabelPlane start) {
        LabelPlane flat = registration.refine(start, LabelPlane.FLAT, 8);
        LabelPlane bent = registration.refine(flat, LabelPlane.CURVED, 4);
        return registration.agreement(bent) > registration.agreement(flat) + 0.002 ? bent : flat;
    }

    /** A value a cell; where the picture has finer pixels, of several places in the cell. Within a module the plane is taken as flat. */
    private float[] drawn(LabelPlane plane, double cell) {
        int size = modules.width();
        int side = size * cells;
        int samples = cell > 1.5 ? 2 : 1;
        double step = 1.0 / (cells * samples);
        double[] ways = new double[cells * samples];
        for (int i = 0; i < ways.length; i++) {
            ways[i] = (i + 0.5) * step;
        }
        float share = 1f / (samples * samples);
        float[] grey = new float[side * side];
        double[] corners = new double[2 * (size + 1)];
        double[] below = row(plane, 0);
        for (int row = 0; row < size; row++) {
            double[] above = below;
            below = row(plane, row + 1);
            for (int j = 0; j < ways.length; j++) {
                double fv = ways[j];
                for (int i = 0; i < corners.length; i++) {
                    corners[i] = above[i] + fv * (below[i] - above[i]);
                }
                int to = (row * cells + j / samples) * side;
                for (int column = 0; column < size; column++) {
                    double x = corners[2 * column];
                    double y = corners[2 * column + 1];
                    double dx = corners[2 * column + 2] - x;
                    double dy = corners[2 * column + 3] - y;
                    picture.addLine(x, y, dx, dy, ways, share, grey, to + column * cells, cells);
                }
            }
        }
        return grey;
    }

    /** Where the corners of a row of modules are seen. */
    private static double[] row(LabelPlane plane, int row) {
        double[] at = new double[2];
        double[] corners = new double[2 * (plane.modules() + 1)];
        for (int column = 0; column <= plane.modules(); column++) {
            plane.map(column, row, at);
            corners[2 * column] = at[0];
            corners[2 * column + 1] = at[1];
        }
        return corners;
    }

    private @Nullable Retake retake(double across, Levels levels, double sharpness) {
        if (across < LEAST_PIXELS_A_CELL * cells * modules.width()) {
            return Retake.TOO_FAR;
        }
        if (levels.contrast() < LEAST_CONTRAST) {
            return Retake.TOO_DARK;
        }
        if (levels.glare() > MOST_GLARE) {
            return Retake.GLARE;
        }
        return sharpness < LEAST_SHARPNESS ? Retake.BLURRED : null;
    }

    /** On edges of the modules that never hold a texture, at their middle thirds. */
    private double sharpness(float[] grey) {
        ModuleMatrix function = QrCodes.functionModules(modules.width());
        double[] sums = new double[2];
        int[] counts = new int[2];
        for (int y = 0; y < modules.width(); y++) {
            for (int x = 0; x < modules.width(); x++) {
                if (!function.dark(x, y) || !modules.dark(x, y)) {
                    continue;
                }
                for (int direction = 0; direction < 4; direction++) {
                    int dx = direction == 0 ? 1 : direction == 1 ? -1 : 0;
                    int dy = direction == 2 ? 1 : direction == 3 ? -1 : 0;
                    int nextX = x + dx;
                    int nextY = y + dy;
                    boolean inside = Math.min(nextX, nextY) >= 0 && Math.max(nextX, nextY) < modules.width();
                    if (inside && !modules.dark(nextX, nextY)) {
                        sums[direction / 2] += step(grey, x, y, dx, dy);
                        counts[direction / 2]++;
                    }
                }
            }
        }
        double sharpness = Math.min(sums[0] / Math.max(1, counts[0]), sums[1] / Math.max(1, counts[1]));
        return Math.max(0, Math.min(1, sharpness));
    }

    /** How much brighter it is one cell beyond the module's edge than one cell within, averaged along the edge. */
    private double step(float[] grey, int x, int y, int dx, int dy) {
        int side = modules.width() * cells;
        int first = cells / 3;
        int last = cells - first;
        double sum = 0;
        for (int along = first; along < last; along++) {
            for (int far = 0; far < 2; far++) {
                // One cell away lies between the first and the second cell's centre.
                int outer = dx + dy > 0 ? cells + far : -1 - far;
                int inner = dx + dy > 0 ? cells - 1 - far : far;
                int column = x * cells;
                int row = y * cells;
                sum += dx != 0
                        ? grey[(row + along) * side + column + outer] - grey[(row + along) * side + column + inner]
                        : grey[(row + outer) * side + column + along] - grey[(row + inner) * side + column + along];
            }
        }
        return sum / (2 * (last - first));
    }
}
