package org.proofmark.ear.container;

import java.awt.image.BufferedImage;

/** Prints a ZPL format's pictures as a label printer does: every ^GFA field where its ^FO puts it. Written texts are left out. */
final class ZplOnImage {
    private ZplOnImage() {}

    /** @param format one label, from ^XA on */
    static BufferedImage printed(String format) {
        BufferedImage label =
                new BufferedImage(number(format, "^PW"), number(format, "^LL"), BufferedImage.TYPE_BYTE_GRAY);
        label.createGraphics().fillRect(0, 0, label.getWidth(), label.getHeight());
        for (String field : format.split("\\^FO")) {
            int at = field.indexOf("^GFA,");
            if (at >= 0) {
                String[] origin = field.substring(0, at).split(",");
                picture(label, Integer.parseInt(origin[0]), Integer.parseInt(origin[1]), field.substring(at + 5));
            }
        }
        return label;
    }

    /** @param field bytes sent, bytes of the picture, bytes a row, then its digits, four dots each */
    private static void picture(BufferedImage label, int left, int top, String field) {
        String[] parts = field.split(",", 4);
        int rowDigits = 2 * Integer.parseInt(parts[2]);
        String digits = expanded(parts[3].substring(0, parts[3].indexOf("^FS")), rowDigits);
        if (digits.length() != 2 * Integer.parseInt(parts[1])) {
            throw new AssertionError("^GFA announces " + parts[1] + " bytes and has " + digits.length() + " digits");
        }
        for (int i = 0; i < digits.length(); i++) {
            int dots = Character.digit(digits.charAt(i), 16);
            for (int bit = 0; bit < 4; bit++) {
                if ((dots >> 3 - bit & 1) != 0) {
                    label.setRGB(left + i % rowDigits * 4 + bit, top + i / rowDigits, 0xff000000);
                }
            }
        }
    }

    /** The ZPL II guide's compression: G to Y repeat 1 to 19 times, g to z by twenties; a comma ends a row, a colon repeats the last. */
    private static String expanded(String data, int rowDigits) {
        StringBuilder digits = new StringBuilder();
        int times = 0;
        for (int i = 0; i < data.length(); i++) {
            char c = data.charAt(i);
            if (c >= 'G' && c <= 'Y') {
                times += c - 'F';
            } else if (c >= 'g' && c <= 'z') {
                times += 20 * (c - 'f');
            } else if (c == ':') {
                digits.append(digits, digits.length() - rowDigits, digits.length());
            } else if (c == ',') {
                digits.append("0".repeat(rowDigits - digits.length() % rowDigits));
            } else {
                digits.append(String.valueOf(c).repeat(Math.max(1, times)));
                times = 0;
            }
        }
        return digits.toString();
    }

    private static int number(String format, String command) {
        int from = format.indexOf(command) + command.length();
        int to = from;
        while (Character.isDigit(format.charAt(to))) {
            to++;
        }
        return Integer.parseInt(format, from, to, 10);
    }
}
