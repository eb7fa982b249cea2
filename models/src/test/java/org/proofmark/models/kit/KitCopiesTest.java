package org.proofmark.models.kit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.labelling.CaptureKit;
import org.proofmark.labelling.KitLabel;
import org.proofmark.models.kit.KitTally.Measured;
import org.proofmark.models.photos.PhotosMain;
import org.proofmark.models.print.PressReference;
import org.proofmark.models.simulator.Attack;
import org.proofmark.models.simulator.CameraFamilies;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.Print;
import org.proofmark.models.simulator.Printer;
import org.proofmark.models.simulator.PrinterFamilies;
import org.proofmark.models.simulator.Specimen;

/** What the kit makes of photographs of copies: how far the shipped judge tells them from first prints, and folders to learn from. */
class KitCopiesTest {
    /** Enough that the press is known by some and others are judged beside it. */
    private static final int PRINTS = PressReference.ENOUGH + Qualification.FEWEST;

    private static final List<byte[]> FIRST = new ArrayList<>();
    /** Of the last four of them, by a photocopier. */
    private static final List<byte[]> COPIES = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path home;

    private static String said = "";

    @SuppressWarnings("NullAway.Init")
    private static JsonObject usual;

    @BeforeAll
    static void printCopyAndSort() throws IOException {
        SimulatedKit kit = new SimulatedKit();
        Dice dice = new Dice(31);
        Printer laser = PrinterFamilies.OFFICE_LASER_600.draw(dice.fork("machine"));
        List<KitLabel> labels = CaptureKit.places(1).stream()
                .map(CaptureKit.Place::label)
                .filter(l -> l.grade() == KitLabel.Grade.USUAL && l.kind() == KitLabel.Kind.KEYED)
                .limit(PRINTS)
                .toList();
        for (KitLabel label : labels) {
            Dice own = dice.fork(label.id());
            Specimen drawn = SimulatedKit.specimen(label);
            Print print = kit.printed(drawn.raster(), laser, own.fork("print"));
            FIRST.add(SimulatedKit.jpeg(kit.photographed(print, CameraFamilies.GOOD_PHONE, 600, own.fork("first"))));
            if (FIRST.size() > PressReference.ENOUGH) {
                Print copy = kit.copied(Attack.FLATBED_COPY_600, drawn, print, laser, own.fork("copy"));
                COPIES.add(
                        SimulatedKit.jpeg(kit.photographed(copy, CameraFamilies.GOOD_PHONE, 600, own.fork("copied"))));
            }
        }
        put("first", FIRST);
        put("copy", COPIES);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        new KitCommand(to, to)
                .run(
                        "--capture-kit",
                        home.resolve("in").toString(),
                        "--out",
                        home.resolve("out").toString());
        said = out.toString(StandardCharsets.UTF_8);
        try (JsonReader json =
                Json.createReader(new StringReader(Files.readString(home.resolve("out/qualification.json"))))) {
            usual = json.readObject().getJsonArray("profiles").getJsonObject(KitLabel.Grade.USUAL.ordinal());
        }
    }

    private static void put(String folder, List<byte[]> pictures) throws IOException {
        Path in = Files.createDirectories(home.resolve("in").resolve(folder));
        for (int i = 0; i < pictures.size(); i++) {
            Files.write(in.resolve("IMG_" + (10 + i) + ".jpg"), pictures.get(i));
        }
    }

    @Test
    void copiesAreToldApartBesideTheKnownPress() {
        assertThat(said)
                .contains("Use keyed-600-12 on this printer.\n"
                        + "keyed-600-16 is not on the sheet; its cells are as large as those of keyed-600-12: go by that verdict.\n"
                        + "keyed-1200-24-c2 is not on the sheet; its cells are as large as those of keyed-600-12")
                .doesNotContain("press unknown");
        assertThat(usual.getInt("usable")).isEqualTo(PRINTS);
        assertThat(usual.getInt("copies")).isEqualTo(Qualification.FEWEST);
        assertThat(usual.getBoolean("besidePress")).isTrue();
        assertThat(usual.getJsonNumber("auc").doubleValue()).isGreaterThanOrEqualTo(0.9);
        assertThat(usual.getString("verdict")).isEqualTo("SURVIVES");
    }

    /** Taken for copies instead, as by a copier that leaves nothing to see: the texture is there, and worth little or nothing. */
    @Test
    void aTextureWhoseCopiesAreNotToldApartDoesNotSurvive() {
        List<Measured> first = seen(Generation.FIRST, FIRST);
        List<Measured> asGood = first.stream().map(KitCopiesTest::asCopy).toList();
        List<Measured> copies = seen(Generation.COPY, COPIES);
        int known = PressReference.ENOUGH;

        assertThat(first).hasSize(PRINTS);
        assertThat(copies).hasSize(Qualification.FEWEST);
        Qualification half = usual(first, copies, asGood.subList(known, PRINTS - 1));
        assertThat(half.auc()).as("four copies and three as good as prints").isBetween(0.7, 0.9);
        assertThat(half.besidePress()).isTrue();
        assertThat(half.verdict()).isEqualTo(Qualification.Verdict.MARGINAL);

        Qualification all = usual(first, asGood.subList(known, PRINTS));
        assertThat(all.auc()).isEqualTo(0.5);
        assertThat(all.verdict()).isEqualTo(Qualification.Verdict.DOES_NOT_SURVIVE);

        List<Measured> few = first.subList(0, Qualification.FEWEST);
        Qualification unknown = usual(few, asGood.subList(0, Qualification.FEWEST));
        assertThat(unknown.besidePress()).isFalse();
        assertThat(unknown.auc()).isEqualTo(0.5);
        assertThat(unknown.verdict()).isEqualTo(Qualification.Verdict.DOES_NOT_SURVIVE);

        Qualification tooFewCopies = usual(few, asGood.subList(0, Qualification.FEWEST - 1));
        assertThat(tooFewCopies.auc()).isNaN();
        assertThat(tooFewCopies.verdict()).isEqualTo(Qualification.Verdict.SURVIVES);
    }

    private static List<Measured> seen(Generation generation, List<byte[]> pictures) {
        return pictures.stream()
                .flatMap(picture -> KitPicture.of(picture).labels().stream())
                .map(label -> Measured.of(label.kit(), generation, KitLook.of(label)))
                .toList();
    }

    private static Measured asCopy(Measured m) {
        return new Measured(
                m.label(),
                Generation.COPY,
                m.correlation(),
                m.cellErrors(),
                m.sharpness(),
                m.retake(),
                m.statistics(),
                m.fingerprint());
    }

    @SafeVarargs
    private static Qualification usual(List<Measured>... measured) {
        return Qualification.of(Stream.of(measured).flatMap(List::stream).toList())
                .get(KitLabel.Grade.USUAL.ordinal());
    }

    @Test
    void theTrainerOfPhotographsLearnsFromTheFolders() throws IOException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        Path figures = home.resolve("figures.json");
        int status = PhotosMain.run(
                home.resolve("out/photos/600").toString(),
                null,
                null,
                figures.toString(),
                new PrintStream(told, true, StandardCharsets.UTF_8));
        assertThat(status).as(told.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("train: 16 photographs of [keyed, keyed-copy], 16 with a label that was read");
        try (JsonReader json = Json.createReader(new StringReader(Files.readString(figures)))) {
            JsonObject learned = json.readObject();
            assertThat(learned.getInt("n")).isEqualTo(PRINTS + Qualification.FEWEST);
            assertThat(learned.getJsonNumber("auc").doubleValue()).isGreaterThan(0.7);
        }
    }
}
