package org.proofmark.models.simulator;

import java.util.List;
import java.util.stream.Stream;

/**
 * Printers of one kind, as ranges that {@link #draw} takes one printer's values from. "[study]": figures that gave plausible pictures in
 * the project's earlier study, for toner at 600 dpi; other technologies are spread around them by what their process does.
 *
 * @param name what reports call it
 * @param dpi dots an inch of the device, 203 to 1,200; a raster of another resolution is resampled by its driver
 * @param spreadUm how far ink or toner spreads over the paper: standard deviation in µm; 26–36 [study]; offset less, as ISO 12647-2 holds
 *     its tone value increase to 13–16 % at mid-tone
 * @param crossSpread spread across the direction of print over spread along it, 0.8–1.3; thermal heads hold their heat along [assumed]
 * @param threshold spread coverage at which paper turns dark, 0.36–0.46 [study]; below 0.5 dots grow
 * @param softness coverage from light to dark around the threshold, 0.09–0.16 [study]
 * @param edgeNoise standard deviation of the threshold, as coverage: ragged edges (ISO 13660 raggedness), 0.06–0.11 [study]
 * @param jitterUm standard deviation of a dot's place in µm, 4–7 [study]
 * @param bandingUm standard deviation of a line's place in µm (polygon facets, paper feed, swaths), 0–6 [assumed]
 * @param solid reflectance of a full solid over that of paper, 0–1: optical densities of 1.1 (inkjet on plain paper) to 1.7 (offset)
 * @param mottle standard deviation of a solid's transmittance, 0.04–0.10 [study]
 * @param satellites drops or toner specks beside edges, in the hundreds a square inch of dark area [assumed]
 * @param voids pinholes in solids, in the hundreds a square inch [assumed]
 * @param heat how much a thermal head that has just printed adds to the next dot, as coverage, 0–0.2 [assumed]
 * @param haloUm standard deviation of light spreading in the paper (Yule–Nielsen) in µm, 45–75 [study]; the line spread functions that
 *     J. S. Arney measured span 150–350 µm in all
 * @param haloShare the part of the light that spreads so, 0–1 [assumed]
 * @param screenLpi lines an inch of the clustered-dot screen for tones, 85–200; 0 for error diffusion, as inkjets do
 * @param paper reflectance of bare paper, 0.7–0.95
 * @param grain standard deviation of the paper's reflectance from its fibres (10–30 µm wide in electron micrographs), 0.004–0.03 [assumed]
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
