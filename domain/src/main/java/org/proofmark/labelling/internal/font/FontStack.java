package org.proofmark.labelling.internal.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Typefaces in order of preference: each character takes the first face that has it. The bundled face (DejaVu Sans Condensed: Latin,
 * Greek, Cyrillic, Arabic, Hebrew, tabular figures) comes first; an installation adds others, for example for Chinese.
 */
public final class FontStack {
    private static final String BUNDLED = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed.ttf";

    private final List<Typeface> faces;

    private FontStack(List<Typeface> faces) {
        this.faces = List.copyOf(faces);
    }

    /** @param files further TrueType fonts with glyf outlines (.ttf) */
    public static FontStack with(List<Path> files) {
        try {
            List<Typeface> faces = new ArrayList<>();
            try (InputStream bundled = FontStack.class.getResourceAsStream(BUNDLED)) {
                if (bundled == null) {
                    throw new IllegalStateException("the font jar is not on the class path: " + BUNDLED);
                }
                faces.add(Typeface.read(bundled));
            }
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    faces.add(Typeface.read(in));
                }
            }
            return new FontStack(faces);
        } catch (IOException e) {
            throw new UncheckedIOException("a label font cannot be read", e);
        }
    }

    public List<Typeface> faces() {
        return faces;
    }

    /** Whether every character of the text has a glyph. */
    public boolean covers(String text) {
        return VisualOrder.of(text).codePoints().allMatch(c -> find(c) != 0);
    }

    /** Glyphs from left to right; a character that no face has becomes a box. */
    public GlyphRun shape(String text) {
        int[] codePoints = VisualOrder.of(text).codePoints().toArray();
        int[] glyphs = new int[codePoints.length];
        double[] advances = new double[codePoints.length];
        double width = 0;
        for (int i = 0; i < codePoints.length; i++) {
            glyphs[i] = find(codePoints[i]);
            advances[i] = faces.get(glyphs[i] >>> 16).advance(glyphs[i] & 0xffff);
            width += advances[i];
        }
        return new GlyphRun(faces, glyphs, codePoints, advances, width, VisualOrder.startsRightToLeft(text));
    }

    /** Face index << 16 | glyph, or 0 (the first face's box). */
    private int find(int codePoint) {
        for (int face = 0; face < faces.size(); face++) {
            int glyph = faces.get(face).glyph(codePoint);
            if (glyph != 0) {
                return face << 16 | glyph;
            }
        }
        return 0;
    }
}
