package org.proofmark.models.network.training;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.TextureMode;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.models.print.KeyedStatistics;
import org.proofmark.models.simulator.FiveClasses;
import org.proofmark.models.simulator.Photograph;
import org.proofmark.models.training.PatientReader;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelPlane;
import org.proofmark.reading.LabelRectifier;
import org.proofmark.reading.RectifiedLabel;

/**
 * One photograph of the published experiment as all methods see it.
 *
 * @param actual ordinal of {@link FiveClasses.Label}
 * @param turns by 90° that the label has on the photograph
 * @param crop {@link #CROP} pixels a side: the label as it was located, turned as it was photographed
 * @param flat {@link #FLAT} cells a side from the middle of the label laid flat, a byte from brightness -0.25 to 1.25; null where it could
 *     not be read
 * @param marks of each of those cells: 1 where it belongs to the texture, 2 where pattern A prints it black, 4 where B does
 * @param numbers what was counted beside A, then beside B: keyed statistics, and behind them what a step adds
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record FivePicture(int actual, int turns, byte[] crop, byte @Nullable [] flat, byte[] marks, float[] numbers) {
    static final int CROP = 224;
    /** Nineteen modules of twelve cells. */
    static final int FLAT = 228;
    /** Of a symbol of version 4. */
    private static final int MODULES = 33;
    /** Of a module. */
    private static final int CELLS = 12;

    private static final double MARGIN = 0.06;
    private static final float DARKEST = -0.25f;
    private static final float RANGE = 1.5f;

    boolean read() {
        return flat != null;
    }

    /** Pixels from edge to edge of the symbol, of one that was read. */
    double across() {
        return StrictMath.exp(numbers[KeyedStatistics.COUNT - 1]) * MODULES * CELLS;
    }

    /** The same with other numbers, of which A's keyed statistics must again be the first. */
    FivePicture with(float[] others) {
        return new FivePicture(actual, turns, crop, flat, marks, others);
    }

    float brightness(int cell) {
        byte[] cells = java.util.Objects.requireNonNull(flat);
        return DARKEST + RANGE * (cells[cell] & 0xff) / 255;
    }

    static FivePicture of(FiveClasses.Picture picture, boolean similar) {
        return of(picture, similar, KeyedStatistics::of);
    }

    /** @param counted the numbers beside a pattern, of which keyed statistics must be the first */
    static FivePicture of(
            FiveClasses.Picture picture, boolean similar, BiFunction<RectifiedLabel, MarkedSymbol, float[]> counted) {
        Photograph photograph = picture.shot().photograph();
        int actual = picture.actual().ordinal();
        int turns = picture.shot().quarterTurns();
        LabelCapture capture = PatientReader.read(photograph);
        LabelCapture.Label seen = capture == null ? null : capture.label();
        if (seen == null || !seen.modules().equals(picture.label().symbol().modules())) {
            GreyImage image = new GreyImage(photograph.width(), photograph.height(), photograph.pixels());
            return new FivePicture(
                    actual, turns, shrunk(image, 0, 0, image.width(), image.height()), null, new byte[0], new float[0]);
        }
        MarkedSymbol a = expected(picture, TextureMode.MARKET_PATTERN_A);
        MarkedSymbol b =
                expected(picture, similar ? TextureMode.MARKET_PATTERN_B_SIMILAR : TextureMode.MARKET_PATTERN_B);
        RectifiedLabel besideA = LabelRectifier.rectify(seen, a);
        RectifiedLabel besideB = LabelRectifier.rectify(seen, b);
        float[] of = counted.apply(besideA, a);
        float[] numbers = java.util.Arrays.copyOf(of, 2 * of.length);
        System.arraycopy(counted.apply(besideB, b), 0, numbers, of.length, of.length);
        RectifiedLabel better = besideA.agreement() >= besideB.agreement() ? besideA : besideB;
        byte[] flat = new byte[FLAT * FLAT];
        byte[] marks = new byte[FLAT * FLAT];
        middle(better, a, b, flat, marks);
        return new FivePicture(actual, turns, cropped(seen), flat, marks, numbers);
    }

    private static MarkedSymbol expected(FiveClasses.Picture picture, TextureMode mode) {
        return picture.label()
                .redrawn(picture.label().market(), TextureProfile.KEYED_600.withMode(mode))
                .symbol();
    }

    private static void middle(RectifiedLabel label, MarkedSymbol a, MarkedSymbol b, byte[] flat, byte[] marks) {
        int side = label.side();
        int first = (side - FLAT) / 2;
        int quiet = a.quietDots();
        for (int y = 0; y < FLAT; y++) {
            for (int x = 0; x < FLAT; x++) {
                float grey = label.grey()[(first + y) * side + first + x];
                flat[y * FLAT + x] = (byte) Math.round(255 * Math.max(0, Math.min(1, (grey - DARKEST) / RANGE)));
                int u = quiet + first + x;
                int v = quiet + first + y;
                marks[y * FLAT + x] =
                        (byte) ((a.isCell(u, v) ? 1 : 0) | (a.black(u, v) ? 2 : 0) | (b.black(u, v) ? 4 : 0));
            }
        }
    }

    /** What a detector of labels would hand on: the box around the four corners, and a little more. */
    private static byte[] cropped(LabelCapture.Label label) {
        LabelPlane plane = label.plane();
        int modules = plane.modules();
        double[] at = new double[2];
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int corner = 0; corner < 4; corner++) {
            plane.map(corner % 2 * modules, corner / 2 * modules, at);
            left = Math.min(left, at[0]);
            right = Math.max(right, at[0]);
            top = Math.min(top, at[1]);
            bottom = Math.max(bottom, at[1]);
        }
        double margin = MARGIN * Math.max(right - left, bottom - top);
        return shrunk(
                label.picture(), left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin);
    }

    /** A part of a picture at the size of the crop, as a loader of pictures does it: averaged where it becomes smaller. */
    private static byte[] shrunk(GreyImage image, double left, double top, double width, double height) {
        byte[] crop = new byte[CROP * CROP];
        int samples = Math.max(1, (int) Math.ceil(Math.max(width, height) / CROP));
        for (int y = 0; y < CROP; y++) {
            for (int x = 0; x < CROP; x++) {
                double sum = 0;
                for (int j = 0; j < samples; j++) {
                    for (int i = 0; i < samples; i++) {
                        sum += image.sample(
                                left + (x + (i + 0.5) / samples) * width / CROP,
                                top + (y + (j + 0.5) / samples) * height / CROP);
                    }
                }
                crop[y * CROP + x] = (byte) Math.round(sum / (samples * samples));
            }
        }
        return crop;
    }

    void write(DataOutputStream to) throws IOException {
        to.writeByte(actual);
        to.writeByte(turns);
        to.write(crop);
        to.writeBoolean(flat != null);
        if (flat != null) {
            to.write(flat);
            to.write(marks);
            to.writeInt(numbers.length);
            for (float number : numbers) {
                to.writeFloat(number);
            }
        }
    }

    static FivePicture read(DataInputStream from) throws IOException {
        int actual = from.readByte();
        int turns = from.readByte();
        byte[] crop = from.readNBytes(CROP * CROP);
        if (!from.readBoolean()) {
            return new FivePicture(actual, turns, crop, null, new byte[0], new float[0]);
        }
        byte[] flat = from.readNBytes(FLAT * FLAT);
        byte[] marks = from.readNBytes(FLAT * FLAT);
        float[] numbers = new float[from.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = from.readFloat();
        }
        return new FivePicture(actual, turns, crop, flat, marks, numbers);
    }
}
