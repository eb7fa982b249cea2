package org.proofmark.web.orders;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Page;
import org.proofmark.labelling.Labels;
import org.proofmark.serialization.CodeDownloads;
import org.proofmark.web.security.CurrentActor;

/** Who was given secrets of the order that the page shows, labels and codes together. */
@Named("orderDownloads")
@ViewScoped
public class OrderDownloads implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject
    private CurrentActor actor;

    @Inject
    private Labels labels;

    @Inject
    private CodeDownloads codes;

    @Inject
    private OrderPage order;

    /** The newest first. */
    public List<Fetched> getLog() {
        UUID id = order.getView().id();
        Page.Window window = Page.Window.first(SHOWN);
        return Stream.concat(
                        labels.downloads(actor.get(), id, window).items().stream()
                                .map(Fetched::labels),
                        codes.list(actor.get(), id, window).items().stream().map(Fetched::file))
                .sorted(Comparator.comparing(Fetched::at).reversed())
                .limit(SHOWN)
                .toList();
    }

    /**
     * One download.
     *
     * @param first counted from 1, null for a file that is more than labels from here to there
     * @param address null where it was not kept
     * @param bytes null where they were not counted
     * @param end key of the words for how it ended
     */
    public record Fetched(
            String icon,
            String what,
            @Nullable Long first,
            @Nullable Long last,
            String who,
            boolean byLink,
            @Nullable String address,
            Instant at,
            String end,
            @Nullable Long bytes,
            @Nullable String reason) {
        static Fetched labels(Labels.Download download) {
            return new Fetched(
                    "pi-qrcode",
                    download.rendition(),
                    download.first() + 1,
                    download.last() + 1,
                    download.downloadedBy(),
                    download.byLink(),
                    null,
                    download.downloadedAt(),
                    download.finishedAt() == null ? "order.downloads.cut" : "order.downloads.complete",
                    null,
                    download.reason());
        }

        static Fetched file(CodeDownloads.Download download) {
            String end = download.complete() ? "order.downloads.complete" : "order.downloads.cut";
            boolean over = download.finishedAt() != null;
            return new Fetched(
                    "pi-file",
                    download.name().replaceFirst(".*/", ""),
                    null,
                    null,
                    download.downloadedBy(),
                    download.byLink(),
                    download.address(),
                    download.startedAt(),
                    over ? end : "order.downloads.open",
                    over ? download.bytes() : null,
                    null);
        }
    }
}
