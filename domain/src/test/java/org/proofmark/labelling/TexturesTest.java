package org.proofmark.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofmark.kernel.ProblemException;
import org.proofmark.labelling.internal.PrintedMarks;

class TexturesTest {
    private static final byte[] SECRET =
            HexFormat.of().parseHex("1334e05b1d08b694e988e0095f5e7ae888423f381e3330c36c275cf8275688d7");
    private static final TextureKey KEY = TextureKey.of(SECRET);
    private static final String SERIAL = "03PTR2H3K42YYCECANS7";

    static ModuleMatrix qr(String serial) {
        return QrCodes.encode(LabelSamples.uri(serial), ErrorCorrection.Q, Masking.OPTIMAL);
    }

    private static MarkedSymbol mark(String profile) {
        return Textures.mark(qr(SERIAL), SERIAL, KEY, TextureProfile.of(profile));
    }

    @ParameterizedTest
    @ValueSource(strings = {"keyed-600-12", "keyed-300-13", "keyed-1200-24-c2", "keyed-600-16-o4", "keyed-600-12-o0"})
    void everyCellIsWhatThePublishedLayoutSays(String id) throws GeneralSecurityException {
        TextureProfile profile = TextureProfile.of(id);
        MarkedSymbol symbol = mark(id);
        ReferenceTexture reference = new ReferenceTexture(SECRET, SERIAL, profile);
        ModuleMatrix code = symbol.modules();
        ModuleMatrix function = QrCodes.functionModules(code.width());
        Random random = new Random(7);
        int cells = 0;
        for (int y = 0; y < code.height(); y++) {
            for (int x = 0; x < code.width(); x++) {
                boolean data = code.dark(x, y) && !function.dark(x, y);
                assertThat(symbol.textured().dark(x, y)).isEqualTo(data);
                boolean checked = data && random.nextInt(60) == 0;
                for (int dy = 0; dy < profile.moduleDots(); dy++) {
                    for (int dx = 0; dx < profile.moduleDots(); dx++) {
                        int left = symbol.quietDots() + x * profile.moduleDots() + dx;
                        int top = symbol.quietDots() + y * profile.moduleDots() + dy;
                        int row = dy / profile.cellDots();
                        int column = dx / profile.cellDots();
                        boolean cell = data && !(reference.inCore(row) && reference.inCore(column));
                        if (symbol.isCell(left, top) != cell) {
                            throw new AssertionError(
                                    "module " + x + "," + y + " dot " + dx + "," + dy + " is cell: " + !cell);
                        }
                        boolean expected = code.dark(x, y);
                        if (cell && checked) {
                            cells++;
                            expected = reference.bit(0, code.width(), x, y, row, column);
                        }
                        if ((!cell || checked) && symbol.black(left, top) != expected) {
                            throw new AssertionError("module " + x + "," + y + " dot " + dx + "," + dy);
                        }
                    }
                }
            }
        }
        assertThat(cells).isGreaterThan(500);
        assertThat(symbol.cellCount() * profile.cellDots() * profile.cellDots())
                .isEqualTo(symbol.cells().count());
    }

    @Test
    void theQuietZoneStaysWhiteAndHalfOfTheCellsDo() {
        MarkedSymbol symbol = mark("keyed-600-12");
        assertThat(symbol.side()).isEqualTo((33 + 8) * 12);
        int black = 0;
        for (int y = 0; y < symbol.side(); y++) {
            for (int x = 0; x < symbol.side(); x++) {
                boolean quiet = Math.min(Math.min(x, y), symbol.side() - 1 - Math.max(x, y)) < 48;
                if (quiet && symbol.black(x, y)) {
                    throw new AssertionError("the quiet zone is black at " + x + "," + y);
                }
                black += symbol.isCell(x, y) && symbol.black(x, y) ? 1 : 0;
            }
        }
        assertThat((double) black / symbol.cellCount()).isCloseTo(0.5, within(0.01));
        assertThat(symbol.grey()[48 * symbol.side() + 48]).isZero();
        assertThat(symbol.grey()[0]).isEqualTo((byte) 255);
    }

    @Test
    void anotherSerialAnotherKeyAndAnotherGeometryShareNothing() {
        MarkedSymbol symbol = mark("keyed-600-12");
        String neighbour = "03PTR2H3K42YYCECANS8";
        assertThat(agreement(symbol, Textures.mark(symbol.modules(), neighbour, KEY, symbol.profile())))
                .isCloseTo(0.5, within(0.02));
        assertThat(agreement(
                        symbol,
                        Textures.mark(symbol.modules(), SERIAL, TextureKey.published("another"), symbol.profile())))
                .isCloseTo(0.5, within(0.02));
        assertThat(agreement(symbol, mark("keyed-300-12"))).isCloseTo(0.5, within(0.02));
        assertThat(agreement(symbol, mark("keyed-600-12"))).isOne();
    }

