package org.proofmark.labelling.internal.font;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.util.List;

/**
 * A line of text as glyphs from left to right.
 *
 * @param faces that the glyphs refer to
 * @param glyphs face index << 16 | glyph
 * @param codePoints the character that each glyph shows
 * @param advances in ems
 * @param width sum of the advances, in ems
 * @param rightToLeft whether the line reads from the right
 */
public record GlyphRun(
        List<Typeface> faces, int[] glyphs, int[] codePoints, double[] advances, double width, boolean rightToLeft) {

    public Typeface face(int index) {
        return faces.get(glyphs[index] >>> 16);
    }

    public int glyph(int index) {
        return glyphs[index] & 0xffff;
    }

    /** All outlines in ems, y upwards, from the origin at the left end of the baseline. */
    public GeneralPath outline() {
        GeneralPath path = new GeneralPath();
        double x = 0;
        for (int i = 0; i < glyphs.length; i++) {
            GeneralPath glyph = face(i).outline(glyph(i));
            path.append(glyph.getPathIterator(AffineTransform.getTranslateInstance(x, 0)), false);
            x += advances[i];
        }
        return path;
    }
}
