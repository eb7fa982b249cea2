package org.proofmark.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST interface of {@code /api/v1}; resources are discovered. */
@ApplicationPath("/api/v1")
public class RestApi extends Application {}
