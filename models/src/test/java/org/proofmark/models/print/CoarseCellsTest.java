package org.proofmark.models.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.models.simulator.CameraFamilies;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.Press;
import org.proofmark.models.simulator.PrinterFamilies;
import org.proofmark.models.simulator.Scene;
import org.proofmark.models.simulator.Scratch;
import org.proofmark.models.simulator.Specimen;
import org.proofmark.models.simulator.Studio;
import org.proofmark.models.training.PatientReader;
import org.proofmark.reading.LabelRectifier;
import org.proofmark.reading.RectifiedLabel;
import org.proofmark.verification.Watermark;

/** Cells that copies keep are never passed, however well they are printed. */
class CoarseCellsTest {
    private final Scratch scratch = new Scratch();
    private final Dice dice = new Dice(5);

    private Specimen label(String profile) {
        return Specimen.draw("coarse", TextureProfile.of(profile), 4, Specimen.Design.PLAIN, dice.fork(profile));
    }

    private RectifiedLabel printed(Specimen label) {
        var printer = PrinterFamilies.DIGITAL_PRESS_1200.draw(dice.fork("printer"));
        var print = new Press(scratch).print(label.raster(), printer, dice.fork("print"));
        var camera = CameraFamilies.GOOD_PHONE.draw(dice.fork("camera"), 600);
        var shot = new Studio(scratch).photograph(print, camera, Scene.PLAIN, 0, dice.fork("shot"));
        var seen = Objects.requireNonNull(
                Objects.requireNonNull(PatientReader.read(shot.photograph())).label());
        return LabelRectifier.rectify(seen, label.symbol());
    }

    @Test
    void aFirstPrintOfCellsThatCopiesKeepDoesNotPass() throws ModelUnreadable {
        Specimen label = label("keyed-300-12");
        RectifiedLabel flat = printed(label);
        try (PaperModel model = (PaperModel) PrintModels.shipped()) {
            assertThat(model.judge(KeyedStatistics.of(flat, label.symbol())).genuine())
                    .as("what the numbers say")
                    .isGreaterThanOrEqualTo(Watermark.DECIDES);

            assertThat(model.judge(flat, label.symbol(), null).genuine()).isEqualTo(0.5);
            assertThat(model.mostFavourable(flat, label.symbol(), java.util.Collections.singletonList(null))
                            .genuine())
                    .isEqualTo(0.5);
        }
    }

    @Test
    void onTheUsualCellsNothingIsHeldBack() throws ModelUnreadable {
        Specimen label = label("keyed-600-12");
        RectifiedLabel flat = printed(label);
        try (PaperModel model = (PaperModel) PrintModels.shipped()) {
            assertThat(model.judge(flat, label.symbol(), null).genuine())
                    .isEqualTo(model.judge(KeyedStatistics.of(flat, label.symbol()))
                            .genuine())
                    .isGreaterThan(0.5);
        }
    }
}
