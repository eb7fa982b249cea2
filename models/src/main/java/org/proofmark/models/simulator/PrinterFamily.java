package org.proofmark.models.simulator;

import java.util.List;
import java.util.stream.Stream;

/**
 * Printers of one kind, as ranges that {@link #draw} takes one printer's values from. "[study]": figures that gave plausible pictures in
 * the project's earlier study, for toner at 600 dpi; other technologies are spread around them by what their process does, which is
 * [assumed]. "Drawn" is what {@link PrinterFamilies} span in all, which a test holds. No device was measured.
 *
 * @param name what reports call it
 * @param technology how ink reaches the paper: how specks fall ({@link Specks}) is told by it
 * @param dpi dots an inch of the device, 300, 600 or 1,200, the steps in which makers sell them; the capture kit's tests have one of 203. A
 *     raster of another resolution is resampled by its driver
 * @param spreadUm how far ink or toner spreads over the paper: standard deviation in µm, 26–36 [study]; offset less, as ISO 12647-2 holds
 *     its tone value increase to 13–16 % at mid-tone; drawn 14–48
 * @param crossSpread spread across the direction of print over spread along it, drawn 0.8–1.3; thermal heads hold their heat along
 *     [assumed]
 * @param threshold spread coverage (0–1) at which paper turns dark, 0.36–0.46 [study]; below 0.5 dots grow; drawn 0.36–0.49
 * @param softness coverage (0–1) from the threshold to full light and to full dark, 0.09–0.16 [study]; drawn 0.06–0.22
 * @param edgeNoise standard deviation of the threshold, as coverage (0–1): ragged edges, what ISO 13660 calls raggedness, 0.06–0.11
 *     [study]; drawn 0.03–0.16
 * @param jitterUm standard deviation of a dot's place in µm, 4–7 [study]; drawn 1–10
 * @param bandingUm standard deviation of a line's place in µm (polygon facets, paper feed, swaths), drawn 0–8 [assumed]
 * @param solid reflectance of a full solid over that of paper, drawn 0.015–0.14: optical densities above the paper's of 1.8 (offset) to
 *     0.85 (a worn laser), plain laser and inkjet 1.0–1.5 [assumed]
 * @param mottle scale of what a solid's transmittance (0–1) varies by, 0.04–0.10 [study]; drawn 0.02–0.15; the standard deviation is
 *     0.86 of it
 * @param satellites drops or toner specks beside edges, in the hundreds a square inch of dark area, drawn 0–220 [assumed]
 * @param voids pinholes in solids, in the hundreds a square inch of dark area, drawn 0–160 [assumed]
 * @param heat how much a thermal head that has just printed adds to the next dot, as coverage (0–1), drawn 0–0.16 [assumed]
 * @param haloUm standard deviation of light spreading in the paper (Yule–Nielsen) in µm, 45–75 [study]; the line spread functions that
 *     J. S. Arney measured span 150–350 µm in all; drawn 35–95
 * @param haloShare the part of the light that spreads so, drawn 0.5–1 [assumed]
 * @param screenLpi lines an inch of the clustered-dot screen for tones, drawn 75–200 [assumed]: at 600 dpi cells of four and of three dots
 *     at 45° make 106 and 141; 0 for error diffusion, as inkjets do
 * @param paper reflectance of bare paper, of a perfect white's, drawn 0.72–0.95 [assumed]
 * @param grain standard deviation of the paper's reflectance, of itself, from its fibres (10–30 µm wide in electron micrographs), drawn
 *     0.003–0.03 [assumed]; the clouds that go with them add a sixth
 */
public record PrinterFamily(
        String name,
        Technology technology,
        int dpi,
        Range spreadUm,
        Range crossSpread,
        Range threshold,
        Range softness,
        Range edgeNoise,
        Range jitterUm,
        Range bandingUm,
        Range solid,
        Range mottle,
        Range satellites,
        Range voids,
        Range heat,
        Range haloUm,
        Range haloShare,
        Range screenLpi,
        Range paper,
        Range grain) {
    /** How ink reaches the paper. */
    public enum Technology {
        LASER,
        INKJET,
        THERMAL,
        OFFSET
    }

    /**
     * A kind of printer that takes each range from one of these, dots and technology from the same: so the mixture of several is within what
     * they span, and yet like none of them.
     */
    public static PrinterFamily mixed(List<PrinterFamily> of, Dice dice) {
        PrinterFamily device = dice.pick(of);
        return new PrinterFamily(
                "mixed",
                device.technology,
                device.dpi,
                dice.pick(of).spreadUm,
                dice.pick(of).crossSpread,
                dice.pick(of).threshold,
                dice.pick(of).softness,
                dice.pick(of).edgeNoise,
                dice.pick(of).jitterUm,
                dice.pick(of).bandingUm,
                dice.pick(of).solid,
                dice.pick(of).mottle,
                dice.pick(of).satellites,
                dice.pick(of).voids,
                dice.pick(of).heat,
                dice.pick(of).haloUm,
                dice.pick(of).haloShare,
                device.screenLpi,
                dice.pick(of).paper,
                dice.pick(of).grain);
    }

    /** So many mixtures, drawn one after the other. */
    public static List<PrinterFamily> mixtures(List<PrinterFamily> of, int count, Dice dice) {
        return Stream.generate(() -> mixed(of, dice)).limit(count).toList();
    }

    /** One printer with its paper. */
    public Printer draw(Dice dice) {
        return new Printer(
                name,
                technology,
                dpi,
                spreadUm.draw(dice),
                crossSpread.draw(dice),
                threshold.draw(dice),
                softness.draw(dice),
                edgeNoise.draw(dice),
                jitterUm.draw(dice),
                bandingUm.draw(dice),
                solid.draw(dice),
                mottle.draw(dice),
                satellites.draw(dice),
                voids.draw(dice),
                heat.draw(dice),
                haloUm.draw(dice),
                haloShare.draw(dice),
                screenLpi.draw(dice),
                paper.draw(dice),
                grain.draw(dice));
    }
}
