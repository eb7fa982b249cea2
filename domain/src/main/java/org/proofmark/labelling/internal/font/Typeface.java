package org.proofmark.labelling.internal.font;

import java.awt.geom.GeneralPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One TrueType font with glyf outlines. Glyph 0 stands for a missing character. Safe for many threads. */
public final class Typeface {
    private static final List<String> EMBEDDED_TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final String name;
    private final double unitsPerEm;

    private Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
        this.name = font.getName().replaceAll("[^A-Za-z0-9-]", "");
        this.unitsPerEm = font.getUnitsPerEm();
        // The tables are read at first use, not safely; after this they are only looked at.
        font.getGlyph();
        font.getHorizontalMetrics();
    }

    public static Typeface read(InputStream stream) throws IOException {
        return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(stream)));
    }

    /** The glyph of a character, 0 where the font has none. */
    int glyph(int codePoint) {
        return characters.getGlyphId(codePoint);
    }

    /** Advance width in ems. */
    public synchronized double advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph) / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outline in ems, y upwards. */
    public synchronized GeneralPath outline(int glyph) {
        try {
            GlyphData data = font.getGlyph().getGlyph(glyph);
            GeneralPath path = data == null ? new GeneralPath() : data.getPath();
            path.transform(java.awt.geom.AffineTransform.getScaleInstance(1 / unitsPerEm, 1 / unitsPerEm));
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    /** Measures for a PDF font descriptor, in thousandths of an em: x0, y0, x1, y1 of the box, ascent, descent. */
    public synchronized int[] metrics() {
        try {
            var head = font.getHeader();
            var hhea = font.getHorizontalHeader();
            double k = 1000 / unitsPerEm;
            return new int[] {
                (int) (head.getXMin() * k),
                (int) (head.getYMin() * k),
                (int) (head.getXMax() * k),
                (int) (head.getYMax() * k),
                (int) (hhea.getAscender() * k),
                (int) (hhea.getDescender() * k)
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A font file with these glyphs and what they are composed of.
     *
     * @param file TrueType
     * @param newToOld glyph of the file to glyph of this face
     */
    public record Subset(byte[] file, Map<Integer, Integer> newToOld) {}

    public synchronized Subset subset(Set<Integer> glyphs) throws IOException {
        TTFSubsetter subsetter = new TTFSubsetter(font, EMBEDDED_TABLES);
        subsetter.addGlyphIds(glyphs);
        Map<Integer, Integer> map = subsetter.getGIDMap();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        subsetter.writeToStream(file);
        return new Subset(file.toByteArray(), map);
    }
}
