package org.proofmark.batch;

import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/** Leases queued jobs after their commit and starts them. */
@Singleton
@Startup
public class Dispatcher {}