    @Test
    void theMarketPatternsOfTheReferenceAreTheSameOnEveryLabel() {
        MarkedSymbol a = mark("pattern-a-600-12");
        MarkedSymbol b = mark("pattern-b-600-12");
        MarkedSymbol similar = mark("pattern-b-similar-600-12");
        assertThat(agreement(a, b)).as("dissimilar").isCloseTo(0.5, within(0.02));
        assertThat(agreement(a, similar)).as("similar").isCloseTo(0.875, within(0.02));
        assertThat(agreement(b, similar)).isCloseTo(0.5, within(0.02));
        String other = LabelSamples.serials(1, 5).get(0);
        for (TextureMode mode : List.of(
                TextureMode.MARKET_PATTERN_A, TextureMode.MARKET_PATTERN_B, TextureMode.MARKET_PATTERN_B_SIMILAR)) {
            TextureProfile profile = TextureProfile.KEYED_600.withMode(mode);
            assertThat(agreement(
                            Textures.mark(qr(SERIAL), SERIAL, KEY, profile),
                            Textures.mark(qr(other), other, KEY, profile)))
                    .as(mode.id())
                    .isOne();
            assertThat(agreement(
                            Textures.mark(qr(SERIAL), SERIAL, KEY, profile),
                            Textures.mark(qr(SERIAL), SERIAL, TextureKey.published("AE"), profile)))
                    .as("another market's " + mode.id())
                    .isCloseTo(0.5, within(0.02));
        }
    }

    @Test
    void theLowestBitIsLostWhereADotIsBlackOrWhite() {
        MarkedSymbol lsb = mark("lsb-600-12");
        MarkedSymbol plain = mark("none-600-12");
        assertThat(lsb.cellCount()).isZero();
        assertThat(lsb.dots().packed()).as("print").isEqualTo(plain.dots().packed());
        int ones = 0;
        byte[] grey = lsb.grey();
        byte[] white = plain.grey();
        for (int i = 0; i < grey.length; i++) {
            if ((grey[i] & 0xfe) != (white[i] & 0xfe)) {
                throw new AssertionError("more than the lowest bit differs at " + i);
            }
            ones += grey[i] & 1;
        }
        assertThat((double) ones / grey.length).isCloseTo(0.5, within(0.01));
    }

    /** Of dots that are cells in both. */
    private static double agreement(MarkedSymbol one, MarkedSymbol two) {
        int same = 0;
        int all = 0;
        for (int y = 0; y < one.side(); y++) {
            for (int x = 0; x < one.side(); x++) {
                if (one.isCell(x, y) && two.isCell(x, y)) {
                    all++;
                    same += one.black(x, y) == two.black(x, y) ? 1 : 0;
                }
            }
        }
        assertThat(all).isGreaterThan(10_000);
        return (double) same / all;
    }

