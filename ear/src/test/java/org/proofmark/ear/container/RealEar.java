package org.proofmark.ear.container;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ArchiveFormat;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR that the build made, byte for byte, with a web module of tests beside the one that ships. */
public final class RealEar {
    private static final String TESTS = "proofmark-tests.war";

    private RealEar() {}

    /** The EAR and a test module with the given classes; the test class itself must be among them. */
    public static EnterpriseArchive withTests(Class<?>... classes) {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "proofmark.ear")
                .importFrom(new File(System.getProperty("proofmark.build", "target"), "proofmark.ear"))
                .as(EnterpriseArchive.class);
        WebArchive tests = ShrinkWrap.create(WebArchive.class, TESTS)
                .addClasses(classes)
                .addClass(OpenDoor.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsLibrary(jarOf(Assertions.class));
        String application = text(ear, "/META-INF/application.xml");
        String module = "<module><web><web-uri>" + TESTS
                + "</web-uri><context-root>/proofmark-tests</context-root></web></module>";
        int first = application.indexOf("<module>");
        ear.setApplicationXML(new StringAsset(application.substring(0, first) + module + application.substring(first)));
        return ear.addAsModule(Testable.archiveToTest(tests));
    }

    /** Puts classes into one of the EAR's jars, for example {@code proofmark-domain.jar}: for tests of what code in that very jar reaches. */
    public static void add(EnterpriseArchive ear, String jar, Class<?>... classes) {
        ear.getAsType(JavaArchive.class, "/" + jar, ArchiveFormat.ZIP).addClasses(classes);
    }

    private static File jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toFile();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(EnterpriseArchive ear, String path) {
        try (InputStream in = ear.get(path).getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
