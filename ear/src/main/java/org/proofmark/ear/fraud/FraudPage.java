package org.proofmark.ear.fraud;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The published table, as Markdown: what disappoints first. */
public final class FraudPage {
    private static final String HEADER =
            """
            | deed | check | n | accepted | refused | another photo asked for | at the first photo: accepted / refused / asked | honest labels accepted |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            """;

    private final Tallies tallies;

    public FraudPage(Tallies tallies) {
        this.tallies = tallies;
    }

    private record Cell(Check check, Deed deed, Tally tally) {
        double share(Outcome outcome) {
            return tally.last(outcome) / (double) tally.trials();
        }
    }

    /** The three tables, without the words around them. */
    public String tables() {
        return "## What disappoints\n\n" + disappointing() + "\n## How often the fraud succeeds\n\n" + sideBySide()
                + "\n## Everything\n\n"
                + rows(Arrays.stream(Check.values()).flatMap(this::cells).toList())
                + "\nReasons that Proofmark gave, asked with a photograph and `expectedGtin`:\n\n" + reasons();
    }

    private java.util.stream.Stream<Cell> cells(Check check) {
        return Arrays.stream(Deed.values()).map(deed -> new Cell(check, deed, tallies.of(check, deed)));
    }

    private String disappointing() {
        List<Cell> ours = Arrays.stream(Check.values())
                .filter(Check::proofmark)
                .flatMap(this::cells)
                .toList();
        List<Cell> chosen = new ArrayList<>();
        ours.stream()
                .filter(cell -> cell.deed != Deed.HONEST && cell.share(Outcome.ACCEPTED) > 0)
                .sorted(Comparator.comparingDouble(cell -> -cell.share(Outcome.ACCEPTED)))
                .forEach(chosen::add);
        ours.stream()
                .filter(cell -> cell.deed == Deed.HONEST && cell.share(Outcome.ACCEPTED) < 1)
                .sorted(Comparator.comparingDouble(cell -> cell.share(Outcome.ACCEPTED)))
                .forEach(chosen::add);
        ours.stream()
                .filter(cell ->
                        cell.deed != Deed.HONEST && cell.share(Outcome.ACCEPTED) == 0 && cell.share(Outcome.ASKED) > 0)
                .sorted(Comparator.comparingDouble(cell -> -cell.share(Outcome.ASKED)))
                .forEach(chosen::add);
        return rows(chosen);
    }

    private String rows(List<Cell> cells) {
        return HEADER
                + cells.stream()
                        .map(cell -> line(List.of(
                                cell.deed.words(),
                                cell.check.words(),
                                Integer.toString(cell.tally.trials()),
                                cell.tally.share(Outcome.ACCEPTED),
                                cell.tally.share(Outcome.REFUSED),
                                cell.tally.share(Outcome.ASKED),
                                cell.tally.firstWords(),
                                tallies.of(cell.check, Deed.HONEST).share(Outcome.ACCEPTED))))
                        .collect(Collectors.joining());
    }

    private String sideBySide() {
        List<Check> checks = List.of(
                Check.EAN_13,
                Check.EAN_13_COMPARED,
                Check.LINK,
                Check.LINK_COMPARED,
                Check.CODE,
                Check.UNMARKED,
                Check.PHOTO_EXPECTED);
        StringBuilder table = new StringBuilder(line(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("deed"), checks.stream().map(Check::words))
                .toList()));
        table.append("| --- ".repeat(checks.size() + 1)).append("|\n");
        for (Deed deed : Deed.values()) {
            List<String> cells = new ArrayList<>(
                    List.of(deed == Deed.HONEST ? deed.words() + " (no fraud: should be 100 %)" : deed.words()));
            checks.forEach(check -> cells.add(tallies.of(check, deed).share(Outcome.ACCEPTED)));
            table.append(line(cells));
        }
        return table.toString();
    }

    private String reasons() {
        return "| deed | reasons |\n| --- | --- |\n"
                + Arrays.stream(Deed.values())
                        .map(deed -> line(List.of(
                                deed.words(),
                                tallies.of(Check.PHOTO_EXPECTED, deed).reasonWords())))
                        .collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
