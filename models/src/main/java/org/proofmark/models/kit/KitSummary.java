package org.proofmark.models.kit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.KitLabel;
import org.proofmark.labelling.TextureProfile;

/** What a person reads at the end. */
final class KitSummary {
    private static final int MOST_NAMED = 12;

    private KitSummary() {}

    static String of(KitOptions options, KitTally tally, List<Qualification> qualifications) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "%d photographs, %d labels cut out into %s",
                tally.photographs(),
                tally.measured().size() - tally.left(),
                options.out().resolve("photos"));
        if (tally.left() > 0) {
            line(text, "%d labels were there already and were left as they are", tally.left());
        }
        if (tally.unnamed() > 0) {
            line(
                    text,
                    "%d photographs lie in neither first nor copy, and were taken for FIRST PRINTS: a copy among them spoils the answer",
                    tally.unnamed());
        }
        if (tally.foreign() > 0) {
            line(text, "%d codes are none of a capture kit (report.jsonl names them)", tally.foreign());
        }
        if (!tally.refused().isEmpty()) {
            line(text, "%d files were of no use:", tally.refused().size());
            tally.refused().forEach(r -> line(text, "  %s: %s", r.photo(), r.note()));
        }
        for (KitTally.Sheet sheet : tally.sheets()) {
            List<KitLabel> missing = tally.missing(sheet);
            line(
                    text,
                    "sheet %d, %s: %d of 48 labels%s%s",
                    sheet.number(),
                    sheet.generation() == Generation.FIRST ? "first prints" : "copies",
                    48 - missing.size(),
                    tally.repeated(sheet) > 0 ? ", " + tally.repeated(sheet) + " of them more than once" : "",
                    missing.isEmpty() ? "" : "; missing: " + names(missing));
        }
        if (tally.sheets().isEmpty()) {
            line(text, "no label of a capture kit was found");
            return text.toString();
        }
        table(text, qualifications);
        return text.toString();
    }

    private static String names(List<KitLabel> labels) {
        StringBuilder names = new StringBuilder();
        for (KitLabel label : labels.subList(0, Math.min(MOST_NAMED, labels.size()))) {
            names.append(names.isEmpty() ? "" : ", ").append('r').append(label.row());
            names.append('c').append(label.column());
        }
        return names + (labels.size() > MOST_NAMED ? " and " + (labels.size() - MOST_NAMED) + " more" : "");
    }

    private static void table(StringBuilder text, List<Qualification> qualifications) {
        line(text, "");
        line(text, "texture         photos  usable  correlation  wrong cells  AUC against copies  verdict");
        for (Qualification q : qualifications) {
            String auc = Double.isNaN(q.auc())
                    ? "-"
                    : String.format(Locale.ROOT, "%.3f%s", q.auc(), q.besidePress() ? "" : " (press unknown)");
            line(
                    text,
                    "%-15s %6d  %6d  %11s  %11s  %18s  %s",
                    q.grade().profile().id(),
                    q.labels(),
                    q.usable(),
                    q.usable() == 0 ? "-" : String.format(Locale.ROOT, "%.2f", q.correlation()),
                    q.usable() == 0 ? "-" : String.format(Locale.ROOT, "%.0f %%", 100 * q.cellErrors()),
                    auc,
                    q.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        line(text, "");
        line(text, "%s", advice(qualifications));
        notOnTheSheet()
                .forEach((other, grade) -> line(
                        text,
                        "%s is not on the sheet; its cells are as large as those of %s: go by that verdict.",
                        other,
                        grade.profile()));
    }

    /** Marks that are offered and not printed on the sheet, with what is printed in cells of the same size. */
    private static Map<TextureProfile, KitLabel.Grade> notOnTheSheet() {
        Map<TextureProfile, KitLabel.Grade> others = new LinkedHashMap<>();
        for (TextureProfile offered : TextureProfile.OFFERED) {
            List<KitLabel.Grade> alike = Arrays.stream(KitLabel.Grade.values())
                    .filter(grade -> grade.profile().cellDots() * offered.dpi() == offered.cellDots() * grade.dpi())
                    .toList();
            if (alike.stream().noneMatch(grade -> grade.profile().equals(offered))) {
                alike.forEach(grade -> others.put(offered, grade));
            }
        }
        return others;
    }

    private static String advice(List<Qualification> all) {
        KitLabel.@Nullable Grade best = Qualification.advice(all);
        if (best != null) {
            boolean sure =
                    all.stream().anyMatch(q -> q.grade() == best && q.verdict() == Qualification.Verdict.SURVIVES);
            return sure
                    ? "Use " + best.profile().id() + " on this printer."
                    : "Only " + best.profile().id()
                            + " is left, barely: expect many requests for another photograph. A finer printer is better.";
        }
        return all.stream()
                        .allMatch(q -> q.verdict() == Qualification.Verdict.DOES_NOT_SURVIVE
                                || q.verdict() == Qualification.Verdict.COPIES_KEEP_IT)
                ? "DO NOT USE THE MARK with this printer: no texture survives on it that copies would not keep, so the check could not work."
                : "Nothing can be advised: too few usable photographs. Come closer: six to eight small labels, or two large ones, fill a picture.";
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
