package org.proofmark.verification.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelRectifier;

/** Pictures of a print for people, as PNG files. All of one label have the same size: a pixel a cell. */
final class PrintPictures {
    /** Agreement of a module at which its tint is full: what sharp photographs of first prints reach. */
    private static final double FULL = 0.6;

    private static final int MOST_TINT = 160;
    private static final int[] FOLLOWS = {0, 150, 136};
    private static final int[] SHOWS_OTHERS = {194, 24, 118};

    private PrintPictures() {}

    static byte[] grey(GreyImage picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, picture.width(), picture.height(), picture.pixels());
        return png(image);
    }

    /** Back from the file that {@link #grey} made. */
    static GreyImage read(byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            byte[] pixels = (byte[]) image.getRaster().getDataElements(0, 0, image.getWidth(), image.getHeight(), null);
            return new GreyImage(image.getWidth(), image.getHeight(), pixels);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] expected(MarkedSymbol symbol) {
        float[] cells = LabelRectifier.expected(symbol);
        int side = symbol.modules().width() * symbol.profile().cellsAcross();
        byte[] pixels = new byte[cells.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.round(255 * cells[i]);
        }
        return grey(new GreyImage(side, side, pixels));
    }

    /** @param photo of the symbol, laid flat */
    static byte[] agreement(GreyImage photo, MarkedSymbol symbol) {
        float[] grey = new float[photo.pixels().length];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (photo.pixels()[i] & 0xff) / 255f;
        }
        int across = symbol.profile().cellsAcross();
        BufferedImage map = new BufferedImage(photo.width(), photo.height(), BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < symbol.modules().width(); row++) {
            for (int column = 0; column < symbol.modules().width(); column++) {
                double follows = MarkAgreement.of(grey, symbol, column, row, 1).correlation() / FULL;
                int[] tint = follows < 0 ? SHOWS_OTHERS : FOLLOWS;
                int strength = (int) Math.round(MOST_TINT * Math.min(1, Math.abs(follows)));
                for (int y = row * across; y < (row + 1) * across; y++) {
                    for (int x = column * across; x < (column + 1) * across; x++) {
                        map.setRGB(x, y, tinted(photo.at(x, y), tint, strength));
                    }
                }
            }
        }
        return png(map);
    }

    private static int tinted(int grey, int[] tint, int strength) {
        int colour = 0;
        for (int part : tint) {
            colour = colour << 8 | (grey * (255 - strength) + part * strength) / 255;
        }
        return colour;
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
