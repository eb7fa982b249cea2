package org.proofmark.ear.fraud;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import org.proofmark.models.simulator.CameraFamily;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.Forger;
import org.proofmark.models.simulator.HeldOut;
import org.proofmark.models.simulator.Press;
import org.proofmark.models.simulator.Print;
import org.proofmark.models.simulator.Printer;
import org.proofmark.models.simulator.PrinterFamily;
import org.proofmark.models.simulator.Scene;
import org.proofmark.models.simulator.Scratch;
import org.proofmark.models.simulator.Studio;

/** One press of the brand's, the forger who imitates it, and who photographs what they print. All simulated. One thread's. */
final class Machine {
    private final Press press;
    private final Studio studio;
    private final Forger forger;
    private final Printer ours;
    private final Setting setting;
    private final Dice dice;

    Machine(PrinterFamily family, Setting setting, Dice dice) {
        Scratch scratch = new Scratch();
        this.press = new Press(scratch);
        this.studio = new Studio(scratch);
        this.forger = new Forger(HeldOut.TEST_PRINTERS, scratch);
        this.ours = family.draw(dice.fork("printer"));
        this.setting = setting;
        this.dice = dice;
    }

    /** The label after the deed. @param trial another name for each */
    Print paper(Deed deed, Label label, String trial) {
        Dice own = dice.fork(trial);
        if (deed == Deed.REGENERATED) {
            Label anew = ShopCode.anew(label);
            return forger.print(anew.raster(), anew.raster().width(), own.fork("redrawn"));
        }
        Print first = press.print(label.raster(), ours, own.fork("print"));
        if (deed.attack() == null) {
            return first;
        }
        return forger.copy(
                Objects.requireNonNull(deed.attack()),
                first,
                label.raster().width(),
                LabelPictures.DPI,
                own.fork("forgery"));
    }

    /** A genuine label, photographed flat and in good light, as somebody does who was told to. */
    BufferedImage sample(Label label, String trial) {
        Dice own = dice.fork(trial);
        return photo(press.print(label.raster(), ours, own.fork("print")), Scene.PLAIN, own);
    }

    /** One more photograph of the same label where it lies. */
    BufferedImage photo(Print paper, String trial, int attempt) {
        Dice own = dice.fork(trial);
        return photo(paper, setting.scene(own.fork("scene")), own.fork(attempt));
    }

    private BufferedImage photo(Print paper, Scene scene, Dice own) {
        List<CameraFamily> cameras = setting.cameras();
        return studio.photograph(
                        paper, own.pick(cameras).draw(own, setting.across()), scene, own.below(4), own.fork("shot"))
                .photograph()
                .image();
    }
}
