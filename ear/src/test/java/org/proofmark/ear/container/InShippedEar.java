package org.proofmark.ear.container;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test inside the EAR as it ships, with a few probes that change nothing in it. One deployment serves all that are named here, so what is
 * static in a test is its own class's: see {@link KeptDeployment}.
 */
@ExtendWith(ArquillianExtension.class)
abstract class InShippedEar {
    @Deployment
    static EnterpriseArchive ear() {
        EnterpriseArchive ear = RealEar.withTests(
                InShippedEar.class,
                CatalogIT.class,
                CatalogTests.class,
                CodeSecretsIT.class,
                ImportFilesIT.class,
                IssueCodesIT.class,
                LabelsIT.class,
                OrderedLabels.class,
                PortsIT.class,
                PrintedLabelsIT.class,
                QrOnImage.class,
                StaticFixture.class,
                TenantsApartIT.class,
                ThisServer.class,
                TokenRegistryIT.class,
                TransactionsIT.class,
                ZplOnImage.class);
        RealEar.add(ear, "proofmark-domain.jar", DomainProbe.class, ThreadsProbe.class, NewTransaction.class);
        return ear;
    }
}
