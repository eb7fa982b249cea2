package org.proofmark.ear.container;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.verification.internal.PrintsForgotten;

/** A test inside the EAR with adapters of ours behind some ports. One deployment serves all that are named here: see {@link KeptDeployment}. */
@ExtendWith(ArquillianExtension.class)
abstract class InEarWithPorts {
    @Deployment
    static EnterpriseArchive ear() {
        EnterpriseArchive ear = RealEar.withTests(
                InEarWithPorts.class,
                ForgedCodesIT.class,
                KnownPressIT.class,
                MarkedLabels.class,
                OrderedCodes.class,
                PrintCheckIT.class,
                StaticFixture.class,
                ThisServer.class,
                VerificationBeanIT.class);
        RealEar.add(ear, "proofmark-domain.jar", EvidencePorts.class, PrintPort.class, PrintsForgotten.class);
        return ear;
    }
}
