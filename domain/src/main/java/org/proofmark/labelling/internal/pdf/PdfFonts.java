package org.proofmark.labelling.internal.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.proofmark.labelling.internal.ByteSink;
import org.proofmark.labelling.internal.font.GlyphRun;
import org.proofmark.labelling.internal.font.Typeface;

/**
 * The fonts of one PDF: shows text by glyph number, remembers the glyphs, and in the end embeds a subset of each face that was used
 * (ISO 32000-1 §9.7: Type 0 over CIDFontType2, Identity-H, with a map back to Unicode so that text can be searched and copied).
 */
public final class PdfFonts {
    private final PdfObjects file;
    private final List<Typeface> faces;
    private final int[] numbers;
    /** By face: glyph to the character that it was shown for. */
    private final List<Map<Integer, Integer>> used;

    public PdfFonts(PdfObjects file, List<Typeface> faces) {
        this.file = file;
        this.faces = faces;
        this.numbers = faces.stream().mapToInt(face -> file.reserve()).toArray();
        this.used = faces.stream()
                .<Map<Integer, Integer>>map(face -> new TreeMap<>())
                .toList();
    }

    /** The entries of the resource dictionary, for example {@code /F0 4 0 R}. */
    public String resources() {
        StringBuilder text = new StringBuilder();
        for (int face = 0; face < numbers.length; face++) {
            text.append("/F").append(face).append(' ').append(numbers[face]).append(" 0 R");
        }
        return text.toString();
    }

    /** Shows a run at the current text matrix; to stand between BT and ET. */
    public void show(GlyphRun run, double size, ByteSink content) {
        int[] glyphs = run.glyphs();
        int face = -1;
        for (int i = 0; i < glyphs.length; i++) {
            if (glyphs[i] >>> 16 != face) {
                content.text(face < 0 ? "" : "> Tj ");
                face = glyphs[i] >>> 16;
                content.text("/F").number(face).put(' ').decimal(size).text(" Tf <");
            }
            content.hex4(glyphs[i]);
            used.get(face).putIfAbsent(glyphs[i] & 0xffff, run.codePoints()[i]);
        }
        content.text(face < 0 ? "" : "> Tj ");
    }

    /** Shows a run with the left end of its baseline at a point. */
    public void line(GlyphRun run, double x, double y, double size, ByteSink content) {
        content.text("BT 1 0 0 1 ").decimal(x).put(' ').decimal(y).text(" Tm ");
        show(run, size, content);
        content.text("ET\n");
    }

    public void embed() throws IOException {
        for (int face = 0; face < numbers.length; face++) {
            // A face that was never used stands in the resources, so it is written, but with its box alone.
            used.get(face).putIfAbsent(0, 0xfffd);
            embed(numbers[face], faces.get(face), used.get(face), face);
        }
    }

    private void embed(int number, Typeface face, Map<Integer, Integer> glyphs, int index) throws IOException {
        Typeface.Subset subset = face.subset(glyphs.keySet());
        int program = file.reserve();
        file.stream(program, "/Length1 " + subset.file().length, subset.file(), subset.file().length);
        String name = "/PROOF" + (char) ('A' + index) + "+" + face.name();
        int[] m = face.metrics();
        int descriptor = file.write(String.format(
                Locale.ROOT,
                "<</Type/FontDescriptor/FontName%s/Flags 4/FontBBox[%d %d %d %d]/ItalicAngle 0/Ascent %d/Descent %d"
                        + "/CapHeight %d/StemV 80/FontFile2 %d 0 R>>",
                name,
                m[0],
                m[1],
                m[2],
                m[3],
                m[4],
                m[5],
                m[4],
                program));
        int map = glyphMap(subset.newToOld());
        StringBuilder widths = new StringBuilder();
        for (int glyph : glyphs.keySet()) {
            widths.append(glyph)
                    .append('[')
                    .append(Math.round(face.advance(glyph) * 1000))
                    .append(']');
        }
        int descendant = file.write("<</Type/Font/Subtype/CIDFontType2/BaseFont" + name
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor " + descriptor
                + " 0 R/CIDToGIDMap " + map + " 0 R/DW 600/W[" + widths + "]>>");
        int unicode = toUnicode(glyphs);
        file.write(
                number,
                "<</Type/Font/Subtype/Type0/BaseFont" + name + "/Encoding/Identity-H/DescendantFonts[" + descendant
                        + " 0 R]/ToUnicode " + unicode + " 0 R>>");
    }

    /** The subset numbers its glyphs anew, while the pages use the face's own numbers. */
    private int glyphMap(Map<Integer, Integer> newToOld) throws IOException {
        int highest = newToOld.values().stream().mapToInt(i -> i).max().orElse(0);
        byte[] map = new byte[2 * highest + 2];
        newToOld.forEach((subset, own) -> {
            map[2 * own] = (byte) (subset >>> 8);
            map[2 * own + 1] = subset.byteValue();
        });
        int number = file.reserve();
        file.stream(number, "", map, map.length);
        return number;
    }

    private int toUnicode(Map<Integer, Integer> glyphs) throws IOException {
        ByteSink map = new ByteSink();
        map.text(
                "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)"
                        + "/Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n"
                        + "1 begincodespacerange<0000><FFFF>endcodespacerange\n");
        glyphs.forEach((glyph, character) -> {
            map.text("1 beginbfchar<").hex4(glyph).text("><");
            for (char c : Character.toChars(character)) {
                map.hex4(c);
            }
            map.text(">endbfchar\n");
        });
        map.text("endcmap CMapName currentdict/CMap defineresource pop end end\n");
        return file.stream("", map);
    }
}
