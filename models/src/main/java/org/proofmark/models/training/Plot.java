package org.proofmark.models.training;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Lines over a pair of axes, as a picture: enough for a card, no more. */
public final class Plot {
    private static final int HEIGHT = 480;
    private static final int LEFT = 70;
    /** Where the axes end; the names of the lines stand beyond, as wide as they are. */
    private static final int END = 510;

    private static final int NAMES = 210;
    private static final int TOP = 46;
    private static final int BOTTOM = 56;
    /** Told apart by people who see colours differently (Okabe and Ito 2008). */
    private static final Color[] COLOURS = {
        new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73), new Color(0xCC79A7), new Color(0x56B4E9),
        new Color(0xE69F00), new Color(0x000000), new Color(0x8A8A00), new Color(0x7F7F7F), new Color(0x6A3D9A),
        new Color(0xB15928), new Color(0x444444)
    };

    private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    private record Line(String name, double[] x, double[] y) {}

    private final String title;
    private final String across;
    private final String up;
    private final double[] xs;
    private final double[] ys;
    private final List<Line> lines = new ArrayList<>();

    /**
     * @param xs least and most across
     * @param ys least and most up
     */
    public Plot(String title, String across, String up, double[] xs, double[] ys) {
        this.title = title;
        this.across = across;
        this.up = up;
        this.xs = xs.clone();
        this.ys = ys.clone();
    }

    /** Points outside the axes are drawn at their border. */
    public Plot line(String name, double[] x, double[] y) {
        lines.add(new Line(name, x.clone(), y.clone()));
        return this;
    }

    public void write(Path png) throws IOException {
        int width = END + Math.max(NAMES, 34 + widest() + 12);
        BufferedImage image = new BufferedImage(width, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, width, HEIGHT);
            axes(g);
            for (int i = 0; i < lines.size(); i++) {
                line(g, lines.get(i), i);
            }
        } finally {
            g.dispose();
        }
        Files.createDirectories(png.toAbsolutePath().getParent());
        ImageIO.write(image, "png", png.toFile());
    }

    private int widest() {
        FontRenderContext drawn = new FontRenderContext(null, true, false);
        return lines.stream()
                .mapToInt(line -> (int)
                        Math.ceil(PLAIN.getStringBounds(line.name(), drawn).getWidth()))
                .max()
                .orElse(0);
    }

    private void axes(Graphics2D g) {
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
        g.setColor(Color.BLACK);
        g.drawString(title, LEFT, 26);
        g.setFont(PLAIN);
        for (int i = 0; i <= 5; i++) {
            double x = xs[0] + i * (xs[1] - xs[0]) / 5;
            double y = ys[0] + i * (ys[1] - ys[0]) / 5;
            g.setColor(new Color(0xE4E4E4));
            g.drawLine((int) px(x), TOP, (int) px(x), HEIGHT - BOTTOM);
            g.drawLine(LEFT, (int) py(y), END, (int) py(y));
            g.setColor(Color.DARK_GRAY);
            g.drawString(label(x), (int) px(x) - 12, HEIGHT - BOTTOM + 18);
            g.drawString(label(y), LEFT - 44, (int) py(y) + 4);
        }
        g.drawString(across, LEFT + 120, HEIGHT - 14);
        g.rotate(-Math.PI / 2);
        g.drawString(up, -HEIGHT + BOTTOM + 90, 18);
        g.rotate(Math.PI / 2);
    }

    private void line(Graphics2D g, Line line, int index) {
        g.setColor(COLOURS[index % COLOURS.length]);
        g.setStroke(new BasicStroke(2));
        Path2D path = new Path2D.Double();
        boolean started = false;
        for (int i = 0; i < line.x().length; i++) {
            if (Double.isNaN(line.y()[i])) {
                continue;
            }
            double x = px(line.x()[i]);
            double y = py(line.y()[i]);
            if (started) {
                path.lineTo(x, y);
            } else {
                path.moveTo(x, y);
                started = true;
            }
            if (line.x().length < 30) {
                g.fillOval((int) x - 3, (int) y - 3, 7, 7);
            }
        }
        g.draw(path);
        int row = TOP + 16 + 20 * index;
        g.fillRect(END + 14, row - 8, 14, 6);
        g.setColor(Color.BLACK);
        g.drawString(line.name(), END + 34, row);
    }

    private double px(double x) {
        double share = Math.min(1, Math.max(0, (x - xs[0]) / (xs[1] - xs[0])));
        return LEFT + share * (END - LEFT);
    }

    private double py(double y) {
        double share = Math.min(1, Math.max(0, (y - ys[0]) / (ys[1] - ys[0])));
        return HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP);
    }

    private static String label(double value) {
        return Math.abs(value) >= 10
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
