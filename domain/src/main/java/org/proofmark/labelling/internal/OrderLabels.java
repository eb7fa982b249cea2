package org.proofmark.labelling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Products;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;
import org.proofmark.labelling.LabelFormat;
import org.proofmark.labelling.LabelJob;
import org.proofmark.labelling.LabelPress;
import org.proofmark.labelling.LabelProduct;
import org.proofmark.labelling.LabelRequest;
import org.proofmark.labelling.LabelTemplate;
import org.proofmark.labelling.LabelTemplates;
import org.proofmark.labelling.LabelWriter;
import org.proofmark.labelling.Mark;
import org.proofmark.labelling.PreparedLabels.Content;
import org.proofmark.labelling.SheetLayout;
import org.proofmark.labelling.TextureKey;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.serialization.CodeLines;
import org.proofmark.serialization.OrderCodes;
import org.proofmark.token.Tokens;

/** Turns an order and a request into something that can be printed. */
@ApplicationScoped
public class OrderLabels {
    /** A larger order is fetched in parts; a PDF of this many labels has about 3 GB. */
    static final long MOST_LABELS = 2_000_000;

    /** With a mark each takes some 15 KB, and the offsets in a PDF have ten digits. */
    static final long MOST_MARKED = 400_000;

    @Inject
    private OrderCodes orderCodes;

    @Inject
    private Products products;

    @Inject
    private Tokens tokens;

    @Inject
    private LabelTemplates templates;

    @Inject
    private LabelPress press;

    /** Positions both included. */
    record Range(long first, long last) {
        long count() {
            return last - first + 1;
        }
    }

    static Range range(LabelRequest request, OrderCodes.Batch batch) {
        return range(
                request, batch.quantity(), TextureProfile.mark(batch.mark()).isPresent() ? MOST_MARKED : MOST_LABELS);
    }

    static Range range(LabelRequest request, long quantity, long mostInAFile) {
        boolean single = request.format() == LabelFormat.PNG || request.format() == LabelFormat.SVG;
        Long wantedFirst = request.first();
        Long wantedLast = request.last();
        long first = wantedFirst == null ? 0 : wantedFirst;
        long last = wantedLast == null ? (single ? first : quantity - 1) : wantedLast;
        bounded("first", first, 0, quantity - 1);
        bounded("last", last, first, quantity - 1);
        long most = single ? 1 : mostInAFile;
        if (last - first >= most) {
            throw Problem.invalid(
                    "range-too-long",
                    "last",
                    Long.toString(last),
                    "one " + request.format() + " file holds at most " + most
                            + " labels; ask for parts by first and last");
        }
        return new Range(first, last);
    }

    private static void bounded(String field, long value, long low, long high) {
        if (value < low || value > high) {
            throw Problem.invalid(
                    "range-invalid",
                    field,
                    Long.toString(value),
                    "must be a position of the order between " + low + " and " + high);
        }
    }

    OrderCodes.Batch batch(Actor actor, LabelRequest request) {
        return orderCodes.of(actor, request.order());
    }

    /** The request with its resolution said, so that the log knows one rendition by one name. */
    static LabelRequest resolved(LabelRequest request, OrderCodes.Batch batch) {
        return request.dpi() != null
                ? request
                : request.atDpi(TextureProfile.mark(batch.mark())
                        .map(TextureProfile::dpi)
                        .orElse(request.format() == LabelFormat.ZPL ? 300 : 600));
    }

    /** @param specimen a preview: without the mark, so at any resolution */
    LabelJob job(Actor actor, LabelRequest wanted, OrderCodes.Batch batch, boolean specimen) {
        LabelRequest request = resolved(wanted, batch);
        Integer dpi = Objects.requireNonNull(request.dpi());
        LabelTemplate template = templates.resolve(actor, request.template());
        SheetLayout layout = request.format() == LabelFormat.PDF
                ? SheetLayout.named(request.layout(), template)
                : SheetLayout.roll(template);
        LabelJob job = new LabelJob(
                template, layout, product(batch, request.language()), dpi, request.masking(), specimen, mark(batch));
        press.check(job);
        return job;
    }

    private @Nullable Mark mark(OrderCodes.Batch batch) {
        return TextureProfile.mark(batch.mark())
                .map(profile ->
                        new Mark(profile, TextureKey.of(tokens.textureKey(batch.tenant(), batch.gtin(), batch.slot()))))
                .orElse(null);
    }

    /** Signs and draws as it writes; the document is ended only where every label is in it. */
    Content content(LabelFormat format, LabelJob job, OrderCodes.Batch batch, Range range) {
        CodeLines lines = orderCodes.lines(batch);
        return out -> {
            LabelWriter writer = press.open(format, job, out);
            for (long position = range.first(); position <= range.last(); position++) {
                writer.add(lines.serial(position));
            }
            writer.close();
        };
    }

    /** A preview needs no serials. */
    Content specimens(LabelFormat format, LabelJob job, long count) {
        return out -> {
            LabelWriter writer = press.open(format, job, out);
            for (long i = 0; i < count; i++) {
                writer.add("0");
            }
            writer.close();
        };
    }

    private LabelProduct product(OrderCodes.Batch batch, String language) {
        Products.Product product = products.product(batch.tenant(), batch.gtin())
                .orElseThrow(() -> Problem.notFound("sku", batch.gtin().value()));
        Products.@Nullable Lot lot = products.lot(batch.tenant(), batch.lot()).orElse(null);
        String prefix = batch.uriPrefix();
        return new LabelProduct(
                prefix.substring("HTTPS://".length(), prefix.indexOf("/01/")),
                batch.gtin().value(),
                names(product.names(), language),
                lot == null ? null : lot.number(),
                lot == null ? null : lot.expiry());
    }

    /** The wanted language first, then English, then the others. */
    static List<String> names(Map<String, String> byLanguage, String wanted) {
        List<String> names = new ArrayList<>();
        Stream.concat(Stream.of(wanted, "en"), byLanguage.keySet().stream().sorted())
                .distinct()
                .map(byLanguage::get)
                .filter(name -> name != null)
                .forEach(names::add);
        return names;
    }
}