    @Test
    void thePublishedVectorsHold() throws Exception {
        try (InputStream in = Objects.requireNonNull(TexturesTest.class.getResourceAsStream("texture-vectors.json"));
                JsonReader reader = Json.createReader(in)) {
            int checked = 0;
            for (JsonValue value : reader.readObject().getJsonArray("vectors")) {
                JsonObject vector = value.asJsonObject();
                TextureProfile profile = TextureProfile.of(vector.getString("profile"));
                byte[] secret = HexFormat.of().parseHex(vector.getString("textureKey"));
                String serial = vector.getString("serial");
                ModuleMatrix code = QrCodes.encode(vector.getString("content"), ErrorCorrection.Q, Masking.OPTIMAL);
                ReferenceTexture reference = new ReferenceTexture(secret, vector.getString("info"), profile);
                MarkedSymbol symbol = Textures.mark(code, serial, TextureKey.of(secret), profile);
                assertThat(reference.markKey()).isEqualTo(vector.getString("markKey"));
                assertThat(reference.block(vector.getInt("stream"), 0)).isEqualTo(vector.getString("firstBlock"));
                assertThat(symbol.side()).isEqualTo(vector.getInt("side"));
                assertThat(symbol.cellCount()).isEqualTo(vector.getInt("cells"));
                assertThat(sha256(symbol.grey()))
                        .as(vector.getString("comment"))
                        .isEqualTo(vector.getString("greySha256"));
                checked++;
            }
            assertThat(checked).isEqualTo(7);
        }
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "keyed-600-12, 1.0",
        "keyed-600-12, 0.8",
        "keyed-600-12, 1.2",
        "keyed-1200-24-c2, 1.0",
        "keyed-300-12, 1.0",
        "pattern-a-600-12, 1.0",
        "keyed-600-14, 1.0"
    })
    void markedCodesDecodeAsPrintedAndThroughASmallBlurredPicture(String id, double blur) {
        for (String serial : LabelSamples.serials(4, 12)) {
            MarkedSymbol symbol = Textures.mark(qr(serial), serial, KEY, TextureProfile.of(id));
            BufferedImage printed = image(symbol);
            assertThat(LabelSamples.readQr(printed)).isEqualTo(LabelSamples.uri(serial));
            for (int pixels : new int[] {400, 500, 600}) {
                assertThat(LabelSamples.readQr(blurred(scaled(printed, pixels), blur)))
                        .as("%s at %d pixels", id, pixels)
                        .isEqualTo(LabelSamples.uri(serial));
            }
        }
    }

    static BufferedImage image(MarkedSymbol symbol) {
        BufferedImage image = new BufferedImage(symbol.side(), symbol.side(), BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, symbol.side(), symbol.side(), symbol.grey());
        return image;
    }

    static BufferedImage scaled(BufferedImage image, int pixels) {
        BufferedImage result = new BufferedImage(pixels, pixels, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = result.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, pixels, pixels, null);
        pen.dispose();
        return result;
    }

    static BufferedImage blurred(BufferedImage image, double sigma) {
        int reach = (int) Math.ceil(3 * sigma);
        int side = 2 * reach + 1;
        float[] weights = new float[side * side];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            int dx = i % side - reach;
            int dy = i / side - reach;
            weights[i] = (float) Math.exp(-(dx * dx + dy * dy) / (2 * sigma * sigma));
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= (float) sum;
        }
        return new ConvolveOp(new Kernel(side, side, weights), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"keyed-600-12", "keyed-1200-24-c2", "pattern-b-similar-300-13", "lsb-600-12", "keyed-600-16-o4"})
    void anIdNamesEverything(String id) {
        assertThat(TextureProfile.of(id).id()).isEqualTo(id);
    }

    @Test
    void noneIsTheUsualGeometryWithoutAMark() {
        assertThat(TextureProfile.of("none")).isEqualTo(TextureProfile.of("none-600-12"));
        assertThat(TextureProfile.NONE.isMark()).isFalse();
        assertThat(TextureProfile.KEYED_600.isMark()).isTrue();
        assertThat(TextureProfile.KEYED_600.cellsPerModule()).isEqualTo(128);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "keyed",
                "keyed-203-12",
                "keyed-600-11",
                "keyed-600-49",
                "keyed-600-12-c2",
                "keyed-1200-25-c2",
                "keyed-600-12-o3",
                "keyed-600-12-o12",
                "guilloche-600-12",
                "KEYED-600-12",
                "keyed-600-12-c5",
                "-600-12"
            })
    void badIdsAreRefused(String id) {
        assertThatThrownBy(() -> TextureProfile.of(id))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("texture-profile-invalid");
    }

    /** What a record says that an older or newer release wrote must not stop a scan. */
    @Test
    void aRecordNamesAMarkOrNone() {
        assertThat(TextureProfile.mark("keyed-600-12")).contains(TextureProfile.KEYED_600);
        assertThat(TextureProfile.mark("pattern-a-600-12")).isPresent();
        for (String none : List.of("none", "none-600-12", "lsb-600-12", "hologram-9", "")) {
            assertThat(TextureProfile.mark(none)).as(none).isEmpty();
        }
    }

    @Test
    void aMarketMayAskForKeyedMarksAlone() {
        PrintedMarks marks = new PrintedMarks();
        assertThat(TextureProfile.OFFERED).extracting(TextureProfile::id).allMatch(marks::prints);
        assertThat(List.of("none", "lsb-600-12", "pattern-a-600-12", "keyed-600-12-c1", "keyed-600-12-o4", "x"))
                .noneMatch(marks::prints);
    }

    @Test
    void aKeyTellsNothing() {
        assertThat(KEY.toString()).isEqualTo("TextureKey[secret]").doesNotContain("1334e05b");
        assertThatThrownBy(() -> TextureKey.of(new byte[16])).isInstanceOf(IllegalArgumentException.class);
        byte[] mine = SECRET.clone();
        TextureKey copied = TextureKey.of(mine);
        Arrays.fill(mine, (byte) 0);
        assertThat(copied.forSerial(SERIAL)).isEqualTo(KEY.forSerial(SERIAL));
    }
}
