package org.proofmark.models;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Loads and warms the model before the application serves; a model that fails keeps nothing from starting. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class ModelStart {
    @Inject
    private WatermarkBean watermark;

    @PostConstruct
    void load() {
        watermark.open();
    }
}
