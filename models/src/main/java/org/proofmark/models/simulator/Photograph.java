package org.proofmark.models.simulator;

/** An 8-bit grey photograph, row by row from the top left. */
public final class Photograph {
    private final int width;
    private final int height;
    private final byte[] grey;

    public Photograph(int width, int height, byte[] grey) {
        if (grey.length != width * height) {
            throw new IllegalArgumentException(grey.length + " pixels for " + width + " × " + height);
        }
        this.width = width;
        this.height = height;
        this.grey = grey;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** 0 (black) to 255. */
    public int grey(int x, int y) {
        return grey[y * width + x] & 255;
    }

    /** The pixels themselves, not a copy. */
    public byte[] pixels() {
        return grey;
    }

    /** 0–1. */
    Plane plane() {
        Plane plane = new Plane(width, height);
        for (int i = 0; i < grey.length; i++) {
            plane.values()[i] = (grey[i] & 255) / 255f;
        }
        return plane;
    }

    public java.awt.image.BufferedImage image() {
        var image = new java.awt.image.BufferedImage(width, height, java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, width, height, grey);
        return image;
    }
}
