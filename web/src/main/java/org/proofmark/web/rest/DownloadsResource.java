package org.proofmark.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.proofmark.foundation.SealedLinks;
import org.proofmark.labelling.DownloadLinks;
import org.proofmark.labelling.Labels;
import org.proofmark.serialization.CodeDownloads;

/** The files that expiring links stand for. */
@Path("downloads")
@RequestScoped
public class DownloadsResource {
    @Inject
    private SealedLinks seals;

    @Inject
    private CodeDownloads codes;

    @Inject
    private CodeSending codeSending;

    @Inject
    private DownloadLinks links;

    @Inject
    private Labels labels;

    @Inject
    private LabelSending labelSending;

    @Inject
    private HttpServletRequest http;

    @GET
    @Path("{token}")
    @PublicDoor("the link itself is the key: it is signed, names one file and expires")
    @Produces(MediaType.WILDCARD)
    public Response download(@PathParam("token") String token) {
        if (seals.isFor(CodeDownloads.PURPOSE, token)) {
            CodeDownloads.Opened link = codes.open(token);
            return codeSending.send(http, true, link.actor(), link.order(), link.file());
        }
        DownloadLinks.Opened link = links.open(token);
        return labelSending.send(
                http,
                true,
                link.actor(),
                link.request().order(),
                () -> labels.downloadByLink(link.actor(), link.request()));
    }
}
