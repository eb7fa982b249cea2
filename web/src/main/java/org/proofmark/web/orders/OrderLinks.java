package org.proofmark.web.orders;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.SealedLinks;
import org.proofmark.kernel.Actor;
import org.proofmark.labelling.DownloadLinks;
import org.proofmark.labelling.LabelRequest;
import org.proofmark.labelling.Labels;
import org.proofmark.serialization.CodeDownloads;
import org.proofmark.serialization.OrderFile;
import org.proofmark.web.rest.MadeLink;
import org.proofmark.web.security.CurrentActor;

/** Links to files of the order that the page shows, for somebody without an account. */
@Named("orderLinks")
@ViewScoped
public class OrderLinks implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LABELS = "labels";

    @Inject
    private CurrentActor actor;

    @Inject
    private Labels labels;

    @Inject
    private DownloadLinks labelLinks;

    @Inject
    private CodeDownloads codes;

    @Inject
    private OrderPage order;

    @Inject
    private OrderLabels chosen;

    private String file = OrderFile.CODES.name();
    private @Nullable Integer minutes;
    private transient @Nullable Made made;

    /** @param path without this installation's address, which the browser knows best */
    public record Made(String file, String path, Instant expires) {}

    public void make() {
        Actor maker = actor.get();
        UUID id = order.getView().id();
        Duration valid = minutes == null ? null : Duration.ofMinutes(minutes);
        SealedLinks.Link link;
        if (file.equals(LABELS)) {
            LabelRequest request = chosen.request();
            labels.job(maker, request);
            link = labelLinks.issue(maker, request, valid);
        } else {
            link = codes.link(maker, id, file, valid);
        }
        made = new Made(file.equals(LABELS) ? chosen.request().rendition() : file, MadeLink.path(link), link.expires());
    }

    /** What was made by this request; a link is shown once. */
    public @Nullable Made getMade() {
        return made;
    }

    /** The names of the files that this order has. */
    public List<String> getFiles() {
        return OrderFile.FIXED.stream()
                .filter(each -> order.isFile() || each.kind() != OrderFile.Kind.MANIFEST)
                .map(OrderFile::name)
                .toList();
    }

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }

    public @Nullable Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }
}
