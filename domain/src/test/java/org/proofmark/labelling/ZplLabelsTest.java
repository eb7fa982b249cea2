package org.proofmark.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofmark.labelling.LabelSamples.PRESS;
import static org.proofmark.labelling.LabelSamples.PRODUCT;

import com.google.zxing.Result;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZplLabelsTest {
    private static final LabelJob JOB = LabelJob.of(LabelTemplate.STANDARD, "roll-1x1", PRODUCT);

    @ParameterizedTest
    @ValueSource(ints = {203, 300, 600})
    void everyLabelDecodes(int dpi) throws IOException {
        List<String> serials = LabelSamples.serials(20, dpi);
        List<String> formats = formats(print(JOB.atDpi(dpi), serials));
        assertThat(formats).hasSize(20);
        for (int i = 0; i < 20; i++) {
            assertThat(LabelSamples.readQr(draw(formats.get(i)))).isEqualTo(LabelSamples.uri(serials.get(i)));
            String text = text(formats.get(i));
            assertThat(text)
                    .contains("GTIN 09506000134352")
                    .contains("LOT LOT-7A")
                    .contains("EXP 2028-12-31");
            assertThat(text.replaceAll("[^0-9A-Z]", "")).contains("SN" + serials.get(i));
        }
    }

    @Test
    void dataMatrixDecodes() throws IOException {
        LabelJob job = LabelJob.of(LabelTemplate.STANDARD.withCarrier(Carrier.DATA_MATRIX), "roll-1x1", PRODUCT);
        List<String> serials = LabelSamples.serials(5, 4);
        List<String> formats = formats(print(job.atDpi(203), serials));
        for (int i = 0; i < 5; i++) {
            Result result = LabelSamples.readDataMatrix(draw(formats.get(i)));
            assertThat(result.getText()).endsWith("21" + serials.get(i));
        }
    }

    @Test
    void aSpecimenSaysSo() throws IOException {
        String format =
                formats(print(JOB.asSpecimen(), LabelSamples.serials(1, 1))).get(0);
        assertThat(LabelSamples.readQr(draw(format))).isEqualTo(PRODUCT.specimenUri());
        assertThat(text(format)).contains("SN SPEC IMEN");
    }

    @Test
    void namesCannotBecomeCommands() throws IOException {
        LabelJob job =
                LabelJob.of(LabelTemplate.STANDARD, "roll-1x1", LabelSamples.named("^XA^FDx^FS~JA\\& _5E ¡Olé!"));
        String zpl = print(job, LabelSamples.serials(1, 1));
        assertThat(zpl.split("\\^XA", -1)).hasSize(2);
        assertThat(zpl).doesNotContain("~").contains("^CI28");
        assertThat(text(zpl)).contains("^XA^FDx^FS~JA\\& _5E ¡Olé!");
    }

    @Test
    void otherScriptsAreSentAsPictures() throws IOException {
        String latin = print(LabelJob.of(LabelTemplate.STANDARD, "roll-1x1", LabelSamples.named("Tea")), List.of("0"));
        String arabic =
                print(LabelJob.of(LabelTemplate.STANDARD, "roll-1x1", LabelSamples.named("زيت الزيتون")), List.of("0"));
        assertThat(latin.split("\\^GFA", -1)).hasSize(2);
        assertThat(arabic.split("\\^GFA", -1)).hasSize(3);
        assertThat(arabic).matches("\\p{ASCII}*");
    }

    static String print(LabelJob job, List<String> serials) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LabelWriter labels = PRESS.open(LabelFormat.ZPL, job, out)) {
            for (String serial : serials) {
                labels.add(serial);
            }
        }
        return out.toString(StandardCharsets.US_ASCII);
    }

    static List<String> formats(String zpl) {
        List<String> formats = new ArrayList<>();
        for (String format : zpl.split("\\^XZ\n")) {
            assertThat(format).startsWith("^XA");
            formats.add(format);
        }
        return formats;
    }

    /** The text of all ^FD fields, hexadecimal resolved as after ^FH_. */
    private static String text(String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String field : format.split("\\^FD")) {
            if (field.contains("^FS") && !field.startsWith("^XA")) {
                String data = field.substring(0, field.indexOf("^FS"));
                for (int i = 0; i < data.length(); i++) {
                    if (data.charAt(i) == '_') {
                        bytes.write(Integer.parseInt(data, i + 1, i + 3, 16));
                        i += 2;
                    } else {
                        bytes.write(data.charAt(i));
                    }
                }
                bytes.write('\n');
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Draws every ^GFA field where ^FO puts it, as the ZPL II guide decompresses it. */
    static BufferedImage draw(String format) {
        int width = number(format, "^PW");
        int height = number(format, "^LL");
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, 0xffffff);
            }
        }
        for (String field : format.split("\\^FO")) {
            int at = field.indexOf("^GFA,");
            if (at < 0) {
                continue;
            }
            String[] origin = field.substring(0, at).split(",");
            String[] head = field.substring(at + 5).split(",", 4);
            int stride = Integer.parseInt(head[2]);
            String data = head[3].substring(0, head[3].indexOf("^FS"));
            String digits = expand(data, stride * 2);
            assertThat(digits).hasSize(2 * Integer.parseInt(head[1]));
            for (int i = 0; i < digits.length(); i++) {
                int four = Integer.parseInt(digits, i, i + 1, 16);
                for (int bit = 0; bit < 4; bit++) {
                    if ((four >> 3 - bit & 1) != 0) {
                        image.setRGB(
                                Integer.parseInt(origin[0]) + i % (2 * stride) * 4 + bit,
                                Integer.parseInt(origin[1]) + i / (2 * stride),
                                0);
                    }
                }
            }
        }
        return image;
    }

    private static int number(String format, String command) {
        int from = format.indexOf(command) + command.length();
        int to = from;
        while (to < format.length() && Character.isDigit(format.charAt(to))) {
            to++;
        }
        return Integer.parseInt(format, from, to, 10);
    }

    private static String expand(String data, int rowDigits) {
        StringBuilder out = new StringBuilder();
        int repeat = 0;
        for (char c : data.toCharArray()) {
            if (c >= 'G' && c <= 'Y') {
                repeat += c - 'F';
            } else if (c >= 'g' && c <= 'z') {
                repeat += (c - 'f') * 20;
            } else if (c == ':') {
                out.append(out, out.length() - rowDigits, out.length());
            } else if (c == ',') {
                out.append("0".repeat(rowDigits - out.length() % rowDigits));
            } else {
                out.append(String.valueOf(c).repeat(Math.max(1, repeat)));
                repeat = 0;
            }
        }
        return out.toString();
    }
}
