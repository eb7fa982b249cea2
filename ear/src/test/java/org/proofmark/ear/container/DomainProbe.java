package org.proofmark.ear.container;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.proofmark.verification.spi.ClassifyWatermark;

/** An EJB that {@link InShippedEar} puts into domain's own jar, to see what an EJB there is given for a port. */
@Stateless
public class DomainProbe {
    @Inject
    private Instance<ClassifyWatermark> watermark;

    public boolean adapterPresent() {
        return watermark.isResolvable();
    }

    public String engine() {
        return watermark.get().engine();
    }

    /** Where this class was loaded from: must be the domain jar, else the test proves nothing. */
    public String home() {
        return DomainProbe.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
    }
}
