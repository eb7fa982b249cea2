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
import org.proofmark.labelling.DownloadLinks;
import org.proofmark.labelling.Labels;

/** The files that expiring links stand for. */
@Path("downloads")
@RequestScoped
public class DownloadsResource {
    @Inject
    private DownloadLinks links;

    @Inject
    private Labels labels;

    @Inject
    private LabelSending sending;

    @Inject
    private HttpServletRequest http;

    @GET
    @Path("{token}")
    @PublicDoor("the link itself is the key: it is signed, names one file and expires")
    @Produces(MediaType.WILDCARD)
    public Response download(@PathParam("token") String token) {
        DownloadLinks.Opened link = links.open(token);
        return sending.send(
                http, link.actor(), link.request().order(), () -> labels.downloadByLink(link.actor(), link.request()));
    }
}
