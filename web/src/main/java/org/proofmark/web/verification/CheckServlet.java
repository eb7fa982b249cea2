package org.proofmark.web.verification;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.proofmark.reading.Photos;
import org.proofmark.web.rest.PublicDoor;

/** {@code /check}: a label is photographed, and the photo sent. Only sending is a scan. */
@PublicDoor("consumers scan without an account")
@WebServlet(urlPatterns = "/check")
@MultipartConfig(
        maxFileSize = Photos.MAX_BYTES,
        maxRequestSize = Photos.MAX_BYTES + CheckServlet.FORM,
        fileSizeThreshold = CheckServlet.FORM)
public class CheckServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Bytes of a form beside its photo; a photo of more waits for its turn on the disk, not in memory. */
    static final int FORM = 64 * 1024;

    @Inject
    private transient PrintChecks checks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        checks.form(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        checks.photo(request, response);
    }
}
