package org.proofmark.web.orders;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Role;
import org.proofmark.labelling.LabelFormat;
import org.proofmark.labelling.LabelRequest;
import org.proofmark.labelling.LabelWaste;
import org.proofmark.labelling.Labels;
import org.proofmark.labelling.Masking;
import org.proofmark.labelling.PreparedLabels;
import org.proofmark.labelling.SheetLayout;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Look;
import org.proofmark.web.shell.Notices;

/** The labels of the order that the page shows: how they look, fetching them, what was spoilt, and the sum that must come out. */
@Named("orderLabels")
@ViewScoped
public class OrderLabels implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor actor;

    @Inject
    private Labels labels;

    @Inject
    private LabelWaste waste;

    @Inject
    private OrderPage order;

    @Inject
    private Look look;

    private LabelFormat format = LabelFormat.PDF;
    private String layout = SheetLayout.NAMES.get(0);
    private @Nullable Integer dpi;
    private @Nullable Long first;
    private @Nullable Long last;
    private @Nullable String reason;
    private LabelWaste.Kind kind = LabelWaste.Kind.WASTE;
    private @Nullable Long wasteFirst;
    private @Nullable Long wasteLast;
    private @Nullable String wasteReason;

    private LabelRequest request(LabelFormat wanted, @Nullable Long from, @Nullable Long to, @Nullable String why) {
        return new LabelRequest(
                id(), wanted, layout, null, getDpi(), from, to, look.getLanguage(), Masking.OPTIMAL, why);
    }

    /** What is chosen on the page. People count from 1, positions from 0. */
    public LabelRequest request() {
        return request(format, first == null ? null : first - 1, last == null ? null : last - 1, reason);
    }

    private UUID id() {
        return order.getView().id();
    }

    /** One label as it would look, with SPECIMEN across it, as an address for an image; null where none can be made. */
    public @Nullable String getPreview() {
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        try {
            labels.preview(actor.get(), request(LabelFormat.SVG, 0L, 0L, null))
                    .content()
                    .writeTo(svg);
        } catch (ProblemException notPrintable) {
            return null;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.toByteArray());
    }

    /** Sends the labels; asks for a reason where they were fetched before. */
    public void download() {
        PreparedLabels prepared = labels.download(actor.get(), request());
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.responseReset();
        external.setResponseContentType(prepared.format().mediaType());
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + prepared.fileName() + "\"");
        external.setResponseHeader("Cache-Control", "no-store");
        try {
            OutputStream out = external.getResponseOutputStream();
            prepared.content().writeTo(out);
            out.flush();
            labels.finished(actor.get(), id(), prepared.download());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }

    public List<Labels.Download> getLog() {
        return labels.downloads(actor.get(), id(), Page.Window.first(50)).items();
    }

    public void record() {
        if (wasteFirst == null) {
            throw Problem.invalid("range-invalid", "wasteFirst", null, "say which label, counted from 1");
        }
        waste.record(
                actor.get(),
                id(),
                wasteFirst - 1,
                (wasteLast == null ? wasteFirst : wasteLast) - 1,
                kind,
                wasteReason == null ? "" : wasteReason);
        Notices.done("order.waste.recorded");
        wasteFirst = null;
        wasteLast = null;
        wasteReason = null;
    }

    public LabelWaste.Reconciliation getSum() {
        return waste.reconcile(actor.get(), id());
    }

    public List<LabelWaste.Entry> getEntries() {
        return waste.list(actor.get(), id());
    }

    /** Whether this reader may hold labels: they are secrets. */
    public boolean isHolder() {
        return actor.get().hasAny(Role.BRAND, Role.EXPORTER);
    }

    /** Whether this reader may see who fetched them. */
    public boolean isReader() {
        return actor.get().hasAny(Role.BRAND, Role.EXPORTER, Role.COMPLIANCE);
    }

    public List<String> getLayouts() {
        return SheetLayout.NAMES;
    }

    public LabelFormat getFormat() {
        return format;
    }

    public void setFormat(LabelFormat format) {
        this.format = format;
    }

    public String getLayout() {
        return layout;
    }

    public void setLayout(String layout) {
        this.layout = layout;
    }

    /** What was typed; before that, the one resolution of the order's mark, or the usual. */
    public Integer getDpi() {
        Integer typed = dpi;
        return typed != null
                ? typed
                : TextureProfile.mark(order.getView().mark())
                        .map(TextureProfile::dpi)
                        .orElse(600);
    }

    /** The one resolution that the order's mark is printed at; null where it has none. */
    public @Nullable Integer getMarkDpi() {
        return TextureProfile.mark(order.getView().mark())
                .map(TextureProfile::dpi)
                .orElse(null);
    }

    public void setDpi(@Nullable Integer dpi) {
        this.dpi = dpi;
    }

    public @Nullable Long getFirst() {
        return first;
    }

    public void setFirst(@Nullable Long first) {
        this.first = first;
    }

    public @Nullable Long getLast() {
        return last;
    }

    public void setLast(@Nullable Long last) {
        this.last = last;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public LabelWaste.Kind getKind() {
        return kind;
    }

    public void setKind(LabelWaste.Kind kind) {
        this.kind = kind;
    }

    public @Nullable Long getWasteFirst() {
        return wasteFirst;
    }

    public void setWasteFirst(@Nullable Long wasteFirst) {
        this.wasteFirst = wasteFirst;
    }

    public @Nullable Long getWasteLast() {
        return wasteLast;
    }

    public void setWasteLast(@Nullable Long wasteLast) {
        this.wasteLast = wasteLast;
    }

    public @Nullable String getWasteReason() {
        return wasteReason;
    }

    public void setWasteReason(@Nullable String wasteReason) {
        this.wasteReason = wasteReason;
    }
}
