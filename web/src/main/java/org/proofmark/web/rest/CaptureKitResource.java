package org.proofmark.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.proofmark.kernel.Role;
import org.proofmark.labelling.CaptureKit;
import org.proofmark.labelling.LabelPress;

/**
 * The capture kit's sheet: printed, copied and photographed it says which texture survives on a printer. No secret: its codes name no
 * product and its key is published, so everybody with an account may have it, and nothing is logged.
 */
@Path("capture-kit.pdf")
@RequestScoped
@Allow({Role.BRAND, Role.EXPORTER, Role.DISTRIBUTOR, Role.COMPLIANCE, Role.INSPECTOR, Role.OPERATOR})
public class CaptureKitResource {
    @Inject
    private LabelPress press;

    /**
     * @param paper A4 or LETTER
     * @param sheet 1 to 99: other textures in the same places
     */
    @GET
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    public Response sheet(
            @QueryParam("paper") @DefaultValue("A4") CaptureKit.Paper paper,
            @QueryParam("sheet") @DefaultValue("1") int sheet)
            throws IOException {
        // Under a megabyte: made whole, so that a fault is a problem and no torn file.
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 20);
        press.captureKit(paper, sheet, pdf);
        String name = String.format(
                Locale.ROOT,
                "proofmark-capture-kit-%d-sheet-%02d-%s.pdf",
                CaptureKit.VERSION,
                sheet,
                paper.name().toLowerCase(Locale.ROOT));
        return Response.ok(pdf.toByteArray(), "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "private, max-age=86400")
                .build();
    }
}
