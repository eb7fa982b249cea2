package org.proofmark.models.print;

import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.ModuleMatrix;

/**
 * How brightness runs from a solid black module into the white one beside it, averaged over the label: what lens and software of the camera
 * make of an edge. No texture is there, so it says hardly anything of copies, and much of the camera: blur, the bright and dark seams of
 * sharpening, and how its tones are stretched (ADR 187).
 */
final class EdgeProfile {
    /** Places across the two modules. */
    static final int COUNT = 24;

    private EdgeProfile() {}

    /**
     * From the far side of the black module to the far side of the white one, in equal steps; zeros where no two such modules are neighbours.
     *
     * @param grey as in {@code RectifiedLabel}
     */
    static void of(float[] grey, MarkedSymbol expected, Numbers to) {
        ModuleMatrix modules = expected.modules();
        int size = modules.width();
        int cells = expected.profile().cellsAcross();
        double[] sums = new double[2 * cells];
        int edges = 0;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (!modules.dark(x, y) || expected.textured().dark(x, y)) {
                    continue;
                }
                edges += edge(grey, modules, cells, x, y, 1, 0, sums);
                edges += edge(grey, modules, cells, x, y, -1, 0, sums);
                edges += edge(grey, modules, cells, x, y, 0, 1, sums);
                edges += edge(grey, modules, cells, x, y, 0, -1, sums);
            }
        }
        int lines = Math.max(1, edges * middle(cells));
        for (int i = 0; i < COUNT; i++) {
            to.add(sums[(2 * i + 1) * cells / COUNT] / lines);
        }
    }

    /** Cells of a module's middle third. */
    private static int middle(int cells) {
        return cells - 2 * (cells / 3);
    }

    /** Adds the lines of the middle third across one edge; 1, or 0 where the module beside is none or not white. */
    private static int edge(
            float[] grey, ModuleMatrix modules, int cells, int x, int y, int dx, int dy, double[] sums) {
        int size = modules.width();
        int nextX = x + dx;
        int nextY = y + dy;
        if (Math.min(nextX, nextY) < 0 || Math.max(nextX, nextY) >= size || modules.dark(nextX, nextY)) {
            return 0;
        }
        int side = size * cells;
        // The cell where the line begins, at the far side of the black module.
        int column = x * cells + (dx < 0 ? cells - 1 : 0);
        int row = y * cells + (dy < 0 ? cells - 1 : 0);
        int along = dy * side + dx;
        int aside = dx == 0 ? 1 : side;
        for (int line = cells / 3; line < cells - cells / 3; line++) {
            int at = row * side + column + line * aside;
            for (int i = 0; i < sums.length; i++) {
                sums[i] += grey[at + i * along];
            }
        }
        return 1;
    }
}
