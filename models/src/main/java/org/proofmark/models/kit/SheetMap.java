package org.proofmark.models.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.CaptureKit;
import org.proofmark.labelling.KitLabel;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelPlane;

/** Where a sheet's labels must be on a photograph, from those that were read: a homography by least squares. */
final class SheetMap {
    /** How far a read label's corner may lie from where the map has it, of the label's side: more is another sheet, or no flat one. */
    private static final double MOST_OFF = 0.25;

    /** What is shown around a label, of its side. */
    private static final double AROUND = 0.15;

    private final double[] terms;

    private SheetMap(double[] terms) {
        this.terms = terms;
    }

    /** A label and where its code is on the photograph. */
    record Anchor(KitLabel label, LabelPlane plane) {}

    /** @return null where the labels do not lie as on one sheet */
    static @Nullable SheetMap of(List<Anchor> anchors) {
        double[][] normal = new double[8][9];
        double[] at = new double[2];
        for (Anchor anchor : anchors) {
            CaptureKit.Place place = place(anchor.label());
            for (int corner = 0; corner < 4; corner++) {
                double[] on = corner(place, corner);
                map(anchor.plane(), corner, at);
                add(normal, new double[] {on[0], on[1], 1, 0, 0, 0, -on[0] * at[0], -on[1] * at[0]}, at[0]);
                add(normal, new double[] {0, 0, 0, on[0], on[1], 1, -on[0] * at[1], -on[1] * at[1]}, at[1]);
            }
        }
        double[] terms = solved(normal);
        if (terms == null) {
            return null;
        }
        SheetMap map = new SheetMap(terms);
        for (Anchor anchor : anchors) {
            CaptureKit.Place place = place(anchor.label());
            double side = map.distance(corner(place, 0), corner(place, 2));
            for (int corner = 0; corner < 4; corner++) {
                map(anchor.plane(), corner, at);
                double[] there = map.on(corner(place, corner));
                if (!(Math.hypot(there[0] - at[0], there[1] - at[1]) < MOST_OFF * side)) {
                    return null;
                }
            }
        }
        return map;
    }

    private static CaptureKit.Place place(KitLabel label) {
        return CaptureKit.places(label.sheet()).stream()
                .filter(place -> place.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** A corner of the code, without its quiet zone: top left, top right, bottom right, bottom left; in modules of the usual code, about 1. */
    private static double[] corner(CaptureKit.Place place, int corner) {
        double quiet = place.side() * 4 / 41.0;
        double x = place.codeX() + (corner == 1 || corner == 2 ? place.side() - quiet : quiet);
        double y = place.codeY() + (corner >= 2 ? place.side() - quiet : quiet);
        return new double[] {x / CaptureKit.width(), y / CaptureKit.width()};
    }

    private static void map(LabelPlane plane, int corner, double[] to) {
        int n = plane.modules();
        plane.map(corner == 1 || corner == 2 ? n : 0, corner >= 2 ? n : 0, to);
    }

    private static void add(double[][] normal, double[] row, double value) {
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8; j++) {
                normal[i][j] += row[i] * row[j];
            }
            normal[i][8] += row[i] * value;
        }
    }

    /** By elimination with the largest pivot. */
    private static double @Nullable [] solved(double[][] m) {
        int n = m.length;
        for (int i = 0; i < n; i++) {
            int best = i;
            for (int j = i + 1; j < n; j++) {
                best = Math.abs(m[j][i]) > Math.abs(m[best][i]) ? j : best;
            }
            double[] pivot = m[best];
            m[best] = m[i];
            m[i] = pivot;
            if (Math.abs(pivot[i]) < 1e-12) {
                return null;
            }
            for (int j = 0; j < n; j++) {
                double share = j == i ? 0 : m[j][i] / pivot[i];
                for (int k = i; k <= n && share != 0; k++) {
                    m[j][k] -= share * pivot[k];
                }
            }
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = m[i][n] / m[i][i];
        }
        return solution;
    }

    private double[] on(double[] point) {
        double w = terms[6] * point[0] + terms[7] * point[1] + 1;
        return new double[] {
            (terms[0] * point[0] + terms[1] * point[1] + terms[2]) / w,
            (terms[3] * point[0] + terms[4] * point[1] + terms[5]) / w
        };
    }

    private double distance(double[] a, double[] b) {
        double[] from = on(a);
        double[] to = on(b);
        return Math.hypot(from[0] - to[0], from[1] - to[1]);
    }

    /** The part of the photograph that must show a label; null where some of it lies outside. */
    @Nullable
    GreyImage part(CaptureKit.Place place, GreyImage photograph) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int corner = 0; corner < 4; corner++) {
            double[] at = on(corner(place, corner));
            left = Math.min(left, at[0]);
            right = Math.max(right, at[0]);
            top = Math.min(top, at[1]);
            bottom = Math.max(bottom, at[1]);
        }
        if (!(left >= 0 && top >= 0 && right <= photograph.width() && bottom <= photograph.height())) {
            return null;
        }
        int x = (int) (left - AROUND * (right - left));
        int y = (int) (top - AROUND * (bottom - top));
        int width = (int) ((1 + 2 * AROUND) * (right - left));
        int height = (int) ((1 + 2 * AROUND) * (bottom - top));
        return width < 40 || height < 40
                ? null
                : photograph.crop(Math.max(0, x), Math.max(0, y), width + Math.min(0, x), height + Math.min(0, y));
    }
}
