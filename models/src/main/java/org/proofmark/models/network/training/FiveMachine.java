package org.proofmark.models.network.training;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.TextureMode;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.models.print.Fingerprint;
import org.proofmark.models.print.PressReference;
import org.proofmark.models.simulator.Attack;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.FiveClasses;
import org.proofmark.models.simulator.FiveClasses.Label;
import org.proofmark.models.simulator.Print;
import org.proofmark.models.simulator.Printer;
import org.proofmark.models.simulator.Scene;
import org.proofmark.models.simulator.Shot;
import org.proofmark.models.simulator.Specimen;
import org.proofmark.models.training.PatientReader;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelRectifier;
import org.proofmark.reading.RectifiedLabel;

/**
 * One printer that the orders of two markets come from, with pattern A and with pattern B. Each order is enrolled by first prints of its
 * own, lying flat in good light, as somebody takes them who was told to; then labels of the five classes are photographed as they come.
 */
final class FiveMachine {
    private static final String MARKET = "five classes";

    private final FiveMakers makers;
    private final int number;
    private final Dice dice;
    private final Printer printer;

    FiveMachine(FiveMakers makers, int number) {
        this.makers = makers;
        this.number = number;
        this.dice = new Dice(makers.seed()).fork(number);
        this.printer = makers.printer(number).draw(dice.fork("printer"));
    }

    /** @param each photographs of each class @return null where too few first prints of either pattern could be judged */
    @Nullable
    EnrolledMachine photographed(int each) {
        PressReference a = enrolled(TextureMode.MARKET_PATTERN_A);
        PressReference b = a == null ? null : enrolled(TextureMode.MARKET_PATTERN_B);
        if (a == null || b == null) {
            return null;
        }
        List<FivePicture> pictures = new ArrayList<>();
        List<String> attacks = new ArrayList<>();
        for (int round = 0; round < each; round++) {
            for (Label actual : Label.values()) {
                Attack attack = attack(actual, number * each + round);
                attacks.add(attack == null ? "" : attack.name());
                pictures.add(picture(actual, attack, number * each + round));
            }
        }
        return new EnrolledMachine(a, b, pictures, attacks);
    }

    private @Nullable PressReference enrolled(TextureMode mode) {
        List<float[]> first = new ArrayList<>();
        // Who takes eight photographs takes a ninth where one was not good enough.
        for (int i = 0; first.size() < PressReference.ENOUGH && i < 4 * PressReference.ENOUGH; i++) {
            Dice own = dice.fork(mode + " first " + i);
            Specimen label = label(mode, own);
            LabelCapture capture = PatientReader.read(
                    shot(print(label, own), Scene.PLAIN, own.below(4), own).photograph());
            LabelCapture.Label seen = capture == null ? null : capture.label();
            if (seen != null && seen.modules().equals(label.symbol().modules())) {
                RectifiedLabel flat = LabelRectifier.rectify(seen, label.symbol());
                if (flat.retake() == null) {
                    first.add(Fingerprint.of(flat, label.symbol()));
                }
            }
        }
        return first.size() < PressReference.ENOUGH ? null : new PressReference(first);
    }

    /** The attacks of the split by turns, those on B half a turn later; a redrawn code has no pattern left to be a reprint of. */
    private @Nullable Attack attack(Label actual, int turn) {
        if (actual.ordinal() <= Label.UNCLASSIFIED.ordinal()) {
            return null;
        }
        List<Attack> attacks = makers.split().attacks().stream()
                .filter(one -> one != Attack.REDRAW)
                .toList();
        int later = actual == Label.PATTERN_B_REPRINTED ? attacks.size() / 2 : 0;
        return attacks.get((turn + later) % attacks.size());
    }

    private FivePicture picture(Label actual, @Nullable Attack attack, int turn) {
        Dice own = dice.fork(actual + " " + turn);
        TextureMode mode =
                switch (actual) {
                    case PATTERN_A, PATTERN_A_REPRINTED -> TextureMode.MARKET_PATTERN_A;
                    case PATTERN_B, PATTERN_B_REPRINTED -> TextureMode.MARKET_PATTERN_B;
                    case UNCLASSIFIED -> TextureMode.NONE;
                };
        Specimen label = label(mode, own);
        Print print = print(label, own);
        if (attack != null) {
            print = makers.forger().forge(attack, label, print, printer, own.fork("forgery"));
        }
        Scene.Kind kind = own.pick(List.of(Scene.Kind.values()));
        Shot shot = shot(print, Scene.draw(kind, own.fork("scene")), turn & 3, own);
        return FivePicture.of(new FiveClasses.Picture(shot, label, actual), false, PressNumbers::of);
    }

    private static Specimen label(TextureMode mode, Dice own) {
        return Specimen.draw(
                MARKET, TextureProfile.KEYED_600.withMode(mode), 4, Specimen.Design.PLAIN, own.fork("label"));
    }

    private Print print(Specimen label, Dice own) {
        return makers.press().print(label.raster(), printer, own.fork("print"));
    }

    private Shot shot(Print print, Scene scene, int quarterTurns, Dice own) {
        return makers.studio()
                .photograph(
                        print,
                        own.pick(makers.cameras(number)).draw(own.fork("camera")),
                        scene,
                        quarterTurns,
                        own.fork("shot"));
    }
}
