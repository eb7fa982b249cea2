package org.proofmark.models.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.proofmark.labelling.CaptureKit;
import org.proofmark.labelling.KitLabel;
import org.proofmark.models.kit.KitTally.Measured;
import org.proofmark.models.simulator.Attack;
import org.proofmark.models.simulator.CameraFamilies;
import org.proofmark.models.simulator.CameraFamily;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.Photograph;
import org.proofmark.models.simulator.Print;
import org.proofmark.models.simulator.Printer;
import org.proofmark.models.simulator.PrinterFamilies;
import org.proofmark.models.simulator.PrinterFamily;
import org.proofmark.models.simulator.Specimen;
import org.proofmark.models.training.PatientReader;
import org.proofmark.reading.LabelCapture;

/**
 * The table of ADR 172: what the kit says of presses of the simulator. Takes minutes a press, so it runs on request only: {@code mvn -pl
 * models -am test -Dtest=KitPressesTest -Dsurefire.failIfNoSpecifiedTests=false -Dproofmark.kit.presses=all} (or the name of a family).
 */
@EnabledIfSystemProperty(named = "proofmark.kit.presses", matches = ".+")
class KitPressesTest {
    private static final List<PrinterFamily> PRESSES = List.of(
            SimulatedKit.DIRECT_THERMAL_203,
            SimulatedKit.THERMAL_TRANSFER_300,
            PrinterFamilies.WORN_LASER_600,
            PrinterFamilies.OFFICE_INKJET_600,
            PrinterFamilies.OFFICE_LASER_600,
            PrinterFamilies.NARROW_WEB_PRESS_1200,
            PrinterFamilies.DIGITAL_PRESS_1200);

    private static final List<CameraFamily> CAMERAS =
            List.of(CameraFamilies.GOOD_PHONE, CameraFamilies.MIDDLE_PHONE, CameraFamilies.OLD_PHONE);

    /** What a photocopier does, and the hardest that a forger with a scanner does (model card). */
    private static final List<Attack> COPIES = List.of(Attack.FLATBED_COPY_600, Attack.SHARPEN_OTSU_1200);

    /** As where four small labels fill a picture of 4,000 pixels; three fifths of it for the large ones. */
    private static final double PIXELS_A_MM = 42;

    private static final int LABELS = 12;
    /** Labels that are copied as well. */
    private static final int COPIED = 5;

    private final SimulatedKit kit = new SimulatedKit();

    @Test
    void whatTheKitSaysOfPresses() {
        String wanted = System.getProperty("proofmark.kit.presses");
        for (PrinterFamily family : PRESSES) {
            if (wanted.equals("all") || wanted.equals(family.name())) {
                for (KitLabel.Grade grade : KitLabel.Grade.values()) {
                    press(family, grade);
                }
            }
        }
    }

    private void press(PrinterFamily family, KitLabel.Grade grade) {
        Dice dice = new Dice(family.name().hashCode());
        Printer printer = family.draw(dice.fork("machine"));
        List<Measured> rows = new ArrayList<>();
        List<List<Measured>> byAttack = new ArrayList<>();
        COPIES.forEach(attack -> byAttack.add(new ArrayList<>()));
        int n = 0;
        for (int sheet = 1; n < LABELS; sheet++) {
            for (CaptureKit.Place place : CaptureKit.places(sheet)) {
                KitLabel label = place.label();
                if (label.grade() != grade || label.kind() != KitLabel.Kind.KEYED || n == LABELS) {
                    continue;
                }
                Dice own = dice.fork(label.text());
                CameraFamily camera = CAMERAS.get(n++ % CAMERAS.size());
                double across = (grade == KitLabel.Grade.COARSE ? 0.6 : 1)
                        * PIXELS_A_MM
                        * place.side()
                        * 25.4
                        / CaptureKit.UNITS_AN_INCH;
                Specimen specimen = SimulatedKit.specimen(label);
                Print print = kit.printed(specimen.raster(), printer, own.fork("print"));
                add(rows, label, Generation.FIRST, kit.photographed(print, camera, across, own.fork("first")));
                for (int a = 0; a < COPIES.size() && n <= COPIED; a++) {
                    Print copy = kit.copied(COPIES.get(a), specimen, print, printer, own.fork("copy" + a));
                    add(
                            byAttack.get(a),
                            label,
                            Generation.COPY,
                            kit.photographed(copy, camera, across, own.fork("copied" + a)));
                }
            }
        }
        say(family, grade, rows, byAttack);
    }

    private static void add(List<Measured> to, KitLabel label, Generation generation, Photograph photograph) {
        LabelCapture capture = PatientReader.read(photograph);
        if (capture != null && capture.label() != null && capture.text().equals(label.text())) {
            to.add(Measured.of(label, generation, KitLook.of(new KitPicture.Seen(label, capture.label()))));
        }
    }

    private static void say(
            PrinterFamily family, KitLabel.Grade grade, List<Measured> first, List<List<Measured>> copies) {
        StringBuilder aucs = new StringBuilder();
        double worst = 1;
        for (int a = 0; a < copies.size(); a++) {
            List<Measured> both = new ArrayList<>(first);
            both.addAll(copies.get(a));
            Qualification q = Qualification.of(both).get(grade.ordinal());
            double copied = Qualification.median(
                    copies.get(a).stream().mapToDouble(Measured::correlation).toArray());
            worst = Math.min(worst, q.auc());
            aucs.append(String.format(Locale.ROOT, " | %.3f (%.2f)", q.auc(), copied));
        }
        Qualification q = Qualification.of(first).get(grade.ordinal());
        System.out.printf(
                Locale.ROOT,
                "KIT | %s | %s | %d/%d | %.2f | %.1f %%%s | %s%n",
                family.name(),
                grade.profile().id(),
                q.usable(),
                LABELS,
                q.correlation(),
                100 * q.cellErrors(),
                aucs,
                q.verdict());
        if (worst < 0.7) {
            assertThat(q.verdict())
                    .as("where the judge cannot part copies, first prints alone already advise against the mark")
                    .isEqualTo(Qualification.Verdict.DOES_NOT_SURVIVE);
        }
    }
}
