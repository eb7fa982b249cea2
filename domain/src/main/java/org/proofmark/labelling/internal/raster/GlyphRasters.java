package org.proofmark.labelling.internal.raster;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;
import org.proofmark.labelling.internal.font.GlyphRun;

/** Draws text on a raster; each glyph of each size is filled once and then copied. For one thread. */
public final class GlyphRasters {
    private record Key(int glyph, double size) {}

    private record Placed(BitRaster raster, int left, int top) {}

    private final Map<Key, Placed> known = new HashMap<>();

    /**
     * @param x left end of the baseline, in dots
     * @param baseline row of the baseline
     * @param size of an em, in dots
     */
    public void draw(GlyphRun run, double x, int baseline, double size, BitRaster target) {
        double pen = x;
        for (int i = 0; i < run.glyphs().length; i++) {
            int at = i;
            Placed glyph = known.computeIfAbsent(new Key(run.glyphs()[i], size), key -> fill(run, at, size));
            target.draw(glyph.raster, (int) Math.round(pen) + glyph.left, baseline + glyph.top);
            pen += run.advances()[i] * size;
        }
    }

    private static Placed fill(GlyphRun run, int index, double size) {
        GeneralPath outline = run.face(index).outline(run.glyph(index));
        Rectangle2D box = outline.getBounds2D();
        int left = (int) Math.floor(box.getMinX() * size) - 1;
        int top = (int) Math.floor(-box.getMaxY() * size) - 1;
        int width = (int) Math.ceil(box.getWidth() * size) + 3;
        int height = (int) Math.ceil(box.getHeight() * size) + 3;
        BitRaster raster = new BitRaster(width, height);
        OutlineFiller.fill(outline, new AffineTransform(size, 0, 0, -size, -left, -top), raster);
        return new Placed(raster, left, top);
    }
}
