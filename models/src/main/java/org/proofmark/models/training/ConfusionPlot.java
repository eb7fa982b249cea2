package org.proofmark.models.training;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/** A table of what was taken for what, shaded by the share of its row, as PNG. */
public final class ConfusionPlot {
    private static final int LEFT = 170;
    private static final int TOP = 74;
    private static final int WIDE = 94;
    private static final int HIGH = 80;
    private static final int LONGEST = 13;

    private ConfusionPlot() {}

    /** @param counts rows are what it is, columns what it was taken for */
    public static void write(String title, List<String> classes, long[][] counts, Path png) throws IOException {
        int n = classes.size();
        BufferedImage image =
                new BufferedImage(Math.max(640, LEFT + n * WIDE + 20), TOP + n * HIGH + 20, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 14));
        pen.drawString(title, 12, 28);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        for (int row = 0; row < n; row++) {
            String name = classes.get(row);
            pen.setColor(Color.BLACK);
            pen.drawString(name, 12, TOP + row * HIGH + HIGH / 2 + 5);
            pen.drawString(name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name, LEFT + row * WIDE, 64);
            long all = Math.max(1, Arrays.stream(counts[row]).sum());
            for (int column = 0; column < n; column++) {
                float share = counts[row][column] / (float) all;
                pen.setColor(new Color(1 - 0.85f * share, 1 - 0.6f * share, 1 - 0.35f * share));
                pen.fillRect(LEFT + column * WIDE, TOP + row * HIGH, WIDE - 2, HIGH - 2);
                pen.setColor(share > 0.5f ? Color.WHITE : Color.BLACK);
                pen.drawString(
                        Long.toString(counts[row][column]),
                        LEFT + column * WIDE + WIDE / 2 - 12,
                        TOP + row * HIGH + HIGH / 2 + 5);
            }
        }
        pen.dispose();
        Files.createDirectories(png.toAbsolutePath().getParent());
        ImageIO.write(image, "png", png.toFile());
    }
}
