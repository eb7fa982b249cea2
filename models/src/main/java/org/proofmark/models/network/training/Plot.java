package org.proofmark.models.network.training;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/** Plots for the model card, as PNG. */
final class Plot {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 560;
    private static final int LEFT = 80;
    private static final int TOP = 50;
    private static final int SIDE = 420;
    private static final Color[] COLOURS = {
        new Color(0x1f, 0x5f, 0xa8),
        new Color(0xb0, 0x4a, 0x00),
        new Color(0x4d, 0x4d, 0x4d),
        new Color(0x6a, 0x3d, 0x9a),
        new Color(0x00, 0x7a, 0x6e),
        new Color(0x9c, 0x27, 0x5a)
    };

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();

    private Plot(String title) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 14));
        pen.drawString(title, LEFT, 28);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    }

    /** A series of points, x and y 0 to 1 on the plot's own axes, joined. */
    record Series(double[] x, double[] y) {}

    /**
     * How many others are let in for how many genuine ones are.
     *
     * @param pairs by name: scores of the genuine, scores of the others
     */
    static void roc(String title, Map<String, double[][]> pairs, Path to) {
        Map<String, Series> series = new LinkedHashMap<>();
        pairs.forEach((name, pair) -> {
            double[] genuine = pair[0].clone();
            double[] others = pair[1].clone();
            Arrays.sort(genuine);
            Arrays.sort(others);
            double[] x = new double[genuine.length + others.length + 2];
            double[] y = new double[x.length];
            int g = genuine.length;
            int o = others.length;
            int at = 1;
            // Falling thresholds: equal scores are let in together.
            while (g > 0 || o > 0) {
                double threshold = Math.max(
                        g > 0 ? genuine[g - 1] : Double.NEGATIVE_INFINITY,
                        o > 0 ? others[o - 1] : Double.NEGATIVE_INFINITY);
                while (g > 0 && genuine[g - 1] >= threshold) {
                    g--;
                }
                while (o > 0 && others[o - 1] >= threshold) {
                    o--;
                }
                x[at] = 1 - o / (double) Math.max(1, others.length);
                y[at++] = 1 - g / (double) Math.max(1, genuine.length);
            }
            series.put(name, new Series(Arrays.copyOf(x, at), Arrays.copyOf(y, at)));
        });
        lines(title, "others let in", "genuine let in", 0, 1, series, to);
    }

    /** @param low value of y at the bottom */
    static void lines(
            String title, String across, String up, double low, double right, Map<String, Series> series, Path to) {
        Plot plot = new Plot(title);
        plot.axes(across, up, low, right);
        int k = 0;
        for (Map.Entry<String, Series> entry : series.entrySet()) {
            plot.pen.setColor(COLOURS[k % COLOURS.length]);
            plot.pen.setStroke(new BasicStroke(2));
            Series s = entry.getValue();
            for (int i = 0; i < s.x().length; i++) {
                int x = plot.x(s.x()[i] / right);
                int y = plot.y((s.y()[i] - low) / (1 - low));
                if (i > 0) {
                    plot.pen.drawLine(plot.x(s.x()[i - 1] / right), plot.y((s.y()[i - 1] - low) / (1 - low)), x, y);
                }
                if (s.x().length < 20) {
                    plot.pen.fillOval(x - 3, y - 3, 7, 7);
                }
            }
            plot.pen.drawString(entry.getKey(), LEFT + SIDE - 230, TOP + SIDE - 20 * (series.size() - k));
            k++;
        }
        plot.write(to);
    }

    private void axes(String across, String up, double low, double right) {
        pen.setColor(new Color(0xdd, 0xdd, 0xdd));
        for (int i = 0; i <= 5; i++) {
            pen.drawLine(x(i / 5.0), y(0), x(i / 5.0), y(1));
            pen.drawLine(x(0), y(i / 5.0), x(1), y(i / 5.0));
        }
        pen.setColor(Color.BLACK);
        for (int i = 0; i <= 5; i++) {
            pen.drawString(number(right * i / 5), x(i / 5.0) - 10, y(0) + 18);
            pen.drawString(number(low + (1 - low) * i / 5), LEFT - 38, y(i / 5.0) + 4);
        }
        pen.drawString(across, LEFT + SIDE / 2 - 40, y(0) + 40);
        pen.drawString(up, 8, TOP - 8);
    }

    private static String number(double value) {
        return value >= 10 ? Long.toString(Math.round(value)) : String.format(Locale.ROOT, "%.2f", value);
    }

    private int x(double share) {
        return LEFT + (int) Math.round(share * SIDE);
    }

    private int y(double share) {
        return TOP + SIDE - (int) Math.round(Math.max(-0.1, share) * SIDE);
    }

    private void write(Path to) {
        pen.dispose();
        try {
            Files.createDirectories(to.toAbsolutePath().getParent());
            ImageIO.write(image, "png", to.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
